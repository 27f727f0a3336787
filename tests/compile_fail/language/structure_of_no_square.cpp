// expect: S needs to be square
// expect: it is 2x3
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto fits = matrix<"S", 3, 3, symmetric, positive>;
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = matrix<"S", 2, 3, symmetric>;
constexpr auto later = t(bad);
#endif
