// The inverse.
// [readme]
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "n", "n">;
constexpr auto B = matrix<"B", "n", "n">;
constexpr auto D = matrix<"D", "n", "n">;  // a direction
constexpr auto W = matrix<"W", "n", "n">;  // a weight

// [/readme]
constexpr auto x = vector<"x", "n">;
constexpr auto y = vector<"y", "n">;
constexpr auto s = scalar<"s">;
constexpr auto P = matrix<"P", 3, 3>;
constexpr auto Q = matrix<"Q", "n", "n", orthogonal>;
constexpr auto S = matrix<"S", "n", "n", symmetric>;

// shape
static_assert(inv(A).dims == A.dims && inv(P).dims == shape(3, 3) && inv(s).dims == scalar_shape);

// derivative
// [readme]
static_assert(differential(inv(A), A, D) == -inv(A) * D * inv(A));
static_assert(pullback(inv(A), A, W) == -t(inv(A)) * W * t(inv(A)));
// [/readme]
static_assert(derivative(inv(A), A) == -einsum<"ik,lj->ijkl">(inv(A), inv(A)));
static_assert(derivative(inv(s), s) == -1_c / power(s, 2_c));
static_assert(gradient(t(x) * inv(A) * y, A) == -t(inv(A)) * x * t(y) * t(inv(A)));
static_assert(gradient(trace(inv(A) * B), A) == -t(inv(A) * B * inv(A)));
static_assert(derivative(inv(A) * x, x) == inv(A));
static_assert(differential(differential(inv(A), A, D), A, D) == 2_c * inv(A) * D * inv(A) * D * inv(A));
static_assert(check_derivative(inv(A), A).outcome == outcome::proved);
static_assert(check_derivative(inv(P), P).outcome == outcome::proved);
static_assert(check_derivative(inv(A) * x, A).outcome == outcome::proved);
static_assert(check_derivative(t(x) * inv(A + B) * x, A).outcome == outcome::proved);

// rules
// [readme]
static_assert(inv(inv(A)) == A);
static_assert(inv(A * B) == inv(B) * inv(A));
static_assert(A * inv(A) == identity<"n">);
// [/readme]
static_assert(inv(A) * A == identity<"n"> && inv(A) * A * x == x && A * inv(B * A) * B == identity<"n">);
static_assert(inv(t(A)) == t(inv(A)) && inv(identity<"n">) == identity<"n"> && inv(s) == 1_c / s);
static_assert(inv(s * A) == inv(A) / s && inv(-A) == -inv(A) && inv(diag(x)) == diag(reciprocal(x)));
static_assert(inv(Q) == t(Q) && t(inv(S)) == inv(S));
static_assert(prove(inv(A * B), inv(B) * inv(A)).tier == 1 && prove(inv(t(A)), t(inv(A))).tier == 1);
// of inverses of sums: proved in the finite field (Woodbury; Henderson and Searle 1981)
static_assert(inv(A) - inv(B) == inv(A) * (B - A) * inv(B));
static_assert(inv(A + x * t(y)) == inv(A) - inv(A) * x * t(y) * inv(A) / (1_c + t(y) * inv(A) * x));
static_assert(prove(inv(A) - inv(B), inv(A) * (B - A) * inv(B)).outcome == outcome::proved);

// near misses
static_assert(!(inv(A * B) == inv(A) * inv(B)) && !(inv(A + B) == inv(A) + inv(B)) && !(inv(A) == t(A)));
static_assert(!(differential(inv(A), A, D) == inv(A) * D * inv(A)));
static_assert(!(differential(inv(A), A, D) == -inv(A) * inv(A) * D));
static_assert(!(pullback(inv(A), A, W) == -inv(A) * W * inv(A)));
static_assert(!(inv(A + x * t(y)) == inv(A) - inv(A) * x * t(y) * inv(A) / (1_c - t(y) * inv(A) * x)));

// text
static_assert(text(inv(A)) == "A⁻¹" && text(inv(A + B)) == "(A + B)⁻¹" && text(t(inv(A))) == "(A⁻¹)ᵀ");
static_assert(text(differential(inv(A), A, D)) == "−A⁻¹ D A⁻¹");
static_assert(latex(inv(A)) == "A^{-1}" && latex(inv(A * B)) == "\\left(A B\\right)^{-1}");
