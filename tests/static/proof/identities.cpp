// Identities with inverses and determinants: proved by exact arithmetic at random points, and their near misses refuted.
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "n", "n">;
constexpr auto U = matrix<"U", "n", "k">;
constexpr auto C = matrix<"C", "k", "k">;
constexpr auto V = matrix<"V", "k", "n">;
constexpr auto I = identity<"n">;
constexpr auto J = identity<"k">;
constexpr auto u = vector<"u", "n">;
constexpr auto v = vector<"v", "n">;
constexpr auto s = scalar<"s">;

template <class L, class R>
constexpr bool by_sampling(L left, R right) {
  verdict const found = prove(left, right);
  return found.is_proved() && found.tier == 3 && found.error_bound > 0 && found.error_bound < 1e-20;
}

// Woodbury
static_assert(by_sampling(inv(A + U * C * V), inv(A) - inv(A) * U * inv(inv(C) + V * inv(A) * U) * V * inv(A)));
static_assert(!(inv(A + U * C * V) == inv(A) + inv(A) * U * inv(inv(C) + V * inv(A) * U) * V * inv(A)));
static_assert(!(inv(A + U * C * V) == inv(A) - inv(A) * U * inv(C + V * inv(A) * U) * V * inv(A)));

// push-through
static_assert(by_sampling(inv(I + U * V) * U, U* inv(J + V * U)));
static_assert(!(inv(I + U * V) * U == U * inv(J - V * U)));

// Sylvester's determinant identity; it needs no more than its factors
static_assert(by_sampling(det(I + U * V), det(J + V * U)));
static_assert(!(det(I + U * V) == det(J - V * U)));

// the matrix determinant lemma, and Sherman and Morrison
static_assert(by_sampling(det(A + u * t(v)), (1_c + t(v) * inv(A) * u) * det(A)));
static_assert(by_sampling(inv(A + u * t(v)), inv(A) - inv(A) * u * t(v) * inv(A) / (1_c + t(v) * inv(A) * u)));
static_assert(!(inv(A + u * t(v)) == inv(A) - inv(A) * u * t(v) * inv(A) / (1_c - t(v) * inv(A) * u)));

// the resolvent identity, and the sum of two inverses
constexpr auto B = matrix<"B", "n", "n">;
static_assert(prove(inv(A) - inv(B), inv(A) * (B - A) * inv(B)).tier == 2);
static_assert(prove(inv(A) + inv(B), inv(A) * (A + B) * inv(B)).tier == 2);
static_assert(!(inv(A) - inv(B) == inv(A) * (A - B) * inv(B)));

// what is proved by normal forms alone
static_assert(prove((A + B) * (A - B), A* A - A * B + B * A - B * B).tier == 2);
static_assert(prove(inv(A * B), inv(B) * inv(A)).tier == 1);
static_assert(prove(trace(A * B), trace(B* A)).tier == 1);
static_assert(prove(trace(A * B), trace(B* A)).error_bound == 0);

// a refutation names the sizes of its counterexample
constexpr verdict refuted = prove(A * B, B* A);
static_assert(refuted.outcome == outcome::refuted);
static_assert(refuted.counterexample.count == 1 && refuted.counterexample[0].extent == "n" &&
              refuted.counterexample[0].value == 2);

// what holds at one size only is refuted at another
static_assert(!(trace(I) == 2_c));
static_assert(!(det(s * I) == s * s));
static_assert(det(s * identity<2>) == s * s);

// declared structure
constexpr auto S = matrix<"S", "n", "n", symmetric>;
constexpr auto K = matrix<"K", "n", "n", skew_symmetric>;
constexpr auto Q = matrix<"Q", "n", "n", orthogonal>;
constexpr auto D = matrix<"D", "n", "n", diagonal_matrix>;
static_assert(inv(S) == t(inv(S)));
static_assert(t(u) * K * u == 0_c);
static_assert(inv(Q) == t(Q));
static_assert(norm(Q * u) == norm(u));
static_assert(by_sampling(square(det(Q)), 1_c));
static_assert(D * diag(u) == diag(u) * D);
static_assert(!(inv(A) == t(inv(A))));
static_assert(!(t(u) * S * u == 0_c));
static_assert(!(S * diag(u) == diag(u) * S));
