// Orders 3 and above: third derivatives by a vector, Hessians by matrices.
// [readme]
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto X = matrix<"X", "n", "n">;
constexpr auto D = matrix<"D", "n", "n">;  // directions
constexpr auto E = matrix<"E", "n", "n">;

constexpr auto second = differential(differential(logdet(X), X, D), X, E);
static_assert(second == -trace(inv(X) * D * inv(X) * E));
static_assert(hessian(logdet(X), X).dims.rank == 4);
static_assert(second == einsum<"ijkl,ij,kl->">(hessian(logdet(X), X), D, E));
// [/readme]
constexpr auto Y = matrix<"Y", "n", "p">;
constexpr auto x = vector<"x", "n">;
constexpr auto y = vector<"y", "n">;
constexpr auto P = matrix<"P", 2, 3>;
constexpr auto I = identity<"n">;

// third derivative by a vector
constexpr auto third = derivative(hessian(sum(power(dot(x, y), 3_c) * x), x), x);
static_assert(derivative(hessian(power(dot(x, y), 3_c), x), x) == 6_c * einsum<"i,j,k->ijk">(y, y, y));
static_assert(derivative(hessian(sum(pow(x, 3_c)), x), x) == 6_c * einsum<"ij,ik->ijk">(I, I));
static_assert(third.dims.rank == 3 && third == einsum<"ijk->jki">(third));
static_assert(check_derivative(hessian(power(dot(x, y), 3_c), x), x).outcome == outcome::proved);

// Hessians by matrices: of order 4, or applied to two directions
static_assert(second == differential(differential(logdet(X), X, E), X, D));
static_assert(hessian(squared_norm(X * Y), X) == 2_c * einsum<"ik,jl->ijkl">(I, Y* t(Y)));
static_assert(hessian(trace(X * X), X) == 2_c * einsum<"il,jk->ijkl">(I, I));
static_assert(differential(differential(trace(X * X * X), X, D), X, E) == 3_c * trace(X * (D * E + E * D)));
static_assert(check_derivative(gradient(logdet(X), X), X).outcome == outcome::proved);
static_assert(check_derivative(gradient(squared_norm(X * Y), X), X).outcome == outcome::proved);

// numeric extents
static_assert(gradient(squared_norm(P), P).dims == shape(2, 3) && hessian(squared_norm(P), P).dims.rank == 4);
static_assert(hessian(squared_norm(P), P) == 2_c * einsum<"ik,jl->ijkl">(identity<2>, identity<3>));

// near misses
static_assert(!(second == trace(inv(X) * D * inv(X) * E)) && !(second == -trace(inv(X) * D * inv(X) * t(E))));
static_assert(!(hessian(trace(X * X), X) == 2_c * einsum<"ik,jl->ijkl">(I, I)) &&
              !(hessian(squared_norm(P), P) == einsum<"ik,jl->ijkl">(identity<2>, identity<3>)));
