// expect: gradient(f, x) needs a scalar f
// expect: A*x is m x 1
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto x = vector<"x", "n">;

constexpr auto fits = gradient(sum(A * x), x);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = gradient(A * x, x);
constexpr auto later = bad * x;
#endif
