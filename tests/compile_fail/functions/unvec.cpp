// expect: unvec<m>(x) needs a column x of
// expect: whole columns of m
// expect: x is 4x1
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto x = vector<"x", 4>;

constexpr auto fits = unvec<2>(x);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = unvec<3>(x);
constexpr auto later = bad + x;
#endif
