// expect: element<i, j>(A) needs an A that
// expect: has a row i and a column j
// expect: A is 3x4
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 3, 4>;

constexpr auto fits = element<2, 3>(A);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = element<3, 2>(A);
constexpr auto later = bad + 1_c;
#endif
