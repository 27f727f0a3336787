// expect: element<i>(x) needs a vector x
// expect: that has an entry i
// expect: x is 4x1
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto x = vector<"x", 4>;

constexpr auto fits = element<3>(x);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = element<4>(x);
constexpr auto later = bad + 1_c;
#endif
