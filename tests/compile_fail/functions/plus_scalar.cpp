// expect: A + B needs operands of one shape
// expect: x is 3x1
// expect: s is 1x1
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto x = vector<"x", 3>;
constexpr auto s = scalar<"s">;

constexpr auto fits = x + s * ones<3>;
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = x + s;
constexpr auto later = inv(bad);
#endif
