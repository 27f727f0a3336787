// expect: fusion<m, n> needs numbers m and n
// expect: above 1
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto x = vector<"x", 4>;

constexpr auto fits = fusion<2, 2>;
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = fusion<1, 4>;
constexpr auto later = bad + x;
#endif
