// expect: this number is not exact in 64
// expect: 1e30*x
// expect: "^"
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto x = vector<"x", "n">;

constexpr auto fits = formula<"norm2(A*x)^2">(A, x);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = formula<"1e30*x">(A, x);
constexpr auto later = bad + x;
#endif
