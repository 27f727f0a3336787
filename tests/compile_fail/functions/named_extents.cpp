// expect: A * B needs A.cols == B.rows
// expect: A is m x n
// expect: B is m x 2
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto B = matrix<"B", "m", 2>;

constexpr auto fits = t(A) * B;
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = A * B;
constexpr auto later = bad * B;
#endif
