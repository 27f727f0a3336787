// expect: minimum(A, B) needs operands of
// expect: A is 3x4
// expect: C is 4x4
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 3, 4>;
constexpr auto C = matrix<"C", 4, 4>;

constexpr auto fits = minimum(A, A);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = minimum(A, C);
constexpr auto later = minimum(bad, C);
#endif
