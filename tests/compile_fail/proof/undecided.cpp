// True where s is positive; the negative s has no logarithm.
// expect: a == b cannot be decided
// expect: log(s*s) is 1x1
// expect: 2*log(s) is 1x1
// expect: they agree where all logarithms
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto s = scalar<"s">;
constexpr auto p = scalar<"p", positive>;

static_assert(log(p * p) == 2_c * log(p));
#ifdef LEIBNIZ_ILL_FORMED
static_assert(log(s * s) == 2_c * log(s));
#endif
