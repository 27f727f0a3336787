// expect: x needs to be one symbol
// expect: x is n x 1
// expect: x is n x 1 with structure
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto x = vector<"x", "n">;

constexpr auto fits = differential(sum(x), x, vector<"x", "n">);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = differential(sum(x), x, vector<"x", "n", positive>);
constexpr auto later = bad + x;
#endif
