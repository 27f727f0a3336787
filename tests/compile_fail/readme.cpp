// The README's mistake: B and X have changed places.
// expect: A * B needs A.cols == B.rows
// expect: A is m x n
// expect: B is p x q
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto X = matrix<"X", "n", "p">;
constexpr auto B = matrix<"B", "p", "q">;
constexpr auto C = matrix<"C", "m", "q">;

#ifdef LEIBNIZ_ILL_FORMED
// [readme]
constexpr auto f = squared_norm(A * B * X + C);  // B and X have changed places
constexpr auto g = gradient(f, X);
// [/readme]
#endif
