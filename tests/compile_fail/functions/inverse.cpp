// expect: inv(A) needs a square A
// expect: A*C is 3x4
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 3, 4>;
constexpr auto C = matrix<"C", 4, 4>;

constexpr auto fits = inv(C);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = inv(A * C);
constexpr auto later = bad * C;
#endif
