// A perceptron of two layers with evaluation over Eigen: value and gradients by both weights.
#include <leibniz/eigen_matrices.hpp>
using namespace leibniz;

constexpr auto X = matrix<"X", "batch", "inputs">;
constexpr auto V = matrix<"V", "inputs", "hidden">;
constexpr auto W = matrix<"W", "hidden", "outputs">;
constexpr auto Y = matrix<"Y", "batch", "outputs">;
constexpr auto loss = 0.5_c * squared_norm(tanh(X * V) * W - Y);

double run(Eigen::MatrixXd const& x, Eigen::MatrixXd const& v, Eigen::MatrixXd const& w, Eigen::MatrixXd const& y,
           Eigen::MatrixXd& by_v, Eigen::MatrixXd& by_w) {
  double value = 0;
  compile(loss, gradient(loss, V), gradient(loss, W)).into(value, by_v, by_w)(X = x, V = v, W = w, Y = y);
  return value;
}
