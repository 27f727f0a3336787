// expect: A needs to be one symbol
// expect: A is 3x4
// expect: A(x) is 3x4
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 3, 4>;
constexpr auto x = vector<"x", 3>;

constexpr auto fits = A(x) + A(x);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = A - A(x);
constexpr auto later = bad + A;
#endif
