#pragma once
#include <Eigen/Core>
#include <leibniz/evaluation/view.hpp>
#include <leibniz/support/inline.hpp>

namespace leibniz::evaluation {

namespace detail {

template <class T, int Rows, int Columns, int Options>
using eigen_matrix = Eigen::Matrix<T, Rows, Columns, Options>;
template <class T, class Matrix>
using as_const_as = std::conditional_t<std::is_const_v<T>, Matrix const, Matrix>;

}  // namespace detail

/// A view as a matrix of Eigen. One of its strides is 1 at compile time, or it is a vector.
template <class T, index R, index C, index RowStride, index ColumnStride>
LEIBNIZ_INLINE auto as_eigen(view<T, R, C, RowStride, ColumnStride> v) {
  using number = std::remove_const_t<T>;
  constexpr int rows = static_cast<int>(R), columns = static_cast<int>(C);
  if constexpr (C == 1) {
    using matrix = detail::as_const_as<T, detail::eigen_matrix<number, rows, 1, Eigen::ColMajor>>;
    using stride = Eigen::InnerStride < RowStride<0 ? Eigen::Dynamic : static_cast<int>(RowStride)>;
    return Eigen::Map<matrix, Eigen::Unaligned, stride>(v.data(), v.rows(), 1, stride(v.row_stride()));
  } else if constexpr (R == 1) {
    using matrix = detail::as_const_as<T, detail::eigen_matrix<number, 1, columns, Eigen::RowMajor>>;
    using stride = Eigen::InnerStride < ColumnStride<0 ? Eigen::Dynamic : static_cast<int>(ColumnStride)>;
    return Eigen::Map<matrix, Eigen::Unaligned, stride>(v.data(), 1, v.columns(), stride(v.column_stride()));
  } else if constexpr (decltype(v)::is_packed_by_columns) {
    using matrix = detail::as_const_as<T, detail::eigen_matrix<number, rows, columns, Eigen::ColMajor>>;
    return Eigen::Map<matrix, Eigen::Unaligned>(v.data(), v.rows(), v.columns());
  } else if constexpr (decltype(v.transposed())::is_packed_by_columns) {
    using matrix = detail::as_const_as<T, detail::eigen_matrix<number, rows, columns, Eigen::RowMajor>>;
    return Eigen::Map<matrix, Eigen::Unaligned>(v.data(), v.rows(), v.columns());
  } else if constexpr (RowStride == 1) {
    using matrix = detail::as_const_as<T, detail::eigen_matrix<number, rows, columns, Eigen::ColMajor>>;
    using stride = Eigen::OuterStride < ColumnStride<0 ? Eigen::Dynamic : static_cast<int>(ColumnStride)>;
    return Eigen::Map<matrix, Eigen::Unaligned, stride>(v.data(), v.rows(), v.columns(), stride(v.column_stride()));
  } else {
    static_assert(ColumnStride == 1);
    using matrix = detail::as_const_as<T, detail::eigen_matrix<number, rows, columns, Eigen::RowMajor>>;
    using stride = Eigen::OuterStride < RowStride<0 ? Eigen::Dynamic : static_cast<int>(RowStride)>;
    return Eigen::Map<matrix, Eigen::Unaligned, stride>(v.data(), v.rows(), v.columns(), stride(v.row_stride()));
  }
}

}  // namespace leibniz::evaluation
