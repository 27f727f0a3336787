#pragma once
#include <Eigen/Core>

/// Matrices of fixed sizes, compared by what is compiled once for each type of numbers, not once for each size: of a test's
/// compile time, most was Eigen's expressions of the values that it expects.
namespace any_size {

template <class T>
using matrix = Eigen::Matrix<T, Eigen::Dynamic, Eigen::Dynamic>;

/// A matrix with the same entries.
template <class Derived>
matrix<typename Derived::Scalar> of(Eigen::DenseBase<Derived> const& from) {
  matrix<typename Derived::Scalar> result(from.rows(), from.cols());
  for (Eigen::Index j = 0; j < from.cols(); ++j)
    for (Eigen::Index i = 0; i < from.rows(); ++i) result(i, j) = from.derived()(i, j);
  return result;
}
template <class T>
matrix<T> of(matrix<T> const& from) {
  return from;
}

/// Entries between -1 and 1.
template <class Matrix>
Matrix random() {
  Matrix result;
  for (Eigen::Index k = 0; k < result.size(); ++k)
    result.data()[k] = Eigen::internal::random<typename Matrix::Scalar>(-1, 1);
  return result;
}
/// A matrix of fixed size with the entries of another.
template <class Matrix>
Matrix with_entries(matrix<typename Matrix::Scalar> const& from) {
  Matrix result;
  for (Eigen::Index j = 0; j < from.cols(); ++j)
    for (Eigen::Index i = 0; i < from.rows(); ++i) result(i, j) = from(i, j);
  return result;
}

}  // namespace any_size
