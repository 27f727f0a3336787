// Functions with a kink: step, sign, abs, relu; the sum of absolute values; maximum and minimum.
// [readme]
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto x = vector<"x", "n">;
constexpr auto y = vector<"y", "n">;
constexpr auto s = scalar<"s">;

// [/readme]
constexpr auto B = matrix<"B", "m", "n">;
constexpr auto p = scalar<"p", positive>;
constexpr auto P = matrix<"P", 2, 3>;
constexpr auto o = ones<"n">;

// shape
static_assert(step(A).dims == A.dims && sign(x).dims == x.dims && abs(t(x)).dims == t(x).dims &&
              relu(s).dims == scalar_shape);
static_assert(norm1(A).dims == scalar_shape && norm1(x).dims == scalar_shape && norm1(s).dims == scalar_shape &&
              norm1(P).dims == scalar_shape);
static_assert(maximum(A, B).dims == A.dims && minimum(x, y).dims == x.dims && maximum(s, s).dims == scalar_shape &&
              minimum(P, P).dims == shape(2, 3));

// derivative; at the kink it is the subgradient 0
// [readme]
static_assert(derivative(abs(s), s) == sign(s));
static_assert(derivative(relu(s), s) == step(s));
static_assert(derivative(sign(s), s) == 0_c);
static_assert(derivative(step(s), s) == 0_c);
static_assert(gradient(norm1(A), A) == sign(A));
static_assert(derivative(maximum(x, y), x) == diag(step(x - y)));
static_assert(derivative(minimum(x, y), x) == diag(step(y - x)));
// [/readme]
static_assert(derivative(abs(x), x) == diag(sign(x)) && derivative(relu(x), x) == diag(step(x)) &&
              derivative(sign(x), x) == zeros<"n", "n">);
static_assert(gradient(sum(relu(A)), A) == step(A) && gradient(norm1(x), x) == sign(x) &&
              gradient(norm1(P), P) == sign(P));
static_assert(gradient(norm1(A * x), x) == t(A) * sign(A * x) && hessian(norm1(x), x) == zeros<"n", "n">);
static_assert(derivative(maximum(x, y), y) == identity<"n"> - diag(step(x - y)) &&
              derivative(maximum(s, 0_c), s) == step(s));
static_assert(check_derivative(abs(x), x).outcome == outcome::proved);
static_assert(check_derivative(relu(A * x), x).outcome == outcome::proved);
static_assert(check_derivative(sign(P), P).outcome == outcome::proved);
static_assert(check_derivative(step(x), x).outcome == outcome::proved);
static_assert(check_derivative(norm1(A), A).outcome == outcome::proved);
static_assert(check_derivative(maximum(x, y), x).outcome == outcome::proved);
static_assert(check_derivative(minimum(A, B), B).outcome == outcome::proved);

// rules
// [readme]
static_assert(abs(x) == hadamard(x, sign(x)));
static_assert(relu(x) == hadamard(x, step(x)));
static_assert(relu(x) - relu(-x) == x);
static_assert(maximum(x, y) + minimum(x, y) == x + y);
// [/readme]
static_assert(relu(x) + relu(-x) == abs(x) && abs(-x) == abs(x) && sign(-x) == -sign(x) && step(x) + step(-x) == o);
static_assert(abs(p * x) == p * abs(x) && relu(2_c * x) == 2_c * relu(x) && step(p * x) == step(x) &&
              abs(-3_c * s) == 3_c * abs(s));
static_assert(abs(p) == p && relu(p) == p && sign(p) == 1_c && step(p) == 1_c && sign(p * x) == sign(x) &&
              abs(exp(x)) == exp(x));
static_assert(square(abs(x)) == square(x) && abs(abs(x)) == abs(x) && abs(relu(x)) == relu(x) &&
              relu(relu(x)) == relu(x));
static_assert(norm1(A) == sum(abs(A)) && norm1(-A) == norm1(A) && norm1(2_c * A) == 2_c * norm1(A) &&
              norm1(s) == abs(s) && norm1(t(A)) == norm1(A));
static_assert(maximum(A, B) == maximum(B, A) && minimum(A, B) == minimum(B, A) && minimum(x, y) == -maximum(-x, -y) &&
              maximum(x, zeros<"n">) == relu(x));
static_assert(maximum(x, y) == 0.5_c * (x + y + abs(x - y)) && maximum(x, x) == x && minimum(x, x) == x);
static_assert(prove(abs(p * x), p* abs(x)).tier == 1 && prove(abs(-x), abs(x)).tier == 1);

// near misses
static_assert(!(abs(x) == x) && !(relu(-x) == -relu(x)) && !(abs(x + y) == abs(x) + abs(y)) &&
              !(norm1(x + y) == norm1(x) + norm1(y)));
static_assert(!(maximum(x, y) == x) && !(derivative(abs(s), s) == 1_c) && !(derivative(relu(s), s) == sign(s)));
static_assert(!(gradient(norm1(A * x), x) == 2_c * t(A) * sign(A * x)) && !(gradient(norm1(A), A) == abs(A)));

// text
static_assert(text(abs(x - y)) == "|x − y|" && text(sign(x)) == "sign(x)" && text(step(x)) == "step(x)" &&
              text(relu(x)) == "relu(x)");
static_assert(text(norm1(A)) == "‖A‖₁" && text(maximum(x, y)) == "maximum(x, y)" &&
              text(minimum(x, y)) == "minimum(x, y)");
static_assert(latex(abs(x)) == "\\left|x\\right|" && latex(norm1(x)) == "\\left\\lVert x \\right\\rVert_{1}");
static_assert(latex(step(x)) == "\\operatorname{step}(x)" && latex(sign(x)) == "\\operatorname{sign}(x)" &&
              latex(relu(x)) == "\\operatorname{relu}(x)");
static_assert(latex(maximum(x, y)) == "\\max(x, y)" && latex(minimum(x, y)) == "\\min(x, y)");
