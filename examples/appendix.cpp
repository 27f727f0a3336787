// The appendix on matrix calculus of a lecture in machine learning, walked through: its definitions, its two rules,
// its exercise, and the lemma that all of least squares follows from. Each line is a derivative that the compiler took.
#include <iostream>
#include <leibniz/leibniz.hpp>
using namespace leibniz;

void section(char const* title) { std::cout << '\n' << title << '\n'; }

/// ∂(aᵀ x)/∂x = a, checked with dual numbers in exact arithmetic.
template <class F, class X>
void show(F f, X x) {
  static_assert(check_derivative(F{}, X{}).outcome == outcome::proved);
  std::cout << "  ∂(" << text(f) << ")/∂" << text(x) << " = " << text(derivative(f, x)) << '\n';
}

namespace definitions {
constexpr auto s = scalar<"s">;
constexpr auto x = vector<"x", "n">;
constexpr auto a = vector<"a", "m">(s);
constexpr auto S = matrix<"S", "n", "n">;
constexpr auto A = matrix<"A", "m", "n">;
constexpr auto M = matrix<"M", "m", "n">(s);
constexpr auto X = matrix<"X", "m", "n">;

void walk() {
  section("Scalar by vector: a vector, entry i is ∂a/∂x_i");
  show(t(x) * S * x, x);
  show(sum(exp(x)), x);

  section("Vector by scalar: a vector, entry i is ∂a_i/∂s");
  show(a, s);
  show(square(s) * a, s);

  section("Vector by vector: a matrix, entry ij is ∂a_i/∂x_j");
  show(x, x);
  show(A * x, x);
  show(tanh(A * x), x);

  section("Matrix by scalar, scalar by matrix: a matrix");
  show(s * M, s);
  show(trace(t(A) * X), X);
  show(logdet(S), S);
}
}  // namespace definitions

namespace linear {
constexpr auto x = vector<"x", "n">;
constexpr auto a = vector<"a", "n">;

void walk() {
  section("(1) A linear function: ∂(xᵀ a)/∂x = ∂(aᵀ x)/∂x = a");
  show(t(x) * a, x);
  show(t(a) * x, x);
  static_assert(derivative(t(x) * a, x) == a && derivative(t(a) * x, x) == a);
}
}  // namespace linear

namespace product_rule {
constexpr auto x = scalar<"x">;
constexpr auto A = matrix<"A", "m", "k">(x);  // unknown functions of x
constexpr auto B = matrix<"B", "k", "n">(x);
constexpr auto C = matrix<"C", "n", "p">(x);
constexpr auto D = matrix<"D", "m", "n">(x);

void walk() {
  section("(2) The product rule, for A(x) and B(x)");
  show(A * B, x);
  show(A * B * C, x);
  show(t(A) * D, x);
  static_assert(derivative(A * B, x) == derivative(A, x) * B + A * derivative(B, x));
}
}  // namespace product_rule

namespace exercise {
constexpr auto x = scalar<"x">;
constexpr auto A = matrix<"A", "n", "n">(x);
constexpr auto dA = derivative(A, x);

// The hint: of B it is known that B A = I, and nothing else. Both sides are differentiated with (2).
constexpr auto B = matrix<"B", "n", "n">(x);
constexpr auto dB = derivative(B, x);
constexpr auto left = derivative(B * A, x);
constexpr auto right = derivative(identity<"n">, x);

void walk() {
  section("The exercise: the derivative of A(x)⁻¹, by the rule");
  show(inv(A), x);
  static_assert(derivative(inv(A), x) == -inv(A) * dA * inv(A));

  section("The same by the hint: write B for A⁻¹, and differentiate both sides of B A = I");
  std::cout << "  left side              " << text(left) << "\n  right side             " << text(right) << '\n';
  static_assert(left == dB * A + B * dA && right == zeros<"n", "n">);

  constexpr auto multiplied = dB + B * dA * inv(A);
  std::cout << "  left, times A⁻¹        " << text(multiplied) << '\n';
  static_assert(left * inv(A) == multiplied);

  constexpr auto solution = canonical(-B * dA * inv(A));
  std::cout << "  so that ∂B/∂x is       " << text(solution) << '\n';
  static_assert(solution * A + B * dA == right);  // it solves the equation; and with A⁻¹ for B it is the rule
}
}  // namespace exercise

namespace lemma {
constexpr auto A = matrix<"A", "m", "n">;
constexpr auto X = matrix<"X", "n", "p">;
constexpr auto B = matrix<"B", "p", "q">;
constexpr auto C = matrix<"C", "m", "q">;
constexpr auto Y = matrix<"Y", "n", "p">;
constexpr auto w = vector<"w", "p">;
constexpr auto y = vector<"y", "n">;
constexpr auto v = vector<"v", "n">;
constexpr auto lambda = scalar<"λ">;
constexpr auto f = squared_norm(A * X * B + C);

void walk() {
  section("The lemma of least squares");
  show(f, X);
  static_assert(gradient(f, X) == 2_c * t(A) * (A * X * B + C) * t(B));
  std::cout << '\n' << explain(f, X) << '\n';

  section("Its special cases: factors missing, a vector for a matrix, ridge regression, weights");
  show(squared_norm(X - Y), X);
  show(squared_norm(A * X), X);
  show(squared_norm(X * w - y), w);
  show(squared_norm(X * w - y) + lambda * squared_norm(w), w);
  show(t(X * w - y) * diag(v) * (X * w - y), w);
}
}  // namespace lemma

int main() {
  std::cout << "Matrix calculus: the appendix\n";
  definitions::walk();
  linear::walk();
  product_rule::walk();
  exercise::walk();
  lemma::walk();
}
