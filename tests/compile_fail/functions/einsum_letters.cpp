// expect: einsum needs a letter for each
// expect: x is 3x1
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 3, 4>;
constexpr auto x = vector<"x", 3>;

constexpr auto fits = einsum<"ij,i->j">(A, x);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = einsum<"ij,ij->">(A, x);
constexpr auto later = bad + A;
#endif
