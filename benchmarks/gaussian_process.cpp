// W8: the log marginal likelihood of a Gaussian process, value and gradients by length scale and noise, for 200 points.
//
// The expert takes one Cholesky factorisation and one explicit inverse, and the traces as dot products.
#include <leibniz/eigen_matrices.hpp>

#include <Eigen/Cholesky>

#include "contest.hpp"
#include "peers/functions/gaussian_process.hpp"
#include "peers/join.hpp"

namespace {

using namespace leibniz;
using Eigen::MatrixXd, Eigen::VectorXd;

// The entries of D are squared distances, the kernel is exp(-D / (2 l^2)) + s I.
constexpr auto D = matrix<"D", "n", "n", symmetric>;
constexpr auto y = vector<"y", "n">;
constexpr auto l = scalar<"l", positive>;
constexpr auto s = scalar<"s", positive>;
constexpr auto K = exp(-D / (2_c * l * l)) + s * identity<"n">;
constexpr auto loss = 0.5_c * (logdet(K) + t(y) * inv(K) * y);

}  // namespace

int main() {
  std::srand(1);
  int const points = 200;
  VectorXd const at = VectorXd::LinSpaced(points, 0, 5), labels = at.array().sin();
  MatrixXd distance(points, points);
  for (int i = 0; i < points; ++i)
    for (int j = 0; j < points; ++j) distance(i, j) = (at(i) - at(j)) * (at(i) - at(j));
  double const length = 0.7, noise = 0.3;
  MatrixXd kernel(points, points), smooth(points, points), inverse(points, points), weight(points, points);
  VectorXd alpha(points);
  Eigen::LLT<MatrixXd> factors(points);
  double expert[3]{}, other[3]{};
  auto evaluation = compile(loss, gradient(loss, l), gradient(loss, s));
  contest all("W8", "n = 200");
  all.add(
         "expert",
         [&] {
           smooth = (distance.array() * (-0.5 / (length * length))).exp();
           kernel = smooth;
           kernel.diagonal().array() += noise;
           factors.compute(kernel);
           inverse.setIdentity();
           factors.solveInPlace(inverse);
           alpha.noalias() = inverse * labels;
           expert[0] = factors.matrixLLT().diagonal().array().log().sum() + 0.5 * labels.dot(alpha);
           weight = inverse;
           weight.noalias() -= alpha * alpha.transpose();
           expert[1] = 0.5 / (length * length * length) * (weight.array() * smooth.array() * distance.array()).sum();
           expert[2] = 0.5 * weight.trace();
         },
         [&] { return numbers(expert[0], expert[1], expert[2]); })
      .add(
          "Leibniz",
          [&] { evaluation.into(other[0], other[1], other[2])(D = distance, y = labels, l = length, s = noise); },
          [&] { return numbers(other[0], other[1], other[2]); });
  peers::join<2>(all, peers::gaussian_process{peers::given(distance), peers::given(labels)}, numbers(length, noise));
  return all.run() ? 0 : 1;
}
