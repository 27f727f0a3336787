// expect: power(A, p) of a matrix needs an
// expect: this is power(C, 65)
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto C = matrix<"C", 4, 4>;
constexpr auto s = scalar<"s">;

constexpr auto fits = power(C, -64_c) * power(s, 65_c);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = power(C, 65_c);
constexpr auto later = trace(bad);
#endif
