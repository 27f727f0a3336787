// expect: a constant needs to fit in 64 bits
// expect: 99999999999999999999 does not
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto s = scalar<"s">;

constexpr auto fits = 9223372036854775807_c;
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = 99999999999999999999_c;
constexpr auto later = bad * s;
#endif
