// expect: row<i>(A) needs an A that has a
// expect: row i
// expect: A is 3x4
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 3, 4>;

constexpr auto fits = row<2>(A);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = row<3>(A);
constexpr auto later = bad + A;
#endif
