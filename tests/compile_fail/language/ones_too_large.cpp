// expect: a constant matrix needs whole
// expect: one is 4294967299
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto fits = ones<3>;
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = ones<3, 4294967299>;
constexpr auto later = t(bad);
#endif
