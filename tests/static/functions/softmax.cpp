// softmax and logsumexp.
// [readme]
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto D = matrix<"D", "m", "n">;  // a direction
constexpr auto x = vector<"x", "n">;
constexpr auto s = scalar<"s">;

// [/readme]
constexpr auto B = matrix<"B", "k", "n">;
constexpr auto P = matrix<"P", 2, 3>;
constexpr auto w = vector<"w", 3>;
constexpr auto p = softmax(x);
constexpr auto o = ones<"n">;

// shape: softmax of a matrix is taken by rows
static_assert(softmax(x).dims == x.dims && softmax(t(x)).dims == t(x).dims && softmax(A).dims == A.dims &&
              softmax(s).dims == scalar_shape);
static_assert(softmax_all(A).dims == A.dims && softmax_all(x).dims == x.dims && softmax(P).dims == shape(2, 3));
static_assert(logsumexp(A).dims == scalar_shape && logsumexp(x).dims == scalar_shape &&
              logsumexp(w).dims == scalar_shape && logsumexp(s).dims == scalar_shape);

// derivative
// [readme]
static_assert(gradient(logsumexp(x), x) == softmax(x));
static_assert(gradient(logsumexp(A), A) == softmax_all(A));
static_assert(derivative(softmax(x), x) == diag(softmax(x)) - softmax(x) * t(softmax(x)));
// [/readme]
static_assert(hessian(logsumexp(x), x) == diag(p) - p * t(p) && gradient(logsumexp(w), w) == softmax(w));
static_assert(differential(softmax(A), A, D) == hadamard(softmax(A), D - row_sums(hadamard(softmax(A), D)) * t(o)));
static_assert(differential(softmax_all(A), A, D) ==
              hadamard(softmax_all(A), D - dot(softmax_all(A), D) * ones<"m", "n">));
static_assert(gradient(logsumexp(B * x), x) == t(B) * softmax(B * x));
static_assert(hessian(logsumexp(B * x), x) == t(B) * (diag(softmax(B * x)) - softmax(B * x) * t(softmax(B * x))) * B);
static_assert(derivative(logsumexp(s), s) == 1_c && derivative(softmax(s), s) == 0_c);
static_assert(check_derivative(logsumexp(x), x).outcome == outcome::proved);
static_assert(check_derivative(logsumexp(A), A).outcome == outcome::proved);
static_assert(check_derivative(softmax(x), x).outcome == outcome::proved);
static_assert(check_derivative(softmax(P), P).outcome == outcome::proved);
static_assert(check_derivative(softmax_all(P), P).outcome == outcome::proved);
static_assert(check_derivative(logsumexp(B * x), x).outcome == outcome::proved);

// rules
// [readme]
static_assert(sum(softmax(x)) == 1_c);
static_assert(row_sums(softmax(A)) == ones<"m">);
static_assert(softmax(x) == exp(x) / sum(exp(x)));
static_assert(log(softmax(x)) == x - logsumexp(x) * ones<"n">);
// [/readme]
static_assert(sum(softmax_all(A)) == 1_c && logsumexp(x) == log(sum(exp(x))) && logsumexp(A) == log(sum(exp(A))) &&
              logsumexp(t(A)) == logsumexp(A));
static_assert(softmax(t(x)) == t(softmax(x)) && softmax_all(x) == softmax(x) && logsumexp(s) == s && softmax(s) == 1_c);
static_assert(softmax(A) == diag(reciprocal(row_sums(exp(A)))) * exp(A));

// near misses
static_assert(!(softmax_all(A) == softmax(A)) && !(sum(softmax(A)) == 1_c) && !(col_sums(softmax(A)) == t(o)) &&
              !(softmax(-x) == -softmax(x)));
static_assert(!(derivative(softmax(x), x) == diag(p)) && !(hessian(logsumexp(x), x) == diag(p) + p * t(p)) &&
              !(gradient(logsumexp(A), A) == softmax(A)));

// text
static_assert(text(softmax(x)) == "softmax(x)" && text(softmax_all(A)) == "softmax_all(A)" &&
              text(logsumexp(x)) == "logsumexp(x)");
static_assert(text(hessian(logsumexp(x), x)) == "diag(softmax(x)) − softmax(x) softmax(x)ᵀ");
static_assert(latex(softmax(x)) == "\\operatorname{softmax}(x)" &&
              latex(softmax_all(A)) == "\\operatorname{softmax\\_all}(A)");
static_assert(latex(logsumexp(x)) == "\\operatorname{logsumexp}(x)");
