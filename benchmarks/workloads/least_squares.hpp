#pragma once
#include <leibniz/eigen_matrices.hpp>

#include "workloads/numbers.hpp"

/// W1: |A X B + C|^2, value and gradient by X.
///
/// The expert multiplies in the cheaper order, keeps a workspace, and shares the residual between value and gradient.
namespace least_squares {

using namespace leibniz;

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto X = matrix<"X", "n", "p">;
constexpr auto B = matrix<"B", "p", "q">;
constexpr auto C = matrix<"C", "m", "q">;
constexpr auto loss = squared_norm(A * X * B + C);
constexpr auto slope = gradient(loss, X);

/// `N` is all sizes, or Eigen::Dynamic.
template <int N>
class workload {
  using matrix_type = Eigen::Matrix<double, N, N>;

 public:
  workload(int m, int n, int p, int q)
      : a_(matrix_type::Random(m, n)),
        x_(matrix_type::Random(n, p)),
        b_(matrix_type::Random(p, q)),
        c_(matrix_type::Random(m, q)),
        residual_(m, q),
        right_(n, q),
        by_expert_(n, p),
        other_(n, p) {}

  __attribute__((noinline)) void expert() {
    right_.noalias() = x_ * b_;
    residual_ = c_;
    residual_.noalias() += a_ * right_;
    expert_loss_ = residual_.squaredNorm();
    right_.noalias() = a_.transpose() * residual_;
    by_expert_.noalias() = 2 * right_ * b_.transpose();
  }
  __attribute__((noinline)) void naive() {
    other_loss_ = (a_ * x_ * b_ + c_).squaredNorm();
    other_ = 2 * a_.transpose() * (a_ * x_ * b_ + c_) * b_.transpose();
  }
  __attribute__((noinline)) void own() { evaluation_.into(other_loss_, other_)(A = a_, X = x_, B = b_, C = c_); }

  std::vector<double> expert_result() const { return numbers(expert_loss_, by_expert_); }
  std::vector<double> result() const { return numbers(other_loss_, other_); }

  matrix_type const& a() const { return a_; }
  matrix_type const& x() const { return x_; }
  matrix_type const& b() const { return b_; }
  matrix_type const& c() const { return c_; }

 private:
  matrix_type const a_, x_, b_, c_;
  matrix_type residual_, right_, by_expert_, other_;
  double expert_loss_ = 0, other_loss_ = 0;
  decltype(compile(loss, slope)) evaluation_;
};

}  // namespace least_squares
