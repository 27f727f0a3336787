// expect: pullback(f, x, w) needs w with the
// expect: A*x is m x 1
// expect: x is n x 1
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto x = vector<"x", "n">;
constexpr auto y = vector<"y", "m">;

constexpr auto fits = pullback(A * x, x, y);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = pullback(A * x, x, x);
constexpr auto later = bad + y;
#endif
