// expect: commutation<m, n> needs positive
// expect: numbers m and n
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto x = vector<"x", 4>;

constexpr auto fits = commutation<2, 2> * x;
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = commutation<2, 0> * x;
constexpr auto later = bad + x;
#endif
