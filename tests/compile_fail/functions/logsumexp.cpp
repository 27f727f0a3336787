// expect: logsumexp(x) needs a
// expect: is 3x3x3
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto x = vector<"x", 3>;
constexpr auto T = einsum<"i,j,k->ijk">(x, x, x);

constexpr auto fits = logsumexp(x);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = logsumexp(T);
constexpr auto later = bad * x;
#endif
