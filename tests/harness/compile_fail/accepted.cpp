// accepted
// expect: a table has four legs
// expect-gcc: static assertion failed
// expect-clang: static assertion failed
constexpr int legs = 4;
static_assert(legs == 4, "a table has four legs");
#ifdef LEIBNIZ_ILL_FORMED
static_assert(legs == 3, "a table has four legs");
#endif
