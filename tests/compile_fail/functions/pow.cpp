// expect: pow(A, b) needs a scalar b, or one
// expect: C is 4x4
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 3, 4>;
constexpr auto C = matrix<"C", 4, 4>;
constexpr auto s = scalar<"s">;

constexpr auto fits = pow(A, 0.5_c) + pow(A, s) + pow(A, A);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = pow(A, C);
constexpr auto later = pow(bad, 2);
#endif
