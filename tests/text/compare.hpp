#pragma once
#include <Eigen/Dense>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <initializer_list>

/// What the generated program needs: arrays from numbers, and a comparison with what is expected.
namespace {

int compared = 0, wrong = 0;

template <class Matrix>
Matrix given(Eigen::Index rows, Eigen::Index columns, std::initializer_list<double> entries) {
  Matrix result(rows, columns);
  for (Eigen::Index i = 0; i < rows; ++i)
    for (Eigen::Index j = 0; j < columns; ++j) result(i, j) = entries.begin()[i * columns + j];
  return result;
}

inline void compare(char const* id, Eigen::MatrixXd const& result, std::initializer_list<double> expected,
                    double tolerance) {
  ++compared;
  bool fits = result.size() == static_cast<Eigen::Index>(expected.size());
  for (Eigen::Index i = 0; fits && i < result.size(); ++i)
    fits = std::abs(result(i / result.cols(), i % result.cols()) - expected.begin()[i]) <= tolerance;
  if (fits) return;
  ++wrong;
  std::printf("%s\n  differs\n", id);
}
inline void compare(char const* id, double result, std::initializer_list<double> expected, double tolerance) {
  compare(id, Eigen::MatrixXd::Constant(1, 1, result), expected, tolerance);
}

inline int report() {
  std::printf("Eigen: %d expressions, %d differ\n", compared, wrong);
  return wrong > 0 || compared == 0;
}

}  // namespace
