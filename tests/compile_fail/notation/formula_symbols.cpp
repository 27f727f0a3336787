// expect: x needs to be one symbol
// expect: x is 3x1
// expect: x is 4x1
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto s = scalar<"s">;
constexpr auto x = vector<"x", 3>;

constexpr auto fits = formula<"s*x">(s, x, x);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = formula<"s*x">(s, x, vector<"x", 4>);
constexpr auto later = bad + x;
#endif
