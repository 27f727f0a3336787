// Sine, cosine, tangent and their inverses, entry by entry.
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
static_assert(sin(A).dims == A.dims && cos(x).dims == x.dims && tan(t(x)).dims == t(x).dims &&
              sin(s).dims == scalar_shape);
static_assert(asin(P).dims == shape(2, 3) && acos(s).dims == scalar_shape && atan(A).dims == A.dims);

// derivative
// [readme]
static_assert(derivative(sin(s), s) == cos(s));
static_assert(derivative(cos(s), s) == -sin(s));
static_assert(derivative(tan(s), s) == 1_c + power(tan(s), 2_c));
static_assert(derivative(asin(s), s) == 1_c / sqrt(1_c - power(s, 2_c)));
static_assert(derivative(acos(s), s) == -1_c / sqrt(1_c - power(s, 2_c)));
static_assert(derivative(atan(s), s) == 1_c / (1_c + power(s, 2_c)));
// [/readme]
static_assert(derivative(sin(x), x) == diag(cos(x)) && derivative(cos(x), x) == -diag(sin(x)) &&
              derivative(tan(x), x) == diag(o + square(tan(x))));
static_assert(derivative(asin(x), x) == diag(reciprocal(sqrt(o - square(x)))) &&
              derivative(atan(x), x) == diag(reciprocal(o + square(x))));
static_assert(gradient(sum(sin(A)), A) == cos(A) && gradient(sum(cos(P)), P) == -sin(P) &&
              derivative(derivative(sin(s), s), s) == -sin(s));
static_assert(derivative(tan(s), s) == 1_c / power(cos(s), 2_c));
static_assert(check_derivative(sin(x), x).outcome == outcome::proved);
static_assert(check_derivative(cos(P), P).outcome == outcome::proved);
static_assert(check_derivative(tan(A * x), x).outcome == outcome::proved);
static_assert(check_derivative(asin(x), x).outcome == outcome::proved);
static_assert(check_derivative(acos(s), s).outcome == outcome::proved);
static_assert(check_derivative(atan(A), A).outcome == outcome::proved);

// rules
// [readme]
static_assert(square(sin(x)) + square(cos(x)) == ones<"n">);
static_assert(tan(s) == sin(s) / cos(s));
// [/readme]
static_assert(sin(-x) == -sin(x) && cos(-x) == cos(x) && tan(-x) == -tan(x) && asin(-x) == -asin(x) &&
              atan(-x) == -atan(x));
static_assert(sin(0_c) == 0_c && cos(0_c) == 1_c && tan(0_c) == 0_c && asin(0_c) == 0_c && atan(0_c) == 0_c &&
              sin(t(x)) == t(sin(x)));
static_assert(prove(cos(-x), cos(x)).tier == 1 && prove(sin(-x), -sin(x)).tier == 1);

// near misses
static_assert(!(sin(-x) == sin(x)) && !(cos(-x) == -cos(x)) && !(square(sin(x)) - square(cos(x)) == o));
static_assert(!(derivative(cos(s), s) == sin(s)) && !(derivative(tan(s), s) == 1_c - power(tan(s), 2_c)));
static_assert(!(derivative(acos(s), s) == 1_c / sqrt(1_c - power(s, 2_c))) &&
              !(derivative(atan(s), s) == 1_c / (1_c - power(s, 2_c))));

// text
static_assert(text(sin(x)) == "sin(x)" && text(acos(s)) == "acos(s)");
static_assert(latex(sin(x)) == "\\sin(x)" && latex(cos(x)) == "\\cos(x)" && latex(tan(x)) == "\\tan(x)");
static_assert(latex(asin(x)) == "\\arcsin(x)" && latex(acos(x)) == "\\arccos(x)" && latex(atan(x)) == "\\arctan(x)");
