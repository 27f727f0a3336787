// Logistic regression with evaluation over Eigen: value and gradient.
#include <leibniz/eigen_matrices.hpp>
using namespace leibniz;

constexpr auto M = matrix<"M", "k", "n">;
constexpr auto w = vector<"w", "n">;
constexpr auto y = vector<"y", "k">;
constexpr auto loss = sum(softplus(-hadamard(y, M* w)));

double run(Eigen::MatrixXd const& m, Eigen::VectorXd const& v, Eigen::VectorXd const& labels, Eigen::VectorXd& slope) {
  auto const [value, by_w] = evaluate(loss, gradient(loss, w))(M = m, w = v, y = labels);
  slope = by_w;
  return value;
}
