// expect: power(A, p) of a matrix needs an
// expect: this is power(C, s)
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto C = matrix<"C", 4, 4>;
constexpr auto s = scalar<"s">;

constexpr auto fits = power(C, 64_c) * power(s, s);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = power(C, s);
constexpr auto later = trace(bad);
#endif
