// canonical(e): equal normal forms give the same type, and canonical of canonical is itself.
// [readme]
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto X = matrix<"X", "n", "p">;
constexpr auto B = matrix<"B", "p", "q">;
constexpr auto C = matrix<"C", "m", "q">;

// [/readme]
constexpr auto M = matrix<"M", "n", "n">;
constexpr auto S = matrix<"S", "n", "n", symmetric>;
constexpr auto x = vector<"x", "n">;
constexpr auto y = vector<"y", "n">;
constexpr auto s = scalar<"s">;
constexpr auto P = matrix<"P", 2, 3>;

template <class E, class F>
constexpr bool same_type(E, F) {
  return std::is_same_v<E, F>;
}
template <class E>
constexpr bool unchanged(E e) {
  return same_type(canonical(canonical(e)), canonical(e)) && canonical(e) == e && canonical(e).dims == e.dims;
}

// [readme]
constexpr auto written_out = 2_c * t(A) * A * X * B * t(B) + 2_c * t(A) * C * t(B);
constexpr auto factored = 2_c * t(A) * (A * X * B + C) * t(B);
static_assert(std::is_same_v<decltype(canonical(written_out)), decltype(canonical(factored))>);
static_assert(text(canonical(written_out)) == "2 Aᵀ (A X B + C) Bᵀ");
// [/readme]

// what is equal by normal form has one type
static_assert(same_type(canonical(x + y), canonical(y + x)) && same_type(canonical(M - M), canonical(zeros<"n", "n">)));
static_assert(same_type(canonical(t(A * X)), canonical(t(X) * t(A))) &&
              same_type(canonical(inv(M * S)), canonical(inv(S) * inv(M))));
static_assert(same_type(canonical(trace(A * X * B * t(C))), canonical(trace(t(C) * A * X * B))) &&
              same_type(canonical(t(S)), canonical(S)));
static_assert(same_type(canonical(log(exp(x))), canonical(x)) && same_type(canonical(x + x), canonical(2_c * x)));
static_assert(same_type(canonical(einsum<"ik,kj->ij">(A, X)), canonical(A* X)) &&
              same_type(canonical(solve(M, x)), canonical(inv(M) * x)));
// what is equal only when products of sums or powers are written out keeps its types, and so does what differs
static_assert(!same_type(canonical(squared_norm(A * X)), canonical(trace(t(A* X) * A * X))));
static_assert(prove(squared_norm(A * X), trace(t(A* X) * A * X)).tier == 2);
static_assert(!same_type(canonical(A * X), canonical(t(A* X))) && !same_type(canonical(x), canonical(y)) &&
              !same_type(canonical(M), canonical(S)));

// canonical of canonical
static_assert(unchanged(A) && unchanged(s * x - y / s) && unchanged(t(x) * M * y * x) && unchanged(written_out) &&
              unchanged(M + t(M)));
static_assert(unchanged(exp(M * x) + log(exp(y))) && unchanged(inv(M * S + identity<"n">) * x) &&
              unchanged(det(2_c * M * t(M))));
static_assert(unchanged(hadamard(P, P) / sum(P)) && unchanged(softmax(x) - x / norm(x)) &&
              unchanged(relu(-3_c * x) + abs(y)));
static_assert(unchanged(einsum<"i,j,k->ijk">(x, y, x)) && unchanged(1_c / 3_c + 2_c * s) &&
              unchanged(diag(x) * M * diag(y)));
static_assert(unchanged(col_sums(A)) && unchanged(t(x)) && unchanged(zeros<2, 3>) && unchanged(ones<"m", "n"> - A));

// derivatives are canonical as they are
static_assert(same_type(gradient(squared_norm(A * X * B + C), X), canonical(factored)));
static_assert(same_type(canonical(gradient(sum(exp(M * x)), x)), gradient(sum(exp(M* x)), x)));
static_assert(same_type(canonical(hessian(logdet(M), M)), hessian(logdet(M), M)));

// what is divided by itself cancels, though the one stands in a product that is written out and the other to a power
static_assert(text(gradient(dot(A * x, log(A* x)), x)) == "Aᵀ (log(A x) + 𝟏)");

// a Hessian shows its symmetry: it equals its transpose as a type
constexpr auto h = hessian(exp(t(x) * M * x), x);
static_assert(same_type(canonical(t(h)), h));

// the text of canonical forms
static_assert(text(canonical(x * t(x) * x)) == "‖x‖² x" && text(canonical((S + t(S)) * x)) == "2 S x" &&
              text(canonical(t(A * X))) == "Xᵀ Aᵀ");
static_assert(text(canonical(x - 2_c * x)) == "−x" && text(canonical(diag(x) * y)) == "x ∘ y" &&
              text(canonical(log(det(M)))) == "logdet(M)");
