// expect: einsum needs a letter for each
// expect: A is 3x4
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 3, 4>;

constexpr auto fits = einsum<"ij->i">(A);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = einsum<"ij->k">(A);
constexpr auto later = bad + A;
#endif
