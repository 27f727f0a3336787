// Hyperbolic sine and cosine, entry by entry. The hyperbolic tangent is in elementwise.cpp.
// [readme]
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto x = vector<"x", "n">;
constexpr auto s = scalar<"s">;

// [/readme]
constexpr auto A = matrix<"A", "m", "n">;
constexpr auto P = matrix<"P", 2, 3>;

// shape
static_assert(sinh(A).dims == A.dims && cosh(x).dims == x.dims && sinh(t(x)).dims == t(x).dims &&
              cosh(s).dims == scalar_shape);
static_assert(sinh(P).dims == shape(2, 3));

// derivative
// [readme]
static_assert(derivative(sinh(s), s) == cosh(s));
static_assert(derivative(cosh(s), s) == sinh(s));
// [/readme]
static_assert(derivative(sinh(x), x) == diag(cosh(x)) && gradient(sum(cosh(A)), A) == sinh(A) &&
              gradient(sum(sinh(P)), P) == cosh(P));
static_assert(check_derivative(sinh(x), x).outcome == outcome::proved);
static_assert(check_derivative(cosh(P), P).outcome == outcome::proved);
static_assert(check_derivative(sum(cosh(A * x)), x).outcome == outcome::proved);

// rules
// [readme]
static_assert(square(cosh(x)) - square(sinh(x)) == ones<"n">);
static_assert(sinh(x) + cosh(x) == exp(x));
// [/readme]
static_assert(sinh(-x) == -sinh(x) && cosh(-x) == cosh(x) && sinh(0_c) == 0_c && cosh(0_c) == 1_c);
static_assert(sinh(s) == 0.5_c * (exp(s) - exp(-s)) && cosh(s) == 0.5_c * (exp(s) + exp(-s)) &&
              tanh(s) == sinh(s) / cosh(s));
static_assert(prove(cosh(-x), cosh(x)).tier == 1 && prove(sinh(-x), -sinh(x)).tier == 1);

// near misses
static_assert(!(sinh(-x) == sinh(x)) && !(cosh(-x) == -cosh(x)) && !(square(cosh(x)) + square(sinh(x)) == ones<"n">));
static_assert(!(derivative(cosh(s), s) == -sinh(s)) && !(derivative(sinh(s), s) == sinh(s)));

// text
static_assert(text(sinh(x)) == "sinh(x)" && text(cosh(x)) == "cosh(x)");
static_assert(latex(sinh(x)) == "\\sinh(x)" && latex(cosh(x)) == "\\cosh(x)");
