// derivative, gradient, jacobian, hessian, differential, pullback: shapes, orders, and how they hang together.
// [readme]
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto X = matrix<"X", "n", "n">;
constexpr auto x = vector<"x", "n">;
constexpr auto y = vector<"y", "n">;
constexpr auto d = vector<"d", "n">;  // directions
constexpr auto D = matrix<"D", "n", "n">;
constexpr auto w = vector<"w", "m">;  // a weight

constexpr auto f = exp(t(x) * X * x);  // a scalar function
constexpr auto u = exp(A * x);         // a vector function

// [/readme]
constexpr auto s = scalar<"s">;
constexpr auto W = matrix<"W", "n", "n">;
constexpr auto Y = matrix<"Y", "n", "p">;
constexpr auto r = matrix<"r", 1, "n">;
constexpr auto I = identity<"n">;

// gradient: of the shape of x
// [readme]
static_assert(gradient(f, x) == f * (X + t(X)) * x);
static_assert(gradient(f, X) == f * x * t(x));
// [/readme]
static_assert(gradient(f, x).dims == x.dims && gradient(f, X).dims == X.dims && gradient(s * s, s) == 2_c * s);
static_assert(gradient(r * x, r) == t(x) && gradient(r * x, r).dims == r.dims);
static_assert(gradient(f, s) == 0_c && gradient(f, y) == zeros<"n"> &&
              gradient(f, A) == zeros<"m", "n">);  // does not depend on it

// jacobian: M x N, entry ij = du_i/dx_j
// [readme]
static_assert(jacobian(u, x) == diag(exp(A * x)) * A);
// [/readme]
static_assert(jacobian(u, x).dims == A.dims && jacobian(t(u), x).dims == A.dims && jacobian(x, x) == I);
static_assert(jacobian(s * x, s) == x && jacobian(f, x) == gradient(f, x));  // a scalar counts as a vector

// hessian; mixed
// [readme]
static_assert(hessian(t(x) * X * x, x) == X + t(X));
static_assert(hessian(t(x) * X * y, x, y) == X);
// [/readme]
static_assert(hessian(t(x) * X * y, y, x) == t(X) && hessian(f, x) == hessian(f, x, x));
static_assert(hessian(f, x) == f * ((X + t(X)) * x * t(x) * (X + t(X)) + X + t(X)));
static_assert(hessian(f, x) == t(hessian(f, x)));
static_assert(hessian(s * dot(x, y), s, x) == y && hessian(power(s, 4_c), s) == 12_c * power(s, 2_c));
static_assert(hessian(f, x) == jacobian(gradient(f, x), x));
static_assert(hessian(t(x) * X * y, x, X).dims.rank == 3 && hessian(t(x) * X * y, x, X) == einsum<"ij,k->ijk">(I, y));

// differential: along a direction, without the array; pullback: its adjoint
// [readme]
static_assert(differential(u, x, d) == jacobian(u, x) * d);
static_assert(pullback(u, x, w) == t(jacobian(u, x)) * w);
static_assert(differential(inv(X), X, D) == -inv(X) * D * inv(X));
// [/readme]
static_assert(differential(u, x, d).dims == u.dims && pullback(u, x, w).dims == x.dims &&
              differential(f, x, d) == dot(gradient(f, x), d));
static_assert(dot(w, differential(u, x, d)) == dot(pullback(u, x, w), d));
static_assert(dot(W, differential(X* X, X, D)) == dot(pullback(X * X, X, W), D));
static_assert(differential(f, x, d + d) == 2_c * differential(f, x, d) && differential(f, x, zeros<"n">) == 0_c);
static_assert(pullback(f, x, s) == s * gradient(f, x) && differential(s * s, s, 3_c) == 6_c * s);
static_assert(differential(X * Y, X, X) == X * Y &&
              differential(det(X), X, X) == trace(I) * det(X));  // Euler: degree 1, degree n

// unknown functions: the chain rule, and derivatives that commute
constexpr auto F = matrix<"F", "n", "n">(s);
constexpr auto g = scalar<"g">(s, x);
static_assert(derivative(trace(F * X), s) == trace(derivative(F, s) * X) && derivative(X, s) == zeros<"n", "n">);
static_assert(gradient(g * g, x) == 2_c * g * gradient(g, x) &&
              derivative(derivative(g, s), x) == derivative(derivative(g, x), s));
static_assert(std::is_same_v<decltype(derivative(derivative(g, s), x)), decltype(derivative(derivative(g, x), s))>);
static_assert(check_derivative(det(F), s).outcome == outcome::proved);

// near misses
static_assert(!(hessian(f, x) == f * (X + t(X))) && !(hessian(t(x) * X * x, x) == 2_c * X) &&
              !(hessian(t(x) * X * y, x, y) == t(X)));
static_assert(!(pullback(X * X, X, W) == t(X) * W) && !(differential(u, x, d) == A * d));
