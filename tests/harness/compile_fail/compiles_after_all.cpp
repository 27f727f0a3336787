// refused: the ill-formed half compiles
// expect: a table has four legs
#ifdef LEIBNIZ_ILL_FORMED
static_assert(true, "a table has four legs");
#endif
