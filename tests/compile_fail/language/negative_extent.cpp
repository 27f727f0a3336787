// expect: x needs positive extents
// expect: it is -3x1
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto fits = vector<"x", 3>;
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = vector<"x", -3>;
constexpr auto later = t(bad);
#endif
