// expect: column<j>(A) needs an A that has
// expect: column j
// expect: A is 3x4
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 3, 4>;

constexpr auto fits = column<3>(A);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = column<-1>(A);
constexpr auto later = bad + A;
#endif
