// Evaluation where Eigen hands its products to a BLAS: the results are the same.
#include <leibniz/eigen_matrices.hpp>

#include <cstdio>

#ifndef EIGEN_USE_BLAS
#error "this test is about EIGEN_USE_BLAS"
#endif

using namespace leibniz;

namespace {

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto X = matrix<"X", "n", "n">;
constexpr auto P = matrix<"P", "n", "n", positive_definite>;
constexpr auto w = vector<"w", "n">;

bool close(Eigen::MatrixXd const& found, Eigen::MatrixXd const& expected) {
  return (found - expected).norm() <= 1e-10 * (1 + expected.norm());
}

}  // namespace

int main() {
  using Eigen::MatrixXd, Eigen::VectorXd;
  MatrixXd const a = MatrixXd::Random(60, 40), x = MatrixXd::Random(40, 40);
  MatrixXd const p = x * x.transpose() + MatrixXd::Identity(40, 40);
  VectorXd const v = VectorXd::Random(40);
  constexpr auto loss = squared_norm(A * X);
  auto const [value, slope, gram, product, solution] =
      evaluate(loss, gradient(loss, X), t(A) * A, A * w, inv(P) * w)(A = a, X = x, P = p, w = v);
  MatrixXd const by_hand = a.lazyProduct(x);
  bool agree = std::abs(value - by_hand.squaredNorm()) <= 1e-10 * value;
  agree &= close(slope, 2 * a.transpose().lazyProduct(by_hand)) && close(gram, a.transpose().lazyProduct(a));
  agree &= close(product, a.lazyProduct(v)) && close(p * solution, v);
  std::puts(agree ? "the results agree" : "THE RESULTS DIFFER");
  return agree ? 0 : 1;
}
