// expect: columns<start, count>(A) needs an
// expect: A that has these columns
// expect: A is 3x4
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 3, 4>;

constexpr auto fits = columns<2, 2>(A);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = columns<3, 2>(A);
constexpr auto later = bad + A;
#endif
