// expect: prove(a, b) needs operands of one
// expect: A is m x n
// expect: t(A) is n x m
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "m", "n">;

constexpr verdict fits = prove(A, t(t(A)));
#ifdef LEIBNIZ_ILL_FORMED
constexpr verdict bad = prove(A, t(A));
#endif
