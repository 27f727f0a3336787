// expect: A - B needs operands of one shape
// expect: A is 3x4
// expect: t(A) is 4x3
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 3, 4>;

constexpr auto fits = A - A;
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = A - t(A);
constexpr auto later = -bad;
#endif
