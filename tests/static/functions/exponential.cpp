// The exponential function.
// [readme]
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto x = vector<"x", "n">;
constexpr auto y = vector<"y", "n">;
constexpr auto s = scalar<"s">;

// [/readme]
constexpr auto p = vector<"p", "n", positive>;
constexpr auto P = matrix<"P", 2, 3>;

// shape
static_assert(exp(s).dims == scalar_shape && exp(x).dims == x.dims && exp(t(x)).dims == t(x).dims &&
              exp(A).dims == A.dims);
static_assert(exp(P).dims == shape(2, 3));

// derivative
// [readme]
static_assert(derivative(exp(s), s) == exp(s));
static_assert(derivative(exp(x), x) == diag(exp(x)));
static_assert(gradient(sum(exp(A)), A) == exp(A));
// [/readme]
static_assert(derivative(exp(-power(s, 2_c) / 2_c), s) == -s * exp(-power(s, 2_c) / 2_c));
static_assert(derivative(exp(A * x), x) == diag(exp(A * x)) * A && hessian(sum(exp(x)), x) == diag(exp(x)));
static_assert(gradient(sum(exp(P)), P) == exp(P));
static_assert(check_derivative(exp(s), s).outcome == outcome::proved);
static_assert(check_derivative(exp(x), x).outcome == outcome::proved);
static_assert(check_derivative(exp(P), P).outcome == outcome::proved);
static_assert(check_derivative(sum(exp(A * x)), x).outcome == outcome::proved);

// rules
// [readme]
static_assert(hadamard(exp(x), exp(y)) == exp(x + y));
static_assert(exp(log(x)) == x);
// [/readme]
static_assert(reciprocal(exp(x)) == exp(-x) && exp(zeros<"n">) == ones<"n"> && exp(0_c) == 1_c);
static_assert(exp(log(p)) == p && exp(t(x)) == t(exp(x)) && divide(exp(x), exp(y)) == exp(x - y));
static_assert(divide(exp(x), ones<"n"> + exp(x)) == sigmoid(x) && reciprocal(ones<"n"> + exp(x)) == sigmoid(-x));
static_assert(exp(x) / sum(exp(x)) == softmax(x) && exp(A) / sum(exp(A)) == softmax_all(A));
static_assert(prove(hadamard(exp(x), exp(y)), exp(x + y)).tier == 1 && prove(exp(log(x)), x).tier == 1);

// near misses
static_assert(!(exp(x + y) == exp(x) + exp(y)) && !(exp(-x) == -exp(x)) && !(derivative(exp(x), x) == diag(x)));
static_assert(!(derivative(exp(2_c * s), s) == exp(2_c * s)) && !(exp(A) / sum(exp(A)) == softmax(A)));

// text
static_assert(text(exp(x + y)) == "exp(x + y)" && latex(exp(x)) == "\\exp(x)");
