// expect: hessian(f, x, y) needs a symbol to
// expect: t(x) is 1 x n
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto x = vector<"x", "n">;

constexpr auto fits = hessian(t(x) * x, x);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = hessian(t(x) * x, x, t(x));
constexpr auto later = bad + x;
#endif
