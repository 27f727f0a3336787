#pragma once
#include <leibniz/evaluation/view.hpp>
#include <leibniz/support/inline.hpp>

namespace leibniz::evaluation {

/// A matrix of which each column (or each row) lies in one piece.
template <class T>
struct dense {
  T* data = nullptr;
  index rows = 0, columns = 0, step = 0;  // from column to column, or from row to row
  bool by_rows = false;

  constexpr dense transposed() const { return {data, columns, rows, step, !by_rows}; }
};
template <class T, index R, index C, index RowStride, index ColumnStride>
LEIBNIZ_INLINE dense<T> as_dense(view<T, R, C, RowStride, ColumnStride> v) {
  if (v.row_stride() == 1 || v.rows() == 1) return {v.data(), v.rows(), v.columns(), v.column_stride(), false};
  return {v.data(), v.rows(), v.columns(), v.row_stride(), true};
}
template <class T>
dense<T const> as_const(dense<T> m) {
  return {m.data, m.rows, m.columns, m.step, m.by_rows};
}
/// A part of a matrix.
template <class T>
dense<T> block_of(dense<T> m, index row, index column, index rows, index columns) {
  index const down = m.by_rows ? m.step : 1, across = m.by_rows ? 1 : m.step;
  return {m.data + row * down + column * across, rows, columns, m.step, m.by_rows};
}

}  // namespace leibniz::evaluation
