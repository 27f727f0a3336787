// expect: power(A, p) needs a scalar or
// expect: A is 3x4
// expect: 2 is 1x1
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 3, 4>;
constexpr auto C = matrix<"C", 4, 4>;
constexpr auto s = scalar<"s">;

constexpr auto fits = power(C, 2_c);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = power(A, 2_c);
constexpr auto later = power(bad, s);
#endif
