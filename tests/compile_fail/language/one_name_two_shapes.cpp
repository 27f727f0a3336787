// expect: A needs to be one symbol
// expect: A is 3x4
// expect: A is 4x4
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 3, 4>;
constexpr auto C = matrix<"C", 4, 4>;

constexpr auto fits = A * C;
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = A * matrix<"A", 4, 4>;
constexpr auto later = bad + A;
#endif
