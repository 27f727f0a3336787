// expect: differential(f, x, d) needs d with
// expect: x is n x 1
// expect: y is m x 1
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto x = vector<"x", "n">;
constexpr auto y = vector<"y", "m">;

constexpr auto fits = differential(A * x, x, t(A) * y);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = differential(A * x, x, y);
constexpr auto later = bad + x;
#endif
