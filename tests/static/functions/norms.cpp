// The Euclidean and Frobenius norm, and its square. The sum of absolute values is in kinks.cpp.
// [readme]
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto x = vector<"x", "n">;

// [/readme]
constexpr auto B = matrix<"B", "m", "n">;
constexpr auto b = vector<"b", "m">;
constexpr auto s = scalar<"s">;
constexpr auto Q = matrix<"Q", "n", "n", orthogonal>;
constexpr auto P = matrix<"P", 2, 3>;

// shape
static_assert(norm(A).dims == scalar_shape && squared_norm(A).dims == scalar_shape && norm(t(x)).dims == scalar_shape);
static_assert(norm(s).dims == scalar_shape && squared_norm(P).dims == scalar_shape);

// derivative
// [readme]
static_assert(gradient(squared_norm(A), A) == 2_c * A);
static_assert(gradient(norm(A), A) == A / norm(A));
static_assert(hessian(norm(x), x) == identity<"n"> / norm(x) - x * t(x) / power(norm(x), 3_c));
// [/readme]
static_assert(gradient(squared_norm(x), x) == 2_c * x && gradient(norm(x), x) == x / norm(x));
static_assert(gradient(squared_norm(P), P) == 2_c * P && hessian(squared_norm(x), x) == 2_c * identity<"n">);
static_assert(gradient(squared_norm(A * x - b), x) == 2_c * t(A) * (A * x - b));
static_assert(gradient(norm(A * x - b), x) == t(A) * (A * x - b) / norm(A * x - b));
static_assert(derivative(norm(s), s) == s / norm(s) && derivative(squared_norm(s), s) == 2_c * s);
static_assert(derivative(x / norm(x), x) == (identity<"n"> - x * t(x) / squared_norm(x)) / norm(x));
static_assert(check_derivative(squared_norm(A), A).outcome == outcome::proved);
static_assert(check_derivative(norm(A), A).outcome == outcome::proved);
static_assert(check_derivative(norm(A * x - b), x).outcome == outcome::proved);
static_assert(check_derivative(norm(P), P).outcome == outcome::proved);

// rules
static_assert(squared_norm(A) == trace(t(A) * A) && squared_norm(A) == sum(square(A)) &&
              squared_norm(t(A)) == squared_norm(A));
static_assert(power(norm(A), 2_c) == squared_norm(A) && norm(A) == sqrt(squared_norm(A)) && norm(t(A)) == norm(A));
static_assert(squared_norm(x) == t(x) * x && squared_norm(s) == power(s, 2_c) &&
              squared_norm(2_c * A) == 4_c * squared_norm(A));
static_assert(norm(3_c * A) == 3_c * norm(A) && norm(-A) == norm(A) && norm(Q * x) == norm(x));
static_assert(squared_norm(A + B) == squared_norm(A) + 2_c * dot(A, B) + squared_norm(B));
static_assert(squared_norm(A + B) + squared_norm(A - B) == 2_c * squared_norm(A) + 2_c * squared_norm(B));
static_assert(prove(norm(t(A)), norm(A)).tier == 1 && prove(power(norm(A), 2_c), squared_norm(A)).tier == 1);

// near misses
static_assert(!(gradient(norm(A), A) == 2_c * A) && !(gradient(squared_norm(A), A) == A));
static_assert(!(norm(A + B) == norm(A) + norm(B)) && !(squared_norm(A + B) == squared_norm(A) + squared_norm(B)));
static_assert(!(norm(A * x) == norm(A) * norm(x)) && !(hessian(norm(x), x) == identity<"n"> / norm(x)));

// text
static_assert(text(norm(A)) == "‖A‖" && text(squared_norm(A - B)) == "‖A − B‖²");
static_assert(text(gradient(norm(x), x)) == "x / ‖x‖");
static_assert(latex(norm(A)) == "\\left\\lVert A \\right\\rVert" &&
              latex(squared_norm(x)) == "\\left\\lVert x \\right\\rVert^{2}");
