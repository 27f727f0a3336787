// expect: a table has four legs
// [readme]
constexpr int legs[] = {4};
// [/readme]
#ifdef LEIBNIZ_ILL_FORMED
// [readme]
static_assert(legs[0] == 3, "a table; has four legs");
// [/readme]
#endif
