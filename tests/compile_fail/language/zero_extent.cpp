// expect: A needs positive extents
// expect: it is 0x3
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 3, 4>;
constexpr auto x = vector<"x", 3>;

constexpr auto fits = matrix<"A", 1, 3>;
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = matrix<"A", 0, 3>;
constexpr auto later = bad(x) * inv(bad);
#endif
