#pragma once
#include <leibniz/eigen_matrices.hpp>

#include <Eigen/LU>
#include <cmath>

#include "workloads/numbers.hpp"

/// W9: a step of an extended Kalman filter, with its Jacobians: a vehicle that turns and accelerates, seen by distance,
/// bearing and rate of turn. (Bar-Shalom, Li, Kirubarajan, Estimation with Applications to Tracking and Navigation, 10.3.)
///
/// The expert writes the Jacobians down, shares H P between the covariance of the innovation, the gain and the update, and
/// inverts the 3 x 3 matrix in closed form: a Cholesky factorisation of Eigen takes longer.
namespace kalman_filter {

using namespace leibniz;

// The state: position, heading, speed, rate of turn, acceleration.
constexpr auto x = vector<"x", 6>;
constexpr auto px = element<0>(x);
constexpr auto py = element<1>(x);
constexpr auto heading = element<2>(x);
constexpr auto speed = element<3>(x);
constexpr auto turn = element<4>(x);
constexpr auto acceleration = element<5>(x);
constexpr auto dt = scalar<"dt">;
constexpr auto P = matrix<"P", 6, 6, positive_definite>;
constexpr auto Q = matrix<"Q", 6, 6, positive_definite>;

constexpr auto f = stack(px + dt * speed * cos(heading), py + dt * speed * sin(heading), heading + dt * turn,
                         speed + dt * acceleration, turn, acceleration);
constexpr auto F = jacobian(f, x);
constexpr auto next_covariance = F * P * t(F) + Q;

// What is measured in a state x, and its Jacobian.
constexpr auto h = stack(sqrt(px * px + py * py), atan(py / px), turn);
constexpr auto of_h = jacobian(h, x);

// The measurement z, where y is expected, with the Jacobian H.
constexpr auto z = vector<"z", 3>;
constexpr auto y = vector<"y", 3>;
constexpr auto H = matrix<"H", 3, 6>;
constexpr auto R = matrix<"R", 3, 3, positive_definite>;
constexpr auto kalman_gain = P * t(H) * inv(H * P * t(H) + R);
constexpr auto better_mean = x + kalman_gain * (z - y);
constexpr auto better_covariance = P - kalman_gain * H * P;

class workload {
  using state = Eigen::Matrix<double, 6, 1>;
  using covariance = Eigen::Matrix<double, 6, 6>;

 public:
  __attribute__((noinline)) void expert() {
    double const c = std::cos(x_(2)), s = std::sin(x_(2)), way = dt_ * x_(3);
    state const to(x_(0) + way * c, x_(1) + way * s, x_(2) + dt_ * x_(4), x_(3) + dt_ * x_(5), x_(4), x_(5));
    by_state_.setIdentity();
    by_state_(0, 2) = -way * s;
    by_state_(1, 2) = way * c;
    by_state_(0, 3) = dt_ * c;
    by_state_(1, 3) = dt_ * s;
    by_state_(2, 4) = dt_;
    by_state_(3, 5) = dt_;
    covariance product, predicted;
    product.noalias() = by_state_ * p_;
    predicted = q_;
    predicted.noalias() += product * by_state_.transpose();

    double const square = to(0) * to(0) + to(1) * to(1), distance = std::sqrt(square);
    Eigen::Vector3d const innovation = z_ - Eigen::Vector3d(distance, std::atan(to(1) / to(0)), to(4));
    of_measurement_.setZero();
    of_measurement_(0, 0) = to(0) / distance;
    of_measurement_(0, 1) = to(1) / distance;
    of_measurement_(1, 0) = -to(1) / square;
    of_measurement_(1, 1) = to(0) / square;
    of_measurement_(2, 4) = 1;
    Eigen::Matrix<double, 3, 6> seen;
    seen.noalias() = of_measurement_ * predicted;
    Eigen::Matrix3d spread = r_;
    spread.noalias() += seen * of_measurement_.transpose();
    Eigen::Matrix<double, 6, 3> gain;
    gain.noalias() = seen.transpose() * spread.inverse();
    mean_ = to;
    mean_.noalias() += gain * innovation;
    covariance_ = predicted;
    covariance_.noalias() -= gain * seen;
  }
  __attribute__((noinline)) void naive() {
    double const c = std::cos(x_(2)), s = std::sin(x_(2)), way = dt_ * x_(3);
    state const to(x_(0) + way * c, x_(1) + way * s, x_(2) + dt_ * x_(4), x_(3) + dt_ * x_(5), x_(4), x_(5));
    covariance by_state = covariance::Identity();
    by_state.block<2, 2>(0, 2) << -way * s, dt_ * c, way * c, dt_ * s;
    by_state(2, 4) = by_state(3, 5) = dt_;
    covariance const predicted = by_state * p_ * by_state.transpose() + q_;
    double const square = to(0) * to(0) + to(1) * to(1), distance = std::sqrt(square);
    Eigen::Vector3d const seen(distance, std::atan(to(1) / to(0)), to(4));
    Eigen::Matrix<double, 3, 6> by_x = Eigen::Matrix<double, 3, 6>::Zero();
    by_x.topLeftCorner<2, 2>() << to(0) / distance, to(1) / distance, -to(1) / square, to(0) / square;
    by_x(2, 4) = 1;
    Eigen::Matrix<double, 6, 3> const gain =
        predicted * by_x.transpose() * (by_x * predicted * by_x.transpose() + r_).inverse();
    other_mean_ = to + gain * (z_ - seen);
    other_covariance_ = (covariance::Identity() - gain * by_x) * predicted;
    other_by_state_ = by_state;
    other_of_measurement_ = by_x;
  }
  __attribute__((noinline)) void own() {
    predict_.into(predicted_mean_, other_by_state_, predicted_covariance_)(x = x_, P = p_, Q = q_, dt = dt_);
    measure_.into(expected_, other_of_measurement_)(x = predicted_mean_);
    correct_.into(other_mean_, other_covariance_)(x = predicted_mean_, P = predicted_covariance_,
                                                  H = other_of_measurement_, y = expected_, z = z_, R = r_);
  }

  std::vector<double> expert_result() const { return numbers(mean_, covariance_, by_state_, of_measurement_); }
  std::vector<double> result() const {
    return numbers(other_mean_, other_covariance_, other_by_state_, other_of_measurement_);
  }

 private:
  static covariance definite() {
    covariance const root = covariance::Random();
    return root * root.transpose() + covariance::Identity();
  }

  state const x_{3, 4, 0.5, 2, 0.25, 0.125};
  covariance const p_ = definite(), q_ = 0.1 * definite();
  Eigen::Matrix3d const r_ = Eigen::Vector3d(0.25, 0.5, 0.125).asDiagonal();
  Eigen::Vector3d const z_{5.5, 0.875, 0.375};
  double const dt_ = 0.1;
  state mean_, other_mean_, predicted_mean_;
  covariance covariance_, other_covariance_, predicted_covariance_, by_state_, other_by_state_;
  Eigen::Matrix<double, 3, 6> of_measurement_, other_of_measurement_;
  Eigen::Vector3d expected_;
  decltype(compile(f, F, next_covariance)) predict_;
  decltype(compile(h, of_h)) measure_;
  decltype(compile(better_mean, better_covariance)) correct_;
};

}  // namespace kalman_filter
