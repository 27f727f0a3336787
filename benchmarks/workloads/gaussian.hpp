#pragma once
#include <leibniz/eigen_matrices.hpp>

#include <Eigen/Cholesky>

#include "workloads/numbers.hpp"

/// W4: the negative log-likelihood of points under a Gaussian, value and gradients by mean and covariance.
///
/// The expert contracts the points to their scatter matrix by a rank update, and takes one Cholesky factorisation.
namespace gaussian {

using namespace leibniz;

// The columns of P are the points.
constexpr auto P = matrix<"P", "d", "k">;
constexpr auto m = vector<"m", "d">;
constexpr auto S = matrix<"S", "d", "d", positive_definite>;
constexpr auto count = sum(ones<"k">);
constexpr auto deviations = P - m * t(ones<"k">);
constexpr auto loss = 0.5_c * (count * logdet(S) + trace(t(deviations) * inv(S) * deviations));

/// `D` is the number of dimensions, or Eigen::Dynamic.
template <int D>
class workload {
  using matrix_type = Eigen::Matrix<double, D, D>;
  using vector_type = Eigen::Matrix<double, D, 1>;
  using points_type = Eigen::Matrix<double, D, Eigen::Dynamic>;

 public:
  workload(int d, int points)
      : points_(points),
        p_(points_type::Random(d, points)),
        mean_(vector_type::Random(d)),
        s_(definite(d)),
        centred_(d, points),
        scatter_(d, d),
        inverse_(d, d),
        half_(d, d),
        by_s_(d, d),
        other_by_s_(d, d),
        total_(d),
        by_mean_(d),
        other_by_mean_(d),
        factors_(d) {}

  __attribute__((noinline)) void expert() {
    centred_ = p_.colwise() - mean_;
    scatter_.setZero();
    scatter_.template selfadjointView<Eigen::Lower>().rankUpdate(centred_);
    total_ = centred_.rowwise().sum();
    factors_.compute(s_);
    inverse_.setIdentity();
    factors_.solveInPlace(inverse_);
    scatter_.template triangularView<Eigen::StrictlyUpper>() = scatter_.transpose();
    value_ =
        points_ * factors_.matrixLLT().diagonal().array().log().sum() + 0.5 * inverse_.cwiseProduct(scatter_).sum();
    by_mean_.noalias() = -inverse_ * total_;
    half_.noalias() = inverse_ * scatter_;
    by_s_ = 0.5 * points_ * inverse_;
    by_s_.noalias() -= 0.5 * half_ * inverse_;
  }
  __attribute__((noinline)) void naive() {
    points_type const c = p_.colwise() - mean_;
    matrix_type const i = s_.inverse();
    other_value_ = 0.5 * (points_ * std::log(s_.determinant()) + (c.transpose() * i * c).trace());
    other_by_mean_ = -(i * c).rowwise().sum();
    other_by_s_ = 0.5 * (points_ * i - i * c * c.transpose() * i);
  }
  __attribute__((noinline)) void own() {
    evaluation_.into(other_value_, other_by_mean_, other_by_s_)(P = p_, m = mean_, S = s_);
  }

  std::vector<double> expert_result() const { return numbers(value_, by_mean_, by_s_); }
  std::vector<double> result() const { return numbers(other_value_, other_by_mean_, other_by_s_); }

  points_type const& points() const { return p_; }
  std::vector<double> mean_and_covariance() const { return numbers(mean_, s_); }

 private:
  static matrix_type definite(int d) {
    matrix_type const root = matrix_type::Random(d, d);
    return root * root.transpose() + d * matrix_type::Identity(d, d);
  }

  int const points_;
  points_type const p_;
  vector_type const mean_;
  matrix_type const s_;
  points_type centred_;
  matrix_type scatter_, inverse_, half_, by_s_, other_by_s_;
  vector_type total_, by_mean_, other_by_mean_;
  Eigen::LLT<matrix_type> factors_;
  double value_ = 0, other_value_ = 0;
  decltype(compile(loss, gradient(loss, m), gradient(loss, S))) evaluation_;
};

}  // namespace gaussian
