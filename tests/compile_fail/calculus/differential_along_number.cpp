// expect: write 2_c for the number 2
#include <leibniz/calculus/derivatives.hpp>
using namespace leibniz;

constexpr auto s = scalar<"s">;

constexpr auto fits = differential(s * s, s, 1_c);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = differential(s * s, s, 1);
constexpr auto later = bad + s;
#endif
