// expect: write 2_c for the number 2
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto s = scalar<"s">;

static_assert(prove(s - s, 0_c).is_proved());
#ifdef LEIBNIZ_ILL_FORMED
constexpr verdict v = prove(s - s, 0);
#endif
