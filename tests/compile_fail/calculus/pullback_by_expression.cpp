// expect: pullback(f, x, w) needs a symbol
// expect: x + x is n x 1
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto x = vector<"x", "n">;

constexpr auto fits = pullback(x + x, x, x);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = pullback(x, x + x, x);
constexpr auto later = bad + x;
#endif
