// refused: the output lacks "a table has four legs"
// expect: a table has four legs
#ifdef LEIBNIZ_ILL_FORMED
static_assert(false, "a chair has four legs");
#endif
