// Trace, and sums over all entries, rows, columns.
// [readme]
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto S = matrix<"S", "n", "n">;
constexpr auto T = matrix<"T", "n", "n">;
constexpr auto x = vector<"x", "n">;
constexpr auto w = vector<"w", "m">;

// [/readme]
constexpr auto B = matrix<"B", "m", "n">;
constexpr auto X = matrix<"X", "n", "m">;
constexpr auto s = scalar<"s">;
constexpr auto P = matrix<"P", 3, 3>;
constexpr auto Q = matrix<"Q", 2, 3>;

// shape
static_assert(trace(S).dims == scalar_shape && sum(A).dims == scalar_shape && sum(x).dims == scalar_shape);
static_assert(row_sums(A).dims == w.dims && col_sums(A).dims == t(x).dims && row_sums(x).dims == x.dims);
static_assert(row_sums(Q).dims == shape(2, 1) && col_sums(Q).dims == shape(1, 3) && col_sums(x).dims == scalar_shape);
static_assert(trace(s).dims == scalar_shape && sum(s).dims == scalar_shape);

// derivative
// [readme]
static_assert(gradient(trace(S), S) == identity<"n">);
static_assert(gradient(trace(S * T), S) == t(T));
static_assert(gradient(sum(A), A) == ones<"m", "n">);
static_assert(gradient(dot(w, row_sums(A)), A) == w * t(ones<"n">));
static_assert(gradient(dot(t(x), col_sums(A)), A) == ones<"m"> * t(x));
// [/readme]
static_assert(gradient(sum(x), x) == ones<"n"> && derivative(row_sums(x), x) == identity<"n">);
static_assert(gradient(trace(A * X), A) == t(X) && gradient(trace(P), P) == identity<3>);
static_assert(gradient(trace(S * T * t(S)), S) == S * (T + t(T)) && gradient(trace(S * S), S) == 2_c * t(S));
static_assert(derivative(row_sums(A), A) == einsum<"ij,k->ijk">(identity<"m">, ones<"n">));
static_assert(derivative(col_sums(A), A) == einsum<"ik,j->ijk">(identity<"n">, ones<"m">));
static_assert(check_derivative(trace(S * T * S), S).outcome == outcome::proved);
static_assert(check_derivative(sum(square(A)), A).outcome == outcome::proved);
static_assert(check_derivative(row_sums(A), A).outcome == outcome::proved);
static_assert(check_derivative(col_sums(exp(Q)), Q).outcome == outcome::proved);

// rules
static_assert(trace(t(S)) == trace(S) && trace(A * X) == trace(X * A) && trace(S + T) == trace(S) + trace(T));
static_assert(trace(x * t(x)) == dot(x, x) && trace(diag(x)) == sum(x) && trace(s) == s && trace(identity<3>) == 3_c);
static_assert(trace(t(A) * B) == dot(A, B) && trace(3_c * S * T) == 3_c * trace(S * T));
static_assert(sum(A) == t(ones<"m">) * A * ones<"n"> && sum(t(A)) == sum(A) && sum(s) == s && sum(ones<2, 3>) == 6_c);
static_assert(row_sums(A) == A * ones<"n"> && col_sums(A) == t(ones<"m">) * A && row_sums(t(A)) == t(col_sums(A)));
static_assert(sum(row_sums(A)) == sum(A) && sum(col_sums(A)) == sum(A) && sum(hadamard(A, B)) == dot(A, B));
static_assert(prove(trace(A * X), trace(X* A)).tier == 1 && prove(row_sums(A), A* ones<"n">).tier == 1);

// near misses
static_assert(!(trace(S * T) == trace(S) * trace(T)) && !(trace(S * T) == trace(t(S) * T)));
static_assert(!(gradient(trace(S * T), S) == T) && !(gradient(trace(S * S), S) == 2_c * S));
static_assert(!(sum(S) == trace(S)) && !(row_sums(S) == t(col_sums(S))));

// text
static_assert(text(trace(S * T)) == "trace(S T)" && text(sum(A)) == "sum(A)");
static_assert(text(row_sums(A)) == "A 𝟏" && text(col_sums(A + B)) == "𝟏ᵀ (A + B)");
static_assert(latex(trace(S)) == "\\operatorname{tr}(S)" && latex(row_sums(A)) == "A \\mathbf{1}");
static_assert(latex(col_sums(A)) == "\\mathbf{1}^{\\top} A" && latex(sum(A)) == "\\operatorname{sum}(A)");
