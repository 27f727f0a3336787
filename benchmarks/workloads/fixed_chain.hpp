#pragma once
#include <leibniz/eigen_matrices.hpp>

#include "workloads/numbers.hpp"

/// W7, of fixed sizes: a product of three matrices and a vector.
///
/// The expert multiplies from the right, into vectors on the stack.
namespace fixed_chain {

using namespace leibniz;

constexpr auto P = matrix<"P", 6, 2>;
constexpr auto Q = matrix<"Q", 2, 8>;
constexpr auto R = matrix<"R", 8, 3>;
constexpr auto x = vector<"x", 3>;

class workload {
 public:
  __attribute__((noinline)) void expert() {
    Eigen::Matrix<double, 8, 1> const first = r_ * at_;
    Eigen::Vector2d const second = q_ * first;
    by_expert_.noalias() = p_ * second;
  }
  __attribute__((noinline)) void naive() { other_ = p_ * q_ * r_ * at_; }
  __attribute__((noinline)) void own() { evaluation_.into(other_)(P = p_, Q = q_, R = r_, x = at_); }

  std::vector<double> expert_result() const { return numbers(by_expert_); }
  std::vector<double> result() const { return numbers(other_); }

  auto const& p() const { return p_; }
  auto const& q() const { return q_; }
  auto const& r() const { return r_; }
  auto const& at() const { return at_; }

 private:
  Eigen::Matrix<double, 6, 2> const p_ = Eigen::Matrix<double, 6, 2>::Random();
  Eigen::Matrix<double, 2, 8> const q_ = Eigen::Matrix<double, 2, 8>::Random();
  Eigen::Matrix<double, 8, 3> const r_ = Eigen::Matrix<double, 8, 3>::Random();
  Eigen::Vector3d const at_ = Eigen::Vector3d::Random();
  Eigen::Matrix<double, 6, 1> by_expert_, other_;
  decltype(compile(P * Q * R * x)) evaluation_;
};

}  // namespace fixed_chain
