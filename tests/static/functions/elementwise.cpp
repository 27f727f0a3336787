// log, softplus, sigmoid, tanh: entry by entry.
// [readme]
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto x = vector<"x", "n">;
constexpr auto s = scalar<"s">;

// [/readme]
constexpr auto y = vector<"y", "n">;
constexpr auto p = vector<"p", "n", positive>;
constexpr auto q = vector<"q", "n", positive>;
constexpr auto S = matrix<"S", "n", "n">;
constexpr auto P = matrix<"P", 2, 3>;

// shape
static_assert(log(A).dims == A.dims && softplus(x).dims == x.dims && sigmoid(t(x)).dims == t(x).dims &&
              tanh(s).dims == scalar_shape);
static_assert(log(P).dims == shape(2, 3) && tanh(P).dims == shape(2, 3));

// derivative
// [readme]
static_assert(derivative(log(x), x) == diag(reciprocal(x)));
static_assert(derivative(softplus(x), x) == diag(sigmoid(x)));
static_assert(derivative(sigmoid(s), s) == sigmoid(s) * (1_c - sigmoid(s)));
static_assert(derivative(tanh(s), s) == 1_c - power(tanh(s), 2_c));
// [/readme]
static_assert(derivative(log(s), s) == 1_c / s && gradient(sum(log(A)), A) == reciprocal(A));
static_assert(gradient(sum(softplus(A)), A) == sigmoid(A) && gradient(sum(tanh(P)), P) == ones<2, 3> - square(tanh(P)));
static_assert(derivative(sigmoid(x), x) == diag(hadamard(sigmoid(x), ones<"n"> - sigmoid(x))));
static_assert(derivative(sigmoid(s), s) == sigmoid(s) * sigmoid(-s));
static_assert(hessian(sum(softplus(x)), x) == diag(hadamard(sigmoid(x), ones<"n"> - sigmoid(x))));
static_assert(check_derivative(log(x), x).outcome == outcome::proved);
static_assert(check_derivative(softplus(x), x).outcome == outcome::proved);
static_assert(check_derivative(sigmoid(P), P).outcome == outcome::proved);
static_assert(check_derivative(tanh(A * x), x).outcome == outcome::proved);
static_assert(check_derivative(sum(log(A * p)), p).outcome == outcome::proved);

// rules: log
// [readme]
static_assert(log(exp(x)) == x);
static_assert(log(ones<"n"> + exp(x)) == softplus(x));
static_assert(log(sum(exp(x))) == logsumexp(x));
static_assert(log(sigmoid(x)) == -softplus(-x) && text(gradient(sum(log(sigmoid(x))), x)) == "σ(−x)");
// [/readme]
static_assert(log(ones<"n">) == zeros<"n"> && log(det(S)) == logdet(S) &&
              log(softmax(x)) == x - logsumexp(x) * ones<"n">);
static_assert(log(hadamard(p, q)) == log(p) + log(q) && log(divide(p, q)) == log(p) - log(q) &&
              log(pow(p, 3_c)) == 3_c * log(p));
static_assert(log(t(x)) == t(log(x)) && log(2_c * p) == log(2_c) * ones<"n"> + log(p));
// rules: softplus, sigmoid, tanh
// [readme]
static_assert(sigmoid(-x) == ones<"n"> - sigmoid(x));
static_assert(tanh(-x) == -tanh(x));
// [/readme]
static_assert(sigmoid(s) == 1_c / (1_c + exp(-s)) && exp(s) / (1_c + exp(s)) == sigmoid(s) &&
              sigmoid(s) + sigmoid(-s) == 1_c);
static_assert(tanh(s) == (exp(s) - exp(-s)) / (exp(s) + exp(-s)) && tanh(0_c) == 0_c && sigmoid(0_c) == 0.5_c);
static_assert(tanh(s) == sinh(s) / cosh(s));
static_assert(prove(log(exp(x)), x).tier == 1 && prove(log(hadamard(p, q)), log(p) + log(q)).tier == 1);

// near misses
static_assert(!(log(x + y) == log(x) + log(y)) && !(softplus(-x) == -softplus(x)) && !(sigmoid(-x) == -sigmoid(x)));
static_assert(!(derivative(sigmoid(s), s) == sigmoid(s)) && !(derivative(tanh(s), s) == 1_c + power(tanh(s), 2_c)));
static_assert(!(derivative(log(x), x) == diag(log(x))) && !(tanh(s) == 2_c * sigmoid(s) - 1_c));

// text
static_assert(text(log(x)) == "log(x)" && text(softplus(x)) == "softplus(x)" && text(sigmoid(A * x)) == "σ(A x)" &&
              text(tanh(x)) == "tanh(x)");
static_assert(latex(log(x)) == "\\log(x)" && latex(softplus(x)) == "\\operatorname{softplus}(x)");
static_assert(latex(sigmoid(x)) == "\\sigma(x)" && latex(tanh(x)) == "\\tanh(x)");
