// expect: gradient(f, x) needs a symbol
// expect: x + x is n x 1
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto x = vector<"x", "n">;

constexpr auto fits = gradient(sum(x + x), x);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = gradient(sum(x + x), x + x);
constexpr auto later = bad + x;
#endif
