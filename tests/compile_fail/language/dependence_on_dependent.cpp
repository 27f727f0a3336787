// expect: A(x, ...) needs 1 to 4 other,
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 3, 4>;
constexpr auto C = matrix<"C", 4, 4>;
constexpr auto x = vector<"x", 3>;

constexpr auto fits = A(x);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = A(C(x));
constexpr auto later = bad + A;
#endif
