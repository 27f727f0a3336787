// Elementwise functions take any shape: of a mistake in their operand they say nothing more.
// expect: A + B needs operands of one shape
// expect: x is 3x1
// expect: s is 1x1
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto x = vector<"x", 3>;
constexpr auto s = scalar<"s">;

constexpr auto fits = exp(log(sin(cos(tan(asin(acos(atan(sinh(cosh(tanh(x)))))))))));
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = x + s;
constexpr auto one = exp(log(log1p(expm1(softplus(sigmoid(tanh(erf(erf_slope(bad)))))))));
constexpr auto two = sin(cos(tan(asin(acos(atan(sinh(cosh(bad))))))));
constexpr auto three = abs(sign(step(relu(sqrt(square(reciprocal(-bad)))))));
#endif
