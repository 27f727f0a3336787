#pragma once
#include <leibniz/evaluation/eigen/backend.hpp>
#include <leibniz/evaluation/memory.hpp>

namespace Eigen {
template <typename Scalar, int Rank, int Options, typename Index>
class Tensor;
}

namespace leibniz::evaluation {

/// The type that a result has: a number, a matrix, or a tensor. A matrix has the fixed extents that are known, where Eigen
/// allows one of that size.
template <auto const& S, class R, int K>
struct eigen_result {
  using T = typename R::number_type;
  static constexpr planning::extents dims = S.outputs[K];

  static constexpr auto make() {
    if constexpr (dims.is_scalar()) {
      return std::type_identity<T>{};
    } else if constexpr (dims.is_matrix()) {
      constexpr index rows = R::size(dims.rows()), columns = R::size(dims.columns());
      constexpr bool fixed = rows != dynamic && columns != dynamic;
      constexpr bool fits = !fixed || rows * columns * index{sizeof(T)} <= EIGEN_STACK_ALLOCATION_LIMIT;
      constexpr int options = rows == 1 && columns != 1 ? Eigen::RowMajor : Eigen::ColMajor;
      return std::type_identity<
          Eigen::Matrix<T, fits || rows == 1 ? static_cast<int>(rows) : Eigen::Dynamic,
                        fits || columns == 1 ? static_cast<int>(columns) : Eigen::Dynamic, options>>{};
    } else {
      return std::type_identity<Eigen::Tensor<T, dims.rank, 0, Eigen::Index>>{};
    }
  }
  using type = typename decltype(make())::type;
};

}  // namespace leibniz::evaluation
