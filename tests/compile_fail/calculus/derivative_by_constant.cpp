// expect: derivative(f, x) needs a symbol
// expect: 2 is 1x1
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto x = vector<"x", "n">;

constexpr auto fits = derivative(2_c * x, x);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = derivative(2_c * x, 2_c);
constexpr auto later = bad + x;
#endif
