// expect: a == b needs operands of one shape
// expect: A is m x n
// expect: t(A) is n x m
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "m", "n">;

constexpr bool fits = A == t(t(A));
#ifdef LEIBNIZ_ILL_FORMED
constexpr bool bad = A == t(A);
#endif
