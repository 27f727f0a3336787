// expect: A / b needs a b that is not 0
// expect: this is 1/0
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto s = scalar<"s">;

constexpr auto fits = 1_c / 3_c;
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = 1_c / 0_c;
constexpr auto later = bad * s;
#endif
