// expect: a needs whole extents of at most
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto fits = matrix<"a", 2, 2u>;
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = matrix<"a", 2, 2.9>;
constexpr auto later = t(bad);
#endif
