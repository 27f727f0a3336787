// expect: a constant needs to fit in 64 bits
// expect: 3000000000*4000000000 does not
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto s = scalar<"s">;

constexpr auto fits = 3000000000_c * 3000000000_c;
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = 3000000000_c * 4000000000_c;
constexpr auto later = bad * s;
#endif
