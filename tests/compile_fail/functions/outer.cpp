// expect: outer(x, y) needs two columns
// expect: A is 3x4
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 3, 4>;
constexpr auto x = vector<"x", 3>;

constexpr auto fits = outer(x, x);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = outer(x, A);
constexpr auto later = outer(bad, x);
#endif
