// [readme]
#include <iostream>
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto X = matrix<"X", "n", "p">;
constexpr auto B = matrix<"B", "p", "q">;
constexpr auto C = matrix<"C", "m", "q">;

constexpr auto f = squared_norm(A * X * B + C);
constexpr auto g = gradient(f, X);

int main() {
  std::cout << "f       " << text(f) << "\n∂f/∂X   " << text(g) << "\n\n" << explain(f, X) << '\n';

  static_assert(check_derivative(f, X).outcome == outcome::proved);
  static_assert(!(g == t(A) * (A * X * B + C) * t(B)));
  static_assert(g == 2_c * t(A) * (A * X * B + C) * t(B));  // for all m, n, p and q
}
// [/readme]
