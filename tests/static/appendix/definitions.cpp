// The lecture's definitions, shape by shape. An entry is what the definition says it is: the derivative of one component by one
// component. Components are picked by t(u) * f and directions by v, for all u and v at once.
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto x = vector<"x", "n">;
constexpr auto s = scalar<"s">;
constexpr auto A = matrix<"A", "m", "n">;
constexpr auto S = matrix<"S", "n", "n">;
constexpr auto X = matrix<"X", "n", "p">;
constexpr auto u = vector<"u", "m">;
constexpr auto v = vector<"v", "n">;

template <class F, class Like>
constexpr bool has_shape_of = F::dims == Like::dims;

// scalar by vector: the gradient, a vector
constexpr auto quadratic = t(x) * S * x;
static_assert(has_shape_of<decltype(derivative(quadratic, x)), decltype(x)>);
static_assert(gradient(quadratic, x) == (S + t(S)) * x);
static_assert(t(gradient(quadratic, x)) * v == differential(quadratic, x, v));
static_assert(check_derivative(quadratic, x).outcome == outcome::proved);

// vector by scalar: a vector
constexpr auto a = vector<"a", "m">(s);
static_assert(has_shape_of<decltype(derivative(s * s * a, s)), decltype(a)>);
static_assert(derivative(s * s * a, s) == 2_c * s * a + s * s * derivative(a, s));
static_assert(check_derivative(s * s * a, s).outcome == outcome::proved);

// vector (M) by vector (N): M x N, entry ij = da_i/db_j
constexpr auto curve = exp(A * x);
static_assert(has_shape_of<decltype(derivative(curve, x)), decltype(A)>);
static_assert(jacobian(curve, x) == diag(exp(A * x)) * A);
static_assert(t(u) * jacobian(curve, x) * v == differential(t(u) * curve, x, v));
static_assert(derivative(A * x, x) == A);
static_assert(derivative(x, x) == identity<"n">);
static_assert(check_derivative(curve, x).outcome == outcome::proved);

// the same whatever the orientation: a row by a column is M x N too
static_assert(has_shape_of<decltype(derivative(t(curve), x)), decltype(A)>);
static_assert(derivative(t(curve), x) == jacobian(curve, x));

// matrix by scalar: a matrix
constexpr auto M = matrix<"M", "n", "p">(s);
static_assert(has_shape_of<decltype(derivative(s * M, s)), decltype(M)>);
static_assert(derivative(s * M, s) == M + s * derivative(M, s));
static_assert(check_derivative(s * M, s).outcome == outcome::proved);

// scalar by matrix: a matrix, entry ij = ds/dX_ij
constexpr auto half = sum(hadamard(X, exp(X)));
static_assert(has_shape_of<decltype(derivative(half, X)), decltype(X)>);
static_assert(gradient(half, X) == exp(X) + hadamard(X, exp(X)));
static_assert(check_derivative(half, X).outcome == outcome::proved);

// scalar by scalar
static_assert(derivative(s * s * s, s) == 3_c * power(s, 2_c));

// every other pair: a tensor, the axes of the function first
static_assert(decltype(derivative(A * x, A))::dims.rank == 3);
static_assert(decltype(derivative(X, X))::dims.rank == 4);
static_assert(derivative(A * x, A) == einsum<"ij,k->ijk">(identity<"m">, x));
static_assert(derivative(S * X, X) == einsum<"ik,jl->ijkl">(S, identity<"p">));
static_assert(check_derivative(A * x, A).outcome == outcome::proved);
static_assert(check_derivative(S * X, X).outcome == outcome::proved);
static_assert(check_derivative(inv(S), S).outcome == outcome::proved);

// near misses are refuted
static_assert(!(gradient(quadratic, x) == 2_c * S * x));
static_assert(!(jacobian(curve, x) == A));
static_assert(!(gradient(half, X) == exp(X)));
