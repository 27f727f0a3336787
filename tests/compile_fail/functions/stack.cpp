// expect: stack(a, b, ...) needs scalars and
// expect: columns of numeric extents
// expect: x is 4x1
// expect: A is 3x4
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 3, 4>;
constexpr auto x = vector<"x", 4>;

constexpr auto fits = stack(x, row_sums(A));
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = stack(x, A);
constexpr auto later = bad + x;
#endif
