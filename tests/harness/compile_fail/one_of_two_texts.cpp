// refused: the output lacks "a[0]; b"
// expect: a table has four legs
// expect: a[0]; b
#ifdef LEIBNIZ_ILL_FORMED
static_assert(false, "a table has four legs");
#endif
