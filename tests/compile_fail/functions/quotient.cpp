// expect: A / b needs a scalar b
// expect: x is 3x1
// expect: A is 3x4
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 3, 4>;
constexpr auto x = vector<"x", 3>;
constexpr auto s = scalar<"s">;

constexpr auto fits = A / s;
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = x / A;
constexpr auto later = bad / s;
#endif
