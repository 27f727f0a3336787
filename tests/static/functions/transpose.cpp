// The transpose.
// [readme]
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto B = matrix<"B", "n", "p">;
constexpr auto D = matrix<"D", "m", "n">;  // a direction
constexpr auto W = matrix<"W", "n", "m">;  // a weight

// [/readme]
constexpr auto C = matrix<"C", "m", "n">;
constexpr auto S = matrix<"S", "n", "n">;
constexpr auto x = vector<"x", "n">;
constexpr auto s = scalar<"s">;
constexpr auto P = matrix<"P", 2, 3>;

// shape
static_assert(t(P).dims == shape(3, 2) && t(t(A)).dims == A.dims && (t(A) * A).dims == S.dims);
static_assert(t(x).dims.is_row() && t(t(x)).dims == x.dims && t(s).dims == scalar_shape);
static_assert(std::is_same_v<decltype(transpose(A)), decltype(t(A))>);

// derivative
// [readme]
static_assert(differential(t(A), A, D) == t(D));
static_assert(pullback(t(A), A, W) == t(W));
// [/readme]
static_assert(derivative(t(A), A) == einsum<"il,jk->ijkl">(identity<"n">, identity<"m">));
static_assert(derivative(t(x), x) == identity<"n">);  // row or column, a vector has one axis
static_assert(gradient(trace(t(A) * D), A) == D);
static_assert(gradient(squared_norm(t(A)), A) == 2_c * A);
static_assert(check_derivative(t(A), A).outcome == outcome::proved);
static_assert(check_derivative(t(P) * P, P).outcome == outcome::proved);
static_assert(check_derivative(t(x) * S * x, x).outcome == outcome::proved);

// rules
// [readme]
static_assert(t(t(A)) == A);
static_assert(t(A * B) == t(B) * t(A));
// [/readme]
static_assert(t(A + C) == t(A) + t(C) && t(s * A) == s * t(A) && t(s) == s);
static_assert(t(identity<"n">) == identity<"n"> && t(ones<"m", "n">) == ones<"n", "m">);
static_assert(t(inv(S)) == inv(t(S)) && t(exp(A)) == exp(t(A)) && t(hadamard(A, C)) == hadamard(t(A), t(C)));
static_assert(t(x) * S * x == t(x) * t(S) * x);
static_assert(prove(t(t(A)), A).tier == 1 && prove(t(A * B), t(B) * t(A)).tier == 1);

// near misses
static_assert(!(t(S) == S) && !(t(S * S + S) == S * S + S) && !(t(S) * S == S * t(S)));
static_assert(!(pullback(t(S), S, S) == S));

// text
static_assert(text(t(A)) == "Aᵀ" && text(t(A * B)) == "(A B)ᵀ" && text(t(A) * A) == "Aᵀ A");
static_assert(latex(t(A)) == "A^{\\top}" && latex(t(A * B)) == "\\left(A B\\right)^{\\top}");
