#pragma once
#include <cstddef>

/// Running a schedule on numbers.
namespace leibniz::evaluation {

using index = std::ptrdiff_t;
inline constexpr index dynamic = -1;  // an extent or a stride that is known only at run time
inline constexpr index packed = -2;   // a stride as of a matrix of its own: the extent of the other axis

/// A matrix somewhere in memory: entry (i, j) is data[i * row_stride + j * column_stride]. What is known at compile time
/// is part of the type, and the optimiser sees it as a number.
template <class T, index Rows, index Columns, index RowStride, index ColumnStride>
class view {
 public:
  using value_type = T;
  static constexpr index static_rows = Rows, static_columns = Columns;
  static constexpr index static_row_stride = RowStride, static_column_stride = ColumnStride;
  static constexpr bool is_fixed = Rows != dynamic && Columns != dynamic;
  /// Whether the columns are known to lie one after the other, without gaps.
  static constexpr bool is_packed_by_columns =
      RowStride == 1 && (Columns == 1 || ColumnStride == packed || (Rows != dynamic && ColumnStride == Rows));

  constexpr view() = default;
  constexpr view(T* data, index rows, index columns, index row_stride, index column_stride)
      : data_(data), rows_(rows), columns_(columns), row_stride_(row_stride), column_stride_(column_stride) {}

  constexpr T* data() const { return data_; }
  constexpr index rows() const { return known<Rows>(rows_); }
  constexpr index columns() const { return known<Columns>(columns_); }
  constexpr index row_stride() const { return RowStride == packed ? columns() : known<RowStride>(row_stride_); }
  constexpr index column_stride() const {
    return ColumnStride == packed ? rows() : known<ColumnStride>(column_stride_);
  }
  constexpr index size() const { return rows() * columns(); }
  constexpr T& operator()(index i, index j) const { return data_[i * row_stride() + j * column_stride()]; }

  constexpr view<T, Columns, Rows, ColumnStride, RowStride> transposed() const {
    return {data_, columns_, rows_, column_stride_, row_stride_};
  }
  constexpr view<T const, Rows, Columns, RowStride, ColumnStride> as_const() const {
    return {data_, rows_, columns_, row_stride_, column_stride_};
  }

 private:
  template <index Known>
  static constexpr index known(index value) {
    if constexpr (Known == dynamic)
      return value;
    else
      return Known;
  }

  T* data_ = nullptr;
  index rows_ = 0, columns_ = 0, row_stride_ = 0, column_stride_ = 0;
};

}  // namespace leibniz::evaluation
