// Sum, difference, sign, matrix product, division by a scalar.
// [readme]
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto B = matrix<"B", "m", "n">;
constexpr auto X = matrix<"X", "n", "p">;
constexpr auto x = vector<"x", "n">;
constexpr auto s = scalar<"s">;
// [/readme]
constexpr auto S = matrix<"S", "n", "n">;
constexpr auto T = matrix<"T", "n", "n">;
constexpr auto Y = matrix<"Y", "p", "q">;
constexpr auto y = vector<"y", "n">;
constexpr auto r = matrix<"r", 1, "m">;
constexpr auto D = matrix<"D", "n", "p">;  // a direction
constexpr auto W = matrix<"W", "m", "p">;  // a weight
constexpr auto P = matrix<"P", 2, 3>;
constexpr auto Q = matrix<"Q", 3, 4>;
constexpr auto u = vector<"u", 3>;

// shape
static_assert((A + B).dims == A.dims && (A - B).dims == A.dims && (-A).dims == A.dims && (+A).dims == A.dims);
static_assert((x + y).dims == x.dims && (t(x) - t(y)).dims == t(x).dims && (s + s).dims == scalar_shape);
static_assert((A * X).dims == W.dims && (A * x).dims == t(r).dims && (r * A).dims == t(x).dims);
static_assert((t(x) * y).dims == scalar_shape && (x * t(y)).dims == S.dims && (s * A).dims == A.dims);
static_assert((A / s).dims == A.dims && (x / s).dims == x.dims && (r / s).dims == r.dims && (s / s).dims == scalar_shape);
static_assert((P * Q).dims == shape(2, 4) && (P * u).dims == shape(2, 1) && (P / 2_c).dims == shape(2, 3));

// derivative of a sum, a difference, a negative
// [readme]
static_assert(derivative(x + A.dims.rows().size * x, x) == identity<"n">);
// [/readme]
static_assert(derivative(x + y, x) == identity<"n">);
static_assert(derivative(x - y, y) == -identity<"n">);
static_assert(derivative(-x, x) == -identity<"n">);
static_assert(derivative(s + s, s) == 2_c);
static_assert(derivative(A + B, A) == einsum<"ik,jl->ijkl">(identity<"m">, identity<"n">));
static_assert(differential(A - B, B, A) == -A);
static_assert(check_derivative(A + B, A).outcome == outcome::proved);
static_assert(check_derivative(A - B, B).outcome == outcome::proved);
static_assert(check_derivative(-P, P).outcome == outcome::proved);
