// refused: one error expected, 2 reported
// expect: a table has four legs
#ifdef LEIBNIZ_ILL_FORMED
static_assert(false, "a table has four legs");
static_assert(false, "a table has four legs");
#endif
