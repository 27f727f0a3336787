// The diagonal matrix of a vector, and the diagonal of a matrix.
// [readme]
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "n", "n">;
constexpr auto x = vector<"x", "n">;
constexpr auto y = vector<"y", "n">;

// [/readme]
constexpr auto B = matrix<"B", "n", "m">;
constexpr auto D = matrix<"D", "n", "n">;  // a direction
constexpr auto s = scalar<"s">;
constexpr auto r = matrix<"r", 1, 3>;
constexpr auto P = matrix<"P", 3, 3>;

// shape
static_assert(diag(x).dims == A.dims && diag(t(x)).dims == A.dims && diag(r).dims == shape(3, 3));
static_assert(diagonal(A).dims == x.dims && diagonal(P).dims == shape(3, 1) && diag(s).dims == scalar_shape);

// derivative
// [readme]
static_assert(differential(diag(x), x, y) == diag(y));
static_assert(pullback(diag(x), x, A) == diagonal(A));
static_assert(pullback(diagonal(A), A, x) == diag(x));
// [/readme]
static_assert(derivative(diag(x), x) == einsum<"ij,ik->ijk">(identity<"n">, identity<"n">));
static_assert(derivative(diagonal(A), A) == einsum<"ij,ik->ijk">(identity<"n">, identity<"n">));
static_assert(differential(diagonal(A), A, D) == diagonal(D));
static_assert(derivative(diag(x) * y, x) == diag(y) && gradient(trace(diag(x) * A), x) == diagonal(A));
static_assert(gradient(sum(diagonal(A)), A) == identity<"n"> &&
              gradient(t(x) * diagonal(A * B * t(B)), A) == diag(x) * B * t(B));
static_assert(check_derivative(diag(x), x).outcome == outcome::proved);
static_assert(check_derivative(diagonal(A), A).outcome == outcome::proved);
static_assert(check_derivative(diag(r), r).outcome == outcome::proved);
static_assert(check_derivative(t(y) * inv(diag(x) + A) * y, x).outcome == outcome::proved);

// rules
// [readme]
static_assert(diagonal(diag(x)) == x);
static_assert(diag(x) * diag(y) == diag(hadamard(x, y)));
// [/readme]
static_assert(diag(x) * y == hadamard(x, y) && t(diag(x)) == diag(x) && diag(x) * diag(y) == diag(y) * diag(x));
static_assert(diag(x + y) == diag(x) + diag(y) && diag(ones<"n">) == identity<"n"> && diag(t(x)) == diag(x) &&
              diag(s) == s);
static_assert(diag(diagonal(A)) == hadamard(A, identity<"n">) && diagonal(t(A)) == diagonal(A) &&
              diagonal(identity<"n">) == ones<"n">);
static_assert(sum(diagonal(A)) == trace(A) && diagonal(B * t(B)) == row_sums(square(B)) &&
              diagonal(x * t(y)) == hadamard(x, y));
static_assert(inv(diag(x)) == diag(reciprocal(x)) && power(diag(x), 3_c) == diag(pow(x, 3_c)));
static_assert(prove(diagonal(diag(x)), x).tier == 1 && prove(diag(x) * diag(y), diag(hadamard(x, y))).tier == 1);

// near misses
static_assert(!(diag(diagonal(A)) == A) && !(diag(x) * A == A * diag(x)) && !(diagonal(A * A) == square(diagonal(A))));
static_assert(!(pullback(diag(x), x, A) == row_sums(A)) && !(diag(x) == x * t(x)));

// text
static_assert(text(diag(x)) == "diag(x)" && text(diagonal(A)) == "diagonal(A)" && text(diag(x) * A) == "diag(x) A");
static_assert(latex(diag(x)) == "\\operatorname{diag}(x)" && latex(diagonal(A)) == "\\operatorname{diagonal}(A)");
