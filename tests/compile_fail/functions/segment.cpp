// expect: segment<start, size>(x) needs a
// expect: vector x that has these entries
// expect: x is 4x1
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto x = vector<"x", 4>;

constexpr auto fits = segment<2, 2>(x);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = segment<2, 3>(x);
constexpr auto later = bad + x;
#endif
