// expect: write 2_c for the number 2
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto s = scalar<"s">;

static_assert(s - s == 0_c);
#ifdef LEIBNIZ_ILL_FORMED
static_assert(0 == s - s);
#endif
