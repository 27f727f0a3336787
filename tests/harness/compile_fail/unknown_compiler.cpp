// refused: no such compiler: "expect-cc"
// expect: a table has four legs
// expect-cc: a table has four legs
#ifdef LEIBNIZ_ILL_FORMED
static_assert(false, "a table has four legs");
#endif
