#pragma once
#include <leibniz/eigen_matrices.hpp>

#include <cmath>

/// W2 and W6: the logistic loss, sum log(1 + exp(-y o (M w))).
namespace logistic {

using namespace leibniz;

constexpr auto M = matrix<"M", "k", "n">;
constexpr auto w = vector<"w", "n">;
constexpr auto y = vector<"y", "k">;
constexpr auto loss = sum(log(ones<"k"> + exp(-hadamard(y, M* w))));

/// Where it is evaluated. The rows of m are the samples.
struct point {
  Eigen::MatrixXd m;
  Eigen::VectorXd weights, labels;

  point(int samples, int features)
      : m(Eigen::MatrixXd::Random(samples, features)),
        weights(Eigen::VectorXd::Random(features) / std::sqrt(features)),
        labels(Eigen::VectorXd::Random(samples).array().sign()) {}
};

}  // namespace logistic
