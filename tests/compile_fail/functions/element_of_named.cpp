// expect: element<i>(x) needs a vector x
// expect: that has an entry i
// expect: x is n x 1
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto x = vector<"x", "n">;

constexpr auto fits = element<0>(x);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = element<2>(x);
constexpr auto later = bad + 1_c;
#endif
