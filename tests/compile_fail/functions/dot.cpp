// expect: dot(A, B) needs operands of one
// expect: x is 3x1
// expect: A*C is 3x4
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 3, 4>;
constexpr auto C = matrix<"C", 4, 4>;
constexpr auto x = vector<"x", 3>;

constexpr auto fits = dot(x, x);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = dot(x, A* C);
constexpr auto later = bad * x;
#endif
