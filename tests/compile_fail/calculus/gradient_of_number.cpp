// expect: write 2_c for the number 2
#include <leibniz/calculus/derivatives.hpp>
using namespace leibniz;

constexpr auto s = scalar<"s">;

constexpr auto fits = gradient(3_c, s);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = gradient(3.0, s);
constexpr auto later = bad + hessian(bad, s);
#endif
