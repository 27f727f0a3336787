// expect: power(A, p) of a matrix needs an
// expect: integer constant p
// expect: this is power(C, 1/2)
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto C = matrix<"C", 4, 4>;
constexpr auto s = scalar<"s">;

constexpr auto fits = power(C, -2_c) * power(s, 0.5_c);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = power(C, 0.5_c);
constexpr auto later = bad * C;
#endif
