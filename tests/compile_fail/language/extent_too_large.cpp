// expect: b needs whole extents of at most
// expect: 2147483647
// expect: one is 4294967299
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto fits = vector<"b", 2147483647LL>;
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = vector<"b", 4294967299>;
constexpr auto later = t(bad);
#endif
