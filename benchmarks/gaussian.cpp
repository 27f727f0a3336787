// W4: the negative log-likelihood of 1000 points under a Gaussian, value and gradients by mean and covariance.
//
// The expert contracts the points to their scatter matrix by a rank update, and takes one Cholesky factorisation.
#include <leibniz/eigen_matrices.hpp>

#include <Eigen/Cholesky>

#include "contest.hpp"

namespace {

using namespace leibniz;

// The columns of P are the points.
constexpr auto P = matrix<"P", "d", "k">;
constexpr auto m = vector<"m", "d">;
constexpr auto S = matrix<"S", "d", "d", positive_definite>;
constexpr auto count = sum(ones<"k">);
constexpr auto deviations = P - m * t(ones<"k">);
constexpr auto loss = 0.5_c * (count * logdet(S) + trace(t(deviations) * inv(S) * deviations));

template <int D>
bool run(int d) {
  using matrix_type = Eigen::Matrix<double, D, D>;
  using vector_type = Eigen::Matrix<double, D, 1>;
  using points_type = Eigen::Matrix<double, D, Eigen::Dynamic>;
  int const points = 1000;
  points_type const p = points_type::Random(d, points);
  vector_type const mean = vector_type::Random(d);
  matrix_type const root = matrix_type::Random(d, d), s = root * root.transpose() + d * matrix_type::Identity(d, d);

  points_type centred(d, points);
  matrix_type scatter(d, d), inverse(d, d), half(d, d), by_s(d, d), naive_by_s(d, d), own_by_s(d, d);
  vector_type total(d), by_mean(d), naive_by_mean(d), own_by_mean(d);
  Eigen::LLT<matrix_type> factors(d);
  double expert = 0, naive = 0, own = 0;
  auto evaluation = compile(loss, gradient(loss, m), gradient(loss, S));
  return contest("W4", "d = " + std::to_string(d) + (D > 0 ? " fixed" : ""))
      .add(
          "expert",
          [&] {
            centred = p.colwise() - mean;
            scatter.setZero();
            scatter.template selfadjointView<Eigen::Lower>().rankUpdate(centred);
            total = centred.rowwise().sum();
            factors.compute(s);
            inverse.setIdentity();
            factors.solveInPlace(inverse);
            scatter.template triangularView<Eigen::StrictlyUpper>() = scatter.transpose();
            expert =
                points * factors.matrixLLT().diagonal().array().log().sum() + 0.5 * inverse.cwiseProduct(scatter).sum();
            by_mean.noalias() = -inverse * total;
            half.noalias() = inverse * scatter;
            by_s = 0.5 * points * inverse;
            by_s.noalias() -= 0.5 * half * inverse;
          },
          [&] { return numbers(expert, by_mean, by_s); })
      .add(
          "naive",
          [&] {
            points_type const c = p.colwise() - mean;
            matrix_type const i = s.inverse();
            naive = 0.5 * (points * std::log(s.determinant()) + (c.transpose() * i * c).trace());
            naive_by_mean = -(i * c).rowwise().sum();
            naive_by_s = 0.5 * (points * i - i * c * c.transpose() * i);
          },
          [&] { return numbers(naive, naive_by_mean, naive_by_s); })
      .add(
          "Leibniz", [&] { evaluation.into(own, own_by_mean, own_by_s)(P = p, m = mean, S = s); },
          [&] { return numbers(own, own_by_mean, own_by_s); })
      .run();
}

}  // namespace

int main() {
  std::srand(1);
  bool agree = run<3>(3);
  agree &= run<Eigen::Dynamic>(20);
  agree &= run<Eigen::Dynamic>(100);
  return agree ? 0 : 1;
}
