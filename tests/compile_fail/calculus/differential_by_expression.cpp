// expect: differential(f, x, d) needs a
// expect: x + x is n x 1
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto x = vector<"x", "n">;

constexpr auto fits = differential(sum(x), x, x + x);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = differential(sum(x), x + x, x);
constexpr auto later = bad + x;
#endif
