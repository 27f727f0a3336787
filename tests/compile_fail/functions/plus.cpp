// expect: A + B needs operands of one shape
// expect: A is 3x4
// expect: C is 4x4
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 3, 4>;
constexpr auto C = matrix<"C", 4, 4>;

constexpr auto fits = A + A * C;
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = A + C;
constexpr auto later = bad + 2;
#endif
