// expect: stack(a, b, ...) needs scalars and
// expect: columns of numeric extents
// expect: x is 4x1
// expect: y is n x 1
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto x = vector<"x", 4>;
constexpr auto y = vector<"y", "n">;

constexpr auto fits = stack(y);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = stack(x, y);
constexpr auto later = bad + x;
#endif
