// expect: diag(x) needs a vector x
// expect: A is 3x4
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 3, 4>;
constexpr auto x = vector<"x", 3>;

constexpr auto fits = diag(x);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = diag(A);
constexpr auto later = bad * x;
#endif
