#include <cmath>
#include <iostream>
#include <leibniz/eigen.hpp>

using namespace leibniz;

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto x = vector<"x", "n">;
constexpr auto b = vector<"b", "m">;

constexpr auto f = squared_norm(A * x - b);

int main() {
  Eigen::MatrixXd const a = Eigen::MatrixXd::Random(5, 3);
  Eigen::VectorXd const u = Eigen::VectorXd::Random(3), v = Eigen::VectorXd::Random(5);
  auto const [value, slope] = evaluate(f, gradient(f, x))(A = a, x = u, b = v);

  Eigen::VectorXd const residual = a * u - v;
  double const error = std::abs(value - residual.squaredNorm()) + (slope - 2 * a.transpose() * residual).norm();
  std::cout << "differs from the formula by " << error << '\n';
  return error < 1e-12 ? 0 : 1;
}
