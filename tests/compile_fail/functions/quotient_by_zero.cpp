// expect: A / b needs a b that is not 0
// expect: this is A/0
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 3, 4>;
constexpr auto s = scalar<"s">;

constexpr auto fits = A / 2_c;
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = A / 0_c;
constexpr auto later = bad * s;
#endif
