// refused: the case names no expected text
#ifdef LEIBNIZ_ILL_FORMED
static_assert(false, "a table has four legs");
#endif
