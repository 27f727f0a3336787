// Evaluates functions of all sorts, with their gradients; symbols.cmake looks at what that compiles.
#include <leibniz/eigen_matrices.hpp>

using namespace leibniz;

namespace {

constexpr auto A = matrix<"A", "n", "n">;
constexpr auto x = vector<"x", "n">;
constexpr auto entrywise = sum(tanh(A * x)) + sum(sin(x)) + sum(relu(x)) + sum(erf(x)) + logsumexp(A * x);
constexpr auto whole = logdet(A) + dot(x, inv(A) * x) + norm(softmax(x));

}  // namespace

double of_matrices(Eigen::MatrixXd const& a, Eigen::VectorXd const& b, Eigen::VectorXd& slope, Eigen::MatrixXd& by_a) {
  double value = 0, other = 0;
  compile(entrywise, gradient(entrywise, x), whole, gradient(whole, A)).into(value, slope, other, by_a)(A = a, x = b);
  return value + other;
}
tensor<double, 2> of_tensors(tensor<double, 2, 2> const& a, tensor<double, 2> const& b) {
  return evaluate(gradient(entrywise, x))(A = a, x = b);
}
