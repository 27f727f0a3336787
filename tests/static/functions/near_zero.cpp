// log1p and expm1, entry by entry.
// [readme]
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto x = vector<"x", "n">;
constexpr auto s = scalar<"s">;

// [/readme]
constexpr auto A = matrix<"A", "m", "n">;
constexpr auto P = matrix<"P", 2, 3>;
constexpr auto o = ones<"n">;

// shape
static_assert(log1p(A).dims == A.dims && expm1(x).dims == x.dims && log1p(t(x)).dims == t(x).dims &&
              expm1(s).dims == scalar_shape);
static_assert(expm1(P).dims == shape(2, 3));

// derivative
// [readme]
static_assert(derivative(log1p(s), s) == 1_c / (1_c + s));
static_assert(derivative(expm1(s), s) == exp(s));
// [/readme]
static_assert(derivative(log1p(x), x) == diag(reciprocal(o + x)) && gradient(sum(expm1(A)), A) == exp(A) &&
              gradient(sum(expm1(P)), P) == exp(P));
static_assert(check_derivative(log1p(x), x).outcome == outcome::proved);
static_assert(check_derivative(expm1(P), P).outcome == outcome::proved);
static_assert(check_derivative(sum(log1p(square(A * x))), x).outcome == outcome::proved);

// rules
// [readme]
static_assert(log1p(s) == log(1_c + s));
static_assert(expm1(x) == exp(x) - ones<"n">);
// [/readme]
static_assert(log1p(expm1(s)) == s && expm1(log1p(s)) == s && log1p(0_c) == 0_c && expm1(0_c) == 0_c &&
              log1p(exp(s)) == softplus(s));
static_assert(prove(log1p(exp(x)), softplus(x)).tier == 1 && evaluate(log1p(exp(s)))(s = 1000.0) == 1000);

// near misses
static_assert(!(log1p(s) == log(s)) && !(expm1(s) == exp(s)) && !(derivative(log1p(s), s) == 1_c / s) &&
              !(derivative(expm1(s), s) == expm1(s)));

// text
static_assert(text(log1p(x)) == "log1p(x)" && text(expm1(x)) == "expm1(x)");
static_assert(latex(log1p(x)) == "\\operatorname{log1p}(x)" && latex(expm1(x)) == "\\operatorname{expm1}(x)");
