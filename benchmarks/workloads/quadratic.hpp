#pragma once
#include <leibniz/eigen_matrices.hpp>

#include "workloads/numbers.hpp"

/// W3: 0.5 x'Ax + b'x, value and gradient by x, also with the Hessian; A general, and A declared symmetric.
///
/// The expert multiplies A and its transpose by x once each, whether A is symmetric or not: what the declaration is worth
/// can be read off.
namespace quadratic {

using namespace leibniz;

constexpr auto A = matrix<"A", "n", "n">;
constexpr auto S = matrix<"S", "n", "n", symmetric>;
constexpr auto x = vector<"x", "n">;
constexpr auto b = vector<"b", "n">;
constexpr auto general = 0.5_c * t(x) * A * x + t(b) * x;
constexpr auto declared = 0.5_c * t(x) * S * x + t(b) * x;

/// `N` is the size, or Eigen::Dynamic.
template <int N>
class workload {
  using matrix_type = Eigen::Matrix<double, N, N>;
  using vector_type = Eigen::Matrix<double, N, 1>;

 public:
  explicit workload(int n)
      : a_(matrix_type::Random(n, n)),
        s_(a_ + a_.transpose()),
        point_(vector_type::Random(n)),
        linear_(vector_type::Random(n)),
        product_(n),
        slope_(n),
        other_(n),
        curvature_(n, n),
        other_curvature_(n, n) {}

  __attribute__((noinline)) void expert() { expert(a_); }
  __attribute__((noinline)) void expert_symmetric() { expert(s_); }
  __attribute__((noinline)) void expert_with_hessian() {
    expert(a_);
    curvature_ = 0.5 * (a_ + a_.transpose());
  }
  __attribute__((noinline)) void naive() { naive(a_); }
  __attribute__((noinline)) void naive_symmetric() { naive(s_); }
  __attribute__((noinline)) void own() { of_general_.into(other_value_, other_)(A = a_, x = point_, b = linear_); }
  __attribute__((noinline)) void own_symmetric() {
    of_declared_.into(other_value_, other_)(S = s_, x = point_, b = linear_);
  }
  __attribute__((noinline)) void own_with_hessian() {
    with_hessian_.into(other_value_, other_, other_curvature_)(A = a_, x = point_, b = linear_);
  }

  std::vector<double> expert_result() const { return numbers(value_, slope_); }
  std::vector<double> result() const { return numbers(other_value_, other_); }
  std::vector<double> expert_result_with_hessian() const { return numbers(value_, slope_, curvature_); }
  std::vector<double> result_with_hessian() const { return numbers(other_value_, other_, other_curvature_); }

  matrix_type const& a() const { return a_; }
  matrix_type const& s() const { return s_; }
  vector_type const& point() const { return point_; }
  vector_type const& linear() const { return linear_; }

 private:
  LEIBNIZ_INLINE void expert(matrix_type const& with) {
    product_.noalias() = with * point_;
    value_ = point_.dot(0.5 * product_ + linear_);
    slope_ = 0.5 * product_ + linear_;
    slope_.noalias() += 0.5 * with.transpose() * point_;
  }
  LEIBNIZ_INLINE void naive(matrix_type const& with) {
    other_value_ = 0.5 * point_.dot(with * point_) + linear_.dot(point_);
    other_ = 0.5 * (with + with.transpose()) * point_ + linear_;
  }

  matrix_type a_, s_;
  vector_type point_, linear_, product_, slope_, other_;
  matrix_type curvature_, other_curvature_;
  double value_ = 0, other_value_ = 0;
  decltype(compile(general, gradient(general, x))) of_general_;
  decltype(compile(declared, gradient(declared, x))) of_declared_;
  decltype(compile(general, gradient(general, x), hessian(general, x))) with_hessian_;
};

}  // namespace quadratic
