// expect: trace(A) needs a square A
// expect: x is 3x1
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto C = matrix<"C", 4, 4>;
constexpr auto x = vector<"x", 3>;

constexpr auto fits = trace(C);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = trace(x);
constexpr auto later = sum(bad);
#endif
