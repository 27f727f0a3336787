// expect: a constant matrix needs positive
// expect: this one is 0x1
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto s = scalar<"s">;

constexpr auto fits = ones<1>;
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = ones<0>;
constexpr auto later = bad * s;
#endif
