// Inner, outer and elementwise products, and the elementwise quotient.
// [readme]
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto B = matrix<"B", "m", "n">;
constexpr auto x = vector<"x", "n">;
constexpr auto y = vector<"y", "n">;
constexpr auto z = vector<"z", "m">;

// [/readme]
constexpr auto C = matrix<"C", "m", "n">;
constexpr auto D = matrix<"D", "m", "n">;  // a direction
constexpr auto S = matrix<"S", "n", "n">;
constexpr auto s = scalar<"s">;
constexpr auto P = matrix<"P", 2, 3>;
constexpr auto R = matrix<"R", 2, 3>;
constexpr auto T = matrix<"T", "n", "n">;

// shape
static_assert(dot(A, B).dims == scalar_shape && dot(x, y).dims == scalar_shape && dot(s, s).dims == scalar_shape);
static_assert(outer(z, x).dims == A.dims && outer(x, s).dims == x.dims);
static_assert(hadamard(A, B).dims == A.dims && divide(A, B).dims == A.dims && hadamard(t(x), t(y)).dims == t(x).dims);
static_assert(hadamard(P, R).dims == shape(2, 3) && divide(P, R).dims == shape(2, 3) &&
              hadamard(s, s).dims == scalar_shape);

// derivative
// [readme]
static_assert(gradient(dot(A, B), A) == B);
static_assert(derivative(hadamard(x, y), x) == diag(y));
static_assert(derivative(divide(x, y), y) == -diag(divide(x, square(y))));
static_assert(gradient(t(z) * outer(z, x) * y, x) == squared_norm(z) * y);
// [/readme]
static_assert(gradient(dot(x, y), x) == y && gradient(dot(x, x), x) == 2_c * x && gradient(dot(P, R), P) == R);
static_assert(derivative(outer(z, x), x) == einsum<"i,jk->ijk">(z, identity<"n">));
static_assert(differential(outer(x, x), x, y) == outer(x, y) + outer(y, x));
static_assert(differential(hadamard(A, B), A, D) == hadamard(D, B) && pullback(hadamard(A, B), A, C) == hadamard(C, B));
static_assert(differential(divide(A, B), B, D) == -hadamard(divide(A, square(B)), D));
static_assert(derivative(divide(x, y), x) == diag(reciprocal(y)));
static_assert(gradient(sum(hadamard(A, A)), A) == 2_c * A);
static_assert(check_derivative(dot(A, B), A).outcome == outcome::proved);
static_assert(check_derivative(outer(x, x), x).outcome == outcome::proved);
static_assert(check_derivative(hadamard(P, R), P).outcome == outcome::proved);
static_assert(check_derivative(divide(x, y), y).outcome == outcome::proved);

// rules
static_assert(dot(A, B) == trace(t(A) * B) && dot(A, B) == dot(B, A) && dot(x, y) == t(x) * y &&
              dot(A, B + C) == dot(A, B) + dot(A, C));
static_assert(dot(x, S* y) == dot(t(S) * x, y) && dot(t(A), t(B)) == dot(A, B));
static_assert(outer(z, x) == z * t(x) && t(outer(z, x)) == outer(x, z) && outer(z, x) * y == dot(x, y) * z);
static_assert(hadamard(A, B) == hadamard(B, A) && hadamard(A, ones<"m", "n">) == A &&
              hadamard(S, identity<"n">) == diag(diagonal(S)));
static_assert(hadamard(A, hadamard(B, C)) == hadamard(hadamard(A, B), C) &&
              hadamard(A, B + C) == hadamard(A, B) + hadamard(A, C));
static_assert(hadamard(x, y) == diag(x) * y && hadamard(outer(z, x), A) == diag(z) * A * diag(x));
static_assert(row_sums(hadamard(A, B)) == diagonal(A * t(B)));
static_assert(divide(hadamard(A, B), B) == A && hadamard(divide(A, B), divide(B, A)) == ones<"m", "n">);
static_assert(divide(A, s* B) == divide(A, B) / s && divide(A, C) + divide(B, C) == divide(A + B, C));
static_assert(prove(dot(A, B), trace(t(A) * B)).tier == 1 && prove(divide(hadamard(A, B), B), A).tier == 1);

// near misses
static_assert(!(hadamard(S, T) == S * T) && !(outer(x, y) == outer(y, x)) && !(divide(A, B) == divide(B, A)));
static_assert(!(dot(S, T) == trace(S * T)) && !(derivative(divide(x, y), y) == diag(divide(x, square(y)))));
static_assert(!(derivative(hadamard(x, y), x) == diag(x)) && !(hadamard(A, B + C) == hadamard(A, B) + C));

// text
static_assert(text(dot(A, B)) == "⟨A, B⟩" && text(outer(x, y)) == "x yᵀ" && text(hadamard(A, B + C)) == "A ∘ (B + C)");
static_assert(text(divide(A, B)) == "A ⊘ B" && text(hadamard(A, B) + C) == "A ∘ B + C" &&
              text(hadamard(S, S* T)) == "S ∘ S T");
static_assert(latex(dot(x, y)) == "\\langle x, y \\rangle" && latex(outer(x, y)) == "x y^{\\top}");
static_assert(latex(hadamard(A, B)) == "A \\circ B" && latex(divide(A, B)) == "A \\oslash B");
