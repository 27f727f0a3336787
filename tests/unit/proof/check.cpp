#include <leibniz/leibniz.hpp>

#include "unit/catch.hpp"

using namespace leibniz;

namespace {

/// Checks `claimed` as the derivative of f by x.
template <class F, class X, class D>
verdict checked(F, X, D) {
  syntax tree;
  int const f = flatten<F>(tree), claim = flatten<D>(tree);
  flatten<X>(tree);
  graph g;
  list<operand> const nodes = lower(g, tree);
  return check_derivative(g, nodes[f].what, g.find_symbol(X::value_type::info.name), nodes[claim].what, patient);
}

constexpr auto A = matrix<"A", "n", "n">;
constexpr auto x = vector<"x", "n">;
constexpr auto y = scalar<"y">;

}  // namespace

TEST_CASE("a right derivative is proved, a wrong one refuted") {
  CHECK(checked(t(x) * A * x, x, (A + t(A)) * x).is_proved());
  CHECK(checked(t(x) * A * x, x, 2_c * A * x).is_refuted());
  CHECK(checked(logdet(A), A, t(inv(A))).is_proved());
  CHECK(checked(logdet(A), A, inv(A)).is_refuted());
  CHECK(checked(norm(x), x, x / norm(x)).is_proved());
  CHECK(checked(norm(x), x, x).is_refuted());
  CHECK(checked(tanh(x), x, diag(ones<"n"> - square(tanh(x)))).is_proved());
  CHECK(checked(tanh(x), x, diag(tanh(x))).is_refuted());
}

TEST_CASE("a derivative of zero is checked too") {
  CHECK(checked(squared_norm(x), y, 0_c).is_proved());
  CHECK(checked(squared_norm(x), x, zeros<"n">).is_refuted());
}

TEST_CASE("a symbol with structure moves within it") {
  constexpr auto S = matrix<"S", "n", "n", symmetric>;
  constexpr auto K = matrix<"K", "n", "n", skew_symmetric>;
  constexpr auto D = matrix<"D", "n", "n", diagonal_matrix>;
  CHECK(checked(t(x) * S * x, S, x * t(x)).is_proved());
  CHECK(checked(t(x) * S * A * x, S, x * t(x) * t(A)).is_proved());                         // not projected, but right
  CHECK(checked(t(x) * S * A * x, S, (x * t(x) * t(A) + A * x * t(x)) / 2_c).is_proved());  // projected
  CHECK(checked(t(x) * S * A * x, S, A * x * t(x)).is_proved());                            // on such an S, the same
  CHECK(checked(t(x) * S * A * x, S, x * t(x)).is_refuted());
  CHECK(checked(trace(A * K), K, (t(A) - A) / 2_c).is_proved());
  CHECK(checked(trace(A * K), K, A).is_refuted());
  CHECK(checked(t(x) * D * x, D, diag(hadamard(x, x))).is_proved());
  CHECK(checked(t(x) * D * x, D, diag(x)).is_refuted());
}

TEST_CASE("an orthogonal matrix moves along its group") {
  constexpr auto Q = matrix<"Q", "n", "n", orthogonal>;
  CHECK(checked(squared_norm(Q * x), Q, zeros<"n", "n">).is_proved());
  CHECK(checked(trace(A * Q), Q, t(A)).is_proved());
  CHECK(checked(trace(A * Q), Q, A).is_refuted());
}

TEST_CASE("a symbol that depends on the variable moves with it") {
  constexpr auto F = matrix<"F", "n", "n">(y);
  constexpr auto G = matrix<"G", "n", "n">(y);
  constexpr auto dF = derivative(F, y);
  constexpr auto dG = derivative(G, y);
  CHECK(checked(F * G, y, dF * G + F * dG).is_proved());
  CHECK(checked(F * G, y, dF * G).is_refuted());
  CHECK(checked(inv(F), y, -inv(F) * dF * inv(F)).is_proved());
  CHECK(checked(inv(F), y, -inv(F) * inv(F) * dF).is_refuted());
  CHECK(checked(F * dG, y, dF * dG + F * derivative(dG, y)).is_proved());
}

TEST_CASE("the order of mixed partial derivatives does not matter") {
  constexpr auto z = scalar<"z">;
  constexpr auto F = matrix<"F", "n", "n">(y, z);
  syntax tree;
  int const yz = flatten<decltype(derivative(derivative(F, y), z))>(tree);
  int const zy = flatten<decltype(derivative(derivative(F, z), y))>(tree);
  CHECK(prove(tree, yz, zy, patient).is_proved());
}
