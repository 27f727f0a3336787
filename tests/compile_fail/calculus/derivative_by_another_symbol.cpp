// expect: x needs to be one symbol
// expect: x is n x 1
// expect: x is m x 1
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto x = vector<"x", "n">;

constexpr auto fits = derivative(x, vector<"x", "n">);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = derivative(x, vector<"x", "m">);
constexpr auto later = bad + x;
#endif
