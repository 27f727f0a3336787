#pragma once
#include <Eigen/Core>
#include <algorithm>
#include <leibniz/evaluation/eigen/dense.hpp>

namespace leibniz::evaluation {

/// The entries of a row or a column, `step` apart.
template <class T>
struct dense_vector {
  T* data = nullptr;
  index size = 0, step = 1;

  constexpr T& operator[](index k) const { return data[k * step]; }
};
template <class T>
constexpr dense_vector<T> entries_of(dense<T> v) {
  bool const is_column = v.columns == 1;
  return {v.data, is_column ? v.rows : v.columns, is_column == v.by_rows ? v.step : 1};
}
template <class T, index R, index C, index RowStride, index ColumnStride>
LEIBNIZ_INLINE dense_vector<T> entries_of(view<T, R, C, RowStride, ColumnStride> v) {
  if constexpr (C == 1)
    return {v.data(), v.rows(), v.row_stride()};
  else
    return {v.data(), v.columns(), v.column_stride()};
}

/// Products of a matrix and a vector of run-time size: Eigen's kernels, of which one copy serves a whole program.
template <class T>
class vector_product {
  template <int Order>
  using mapped = Eigen::internal::const_blas_data_mapper<T, index, Order>;
  template <int Order, int Other>
  using kernel =
      Eigen::internal::general_matrix_vector_product<index, T, mapped<Order>, Order, false, T, mapped<Other>, false>;

 public:
  /// to (+)= alpha a x.
  static void run(dense_vector<T> to, bool accumulate, T alpha, dense<T const> a, dense_vector<T const> x) {
    if (!accumulate)
      for (index i = 0; i < to.size; ++i) to.data[i * to.step] = 0;
    if (a.by_rows)
      add_by_rows(to, alpha, a, x);
    else
      add_by_columns(to, alpha, a, x);
  }

 private:
  /// The kernels want the one vector in one piece; where it is not, it is copied piece by piece, on the stack.
  static constexpr index piece = 1024;

  static __attribute__((noinline)) void add_by_rows(dense_vector<T> to, T alpha, dense<T const> a,
                                                    dense_vector<T const> x) {
    using product = kernel<Eigen::RowMajor, Eigen::ColMajor>;
    if (x.step == 1) return product::run(a.rows, a.columns, {a.data, a.step}, {x.data, 1}, to.data, to.step, alpha);
    alignas(64) T copy[piece];
    for (index from = 0; from < x.size; from += piece) {
      index const count = std::min(piece, x.size - from);
      for (index k = 0; k < count; ++k) copy[k] = x.data[(from + k) * x.step];
      add_by_rows(to, alpha, block_of(a, 0, from, a.rows, count), {copy, count, 1});
    }
  }
  static __attribute__((noinline)) void add_by_columns(dense_vector<T> to, T alpha, dense<T const> a,
                                                       dense_vector<T const> x) {
    using product = kernel<Eigen::ColMajor, Eigen::RowMajor>;
    if (to.step == 1) return product::run(a.rows, a.columns, {a.data, a.step}, {x.data, x.step}, to.data, 1, alpha);
    alignas(64) T copy[piece];
    for (index from = 0; from < to.size; from += piece) {
      index const count = std::min(piece, to.size - from);
      for (index i = 0; i < count; ++i) copy[i] = to.data[(from + i) * to.step];
      add_by_columns({copy, count, 1}, alpha, block_of(a, from, 0, count, a.columns), x);
      for (index i = 0; i < count; ++i) to.data[(from + i) * to.step] = copy[i];
    }
  }
};

}  // namespace leibniz::evaluation
