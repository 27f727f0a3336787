// expect: A * B needs A.cols == B.rows
// expect: A*C is 3x4
// expect: B is 5x2
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 3, 4>;
constexpr auto B = matrix<"B", 5, 2>;
constexpr auto C = matrix<"C", 4, 4>;

constexpr auto fits = A * C + A;
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = A * C * B;
constexpr auto later = t(bad) + C;
#endif
