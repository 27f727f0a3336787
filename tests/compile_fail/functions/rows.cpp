// expect: rows<start, count>(A) needs an A
// expect: that has these rows
// expect: A is 3x4
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 3, 4>;

constexpr auto fits = rows<1, 2>(A);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = rows<2, 2>(A);
constexpr auto later = bad + A;
#endif
