// expect: write 2_c for the number 2
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto s = scalar<"s">;

constexpr auto fits = s + 1_c;
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = s + 1;
constexpr auto later = 1 - bad;
#endif
