// expect: lower_part(A) needs a square A
// expect: A is 3x4
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 3, 4>;

constexpr auto fits = lower_part(A * t(A));
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = lower_part(A);
constexpr auto later = bad + A;
#endif
