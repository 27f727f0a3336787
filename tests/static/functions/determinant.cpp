// The determinant and its logarithm.
// [readme]
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "n", "n">;
constexpr auto B = matrix<"B", "n", "n">;

// [/readme]
constexpr auto D = matrix<"D", "n", "n">;  // a direction
constexpr auto X = matrix<"X", "n", "p">;
constexpr auto s = scalar<"s">;
constexpr auto x = vector<"x", "n">;
constexpr auto y = vector<"y", "n">;
constexpr auto P = matrix<"P", 3, 3>;

// shape
static_assert(det(A).dims == scalar_shape && logdet(A).dims == scalar_shape);
static_assert(det(P).dims == scalar_shape && det(s).dims == scalar_shape && logdet(s).dims == scalar_shape);

// derivative
// [readme]
static_assert(gradient(det(A), A) == det(A) * t(inv(A)));
static_assert(gradient(logdet(A), A) == t(inv(A)));
// [/readme]
static_assert(differential(det(A), A, D) == det(A) * trace(inv(A) * D));
static_assert(differential(logdet(A), A, D) == trace(inv(A) * D));
static_assert(gradient(det(P), P) == det(P) * t(inv(P)));
static_assert(gradient(det(A * B), A) == det(A) * det(B) * t(inv(A)));
static_assert(gradient(logdet(t(X) * X), X) == 2_c * X * inv(t(X) * X));
static_assert(gradient(det(t(X) * X), X) == 2_c * det(t(X) * X) * X * inv(t(X) * X));
static_assert(hessian(logdet(A), A) == -einsum<"li,jk->ijkl">(inv(A), inv(A)));
static_assert(derivative(det(s * P), s) == 3_c * power(s, 2_c) * det(P));
static_assert(derivative(det(s), s) == 1_c && derivative(logdet(s), s) == 1_c / s);
static_assert(check_derivative(det(A), A).outcome == outcome::proved);
static_assert(check_derivative(det(P), P).outcome == outcome::proved);
static_assert(check_derivative(logdet(A), A).outcome == outcome::proved);
static_assert(check_derivative(logdet(t(X) * X), X).outcome == outcome::proved);

// rules
// [readme]
static_assert(det(t(A)) == det(A));
static_assert(det(A * B) == det(A) * det(B));
static_assert(log(det(A)) == logdet(A));
// [/readme]
static_assert(det(inv(A)) == 1_c / det(A) && det(identity<"n">) == 1_c && det(2_c * P) == 8_c * det(P));
static_assert(det(power(A, 3_c)) == power(det(A), 3_c) && det(s) == s && det(inv(B) * A * B) == det(A));
static_assert(logdet(t(A)) == logdet(A) && logdet(inv(A)) == -logdet(A) && logdet(identity<"n">) == 0_c);
static_assert(logdet(s) == log(s));
static_assert(det(A + x * t(y)) == det(A) * (1_c + t(y) * inv(A) * x));         // the matrix determinant lemma
static_assert(det(identity<"n"> + X * t(X)) == det(identity<"p"> + t(X) * X));  // Weinstein and Aronszajn
static_assert(prove(det(A * B), det(A) * det(B)).tier == 1 && prove(det(t(A)), det(A)).tier == 1);

// near misses
static_assert(!(det(A + B) == det(A) + det(B)) && !(det(2_c * P) == 2_c * det(P)) && !(det(-P) == det(P)));
static_assert(!(gradient(det(A), A) == det(A) * inv(A)) && !(gradient(det(A), A) == t(inv(A))));
static_assert(!(gradient(logdet(A), A) == inv(A)) && !(gradient(logdet(t(X) * X), X) == X * inv(t(X) * X)));

// text
static_assert(text(det(A * B)) == "det(A B)" && text(logdet(A)) == "logdet(A)");
static_assert(text(gradient(det(A), A)) == "det(A) (A⁻¹)ᵀ");
static_assert(latex(det(A)) == "\\det(A)" && latex(logdet(A)) == "\\log\\det(A)");
