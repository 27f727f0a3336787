// Any contraction, in index notation.
// [readme]
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto X = matrix<"X", "n", "p">;
constexpr auto S = matrix<"S", "n", "n">;
constexpr auto x = vector<"x", "n">;

// [/readme]
constexpr auto B = matrix<"B", "m", "n">;
constexpr auto D = matrix<"D", "n", "p">;  // a direction
constexpr auto y = vector<"y", "n">;
constexpr auto r = matrix<"r", 1, "n">;
constexpr auto s = scalar<"s">;
constexpr auto P = matrix<"P", 2, 3>;
constexpr auto Q = matrix<"Q", 3, 4>;
constexpr auto third = einsum<"i,j,k->ijk">(x, x, x);

// shape
static_assert(einsum<"ik,kj->ij">(P, Q).dims == shape(2, 4) && einsum<"ij->ji">(P).dims == shape(3, 2) &&
              einsum<"ij->">(A).dims == scalar_shape);
static_assert(einsum<"ij->i">(P).dims == shape(2, 1) && einsum<"ij,kl->ijkl">(A, X).dims.rank == 4 &&
              third.dims.rank == 3);
static_assert(einsum<"i,i->">(r, x).dims == scalar_shape && einsum<",i->i">(s, x).dims == x.dims);

// what it can say
// [readme]
static_assert(einsum<"ik,kj->ij">(A, X) == A * X);
static_assert(einsum<"ii->">(S) == trace(S));
static_assert(einsum<"i,ij,j->">(x, S, x) == t(x) * S * x);
static_assert(einsum<"ij,j->ij">(S, x) == S * diag(x));
// [/readme]
static_assert(einsum<"ij->ji">(A) == t(A) && einsum<"ii->i">(S) == diagonal(S) && einsum<"ij->">(A) == sum(A) &&
              einsum<"ij->i">(A) == row_sums(A));
static_assert(einsum<"ij,ij->ij">(A, B) == hadamard(A, B) && einsum<"ij,ij->">(A, B) == dot(A, B) &&
              einsum<"i,j->ij">(x, y) == outer(x, y));
static_assert(einsum<",ij->ij">(s, A) == s * A && einsum<"i,i->">(r, x) == r * x && einsum<"ik,kj->ij">(P, Q) == P * Q);
static_assert(einsum<"ijk,k->ij">(third, y) == dot(x, y) * x * t(x) && einsum<"i,i,i->">(x, x, x) == sum(pow(x, 3_c)));
static_assert(prove(einsum<"ik,kj->ij">(A, X), A* X).tier == 1);

// derivative
// [readme]
static_assert(gradient(einsum<"i,ij,j->">(x, S, x), x) == (S + t(S)) * x);
// [/readme]
static_assert(differential(einsum<"ik,kj->ij">(A, X), X, D) == A * D &&
              derivative(einsum<"i,i,i->">(x, x, x), x) == 3_c * square(x));
static_assert(derivative(derivative(derivative(sum(pow(x, 3_c)), x), x), x) ==
              6_c * einsum<"ij,ik->ijk">(identity<"n">, identity<"n">));
static_assert(check_derivative(third, x).outcome == outcome::proved);
static_assert(check_derivative(einsum<"ik,kj->ij">(P, Q), Q).outcome == outcome::proved);
static_assert(check_derivative(einsum<"i,ij,j->">(x, S, x), S).outcome == outcome::proved);

// near misses
static_assert(!(einsum<"ij,jk->ik">(S, S) == einsum<"ij,kj->ik">(S, S)) && !(einsum<"ij,j->ij">(S, x) == diag(x) * S));
static_assert(!(einsum<"ii->i">(S) == row_sums(S)) && !(einsum<"ij,kl->ikjl">(S, S) == einsum<"ij,kl->iljk">(S, S)));

// text
static_assert(text(einsum<"ik,kj->ij">(A, X)) == "einsum[ik,kj->ij](A, X)" && text(third) == "D ↦ xᵀ D x x");
static_assert(latex(einsum<"ij->ji">(A)) == "\\operatorname{einsum}[ij->ji](A)");
