// expect: hessian(f, x) needs a scalar f
// expect: M*x is n x 1
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto M = matrix<"M", "n", "n">;
constexpr auto x = vector<"x", "n">;

constexpr auto fits = hessian(t(x) * M * x, x);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = hessian(M * x, x);
constexpr auto later = bad * x;
#endif
