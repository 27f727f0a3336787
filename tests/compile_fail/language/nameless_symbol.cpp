// expect: a symbol needs a name
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto fits = scalar<"s">;
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = scalar<"">;
constexpr auto later = t(bad);
#endif
