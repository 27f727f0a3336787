// The error function and its slope, entry by entry.
// [readme]
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto x = vector<"x", "n">;
constexpr auto s = scalar<"s">;

// [/readme]
constexpr auto A = matrix<"A", "m", "n">;
constexpr auto P = matrix<"P", 2, 3>;

// shape
static_assert(erf(A).dims == A.dims && erf(x).dims == x.dims && erf_slope(t(x)).dims == t(x).dims &&
              erf(s).dims == scalar_shape);
static_assert(erf(P).dims == shape(2, 3));

// derivative: erf_slope(u) is 2/sqrt(pi) exp(-u^2)
// [readme]
static_assert(derivative(erf(s), s) == erf_slope(s));
static_assert(derivative(erf_slope(s), s) == -2_c * s * erf_slope(s));
static_assert(hessian(sum(erf(x)), x) == -2_c * diag(hadamard(x, erf_slope(x))));
// [/readme]
static_assert(derivative(erf(x), x) == diag(erf_slope(x)) && gradient(sum(erf(A)), A) == erf_slope(A) &&
              gradient(sum(erf(P)), P) == erf_slope(P));
static_assert(check_derivative(erf(x), x).outcome == outcome::proved);
static_assert(check_derivative(erf_slope(P), P).outcome == outcome::proved);
static_assert(check_derivative(sum(erf(A * x)), x).outcome == outcome::proved);

// rules
static_assert(erf(-x) == -erf(x) && erf_slope(-x) == erf_slope(x) && erf(0_c) == 0_c);
static_assert(erf_slope(s) == erf_slope(0_c) * exp(-power(s, 2_c)));
static_assert(prove(erf(-x), -erf(x)).tier == 1 && prove(erf_slope(-x), erf_slope(x)).tier == 1);

// near misses
static_assert(!(erf(-x) == erf(x)) && !(derivative(erf(s), s) == exp(-power(s, 2_c))) &&
              !(derivative(erf_slope(s), s) == -s * erf_slope(s)));

// text
static_assert(text(erf(x)) == "erf(x)" && text(derivative(erf(s), s)) == "erf′(s)");
static_assert(latex(erf(x)) == "\\operatorname{erf}(x)" && latex(erf_slope(x)) == "\\operatorname{erf}'(x)");
