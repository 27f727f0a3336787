#pragma once
#include <cstdint>
#include <leibniz/evaluation/checks.hpp>
#include <leibniz/evaluation/eigen/results.hpp>
#include <leibniz/evaluation/eigen/targets.hpp>

namespace leibniz::evaluation {

/// A stretch of memory.
struct stretch {
  std::uintptr_t begin = 0, end = 0;

  constexpr bool overlaps(stretch other) const { return begin < other.end && other.begin < end; }
};
template <class T>
stretch stretch_of(T const* data, index rows, index columns, index row_stride, index column_stride) {
  if (rows == 0 || columns == 0) return {};
  auto const begin = reinterpret_cast<std::uintptr_t>(data);
  return {begin, begin + static_cast<std::uintptr_t>((rows - 1) * row_stride + (columns - 1) * column_stride + 1) * sizeof(T)};
}
/// The memory of a bound value or a target; a number is copied anyway.
template <class Value>
stretch stretch_of(auto const& value) {
  if constexpr (Value::rank == 0) {
    return {};
  } else if constexpr (Value::rank <= 2) {
    constexpr bool matrix = Value::rank == 2;
    return stretch_of(Value::data(value), Value::size(value, 0), matrix ? Value::size(value, 1) : 1,
                      Value::stride_of(value, 0), matrix ? Value::stride_of(value, 1) : 1);
  } else {
    index size = 1;
    for (int k = 0; k < Value::rank; ++k) size *= Value::size(value, k);
    return stretch_of(Value::data(value), size, 1, 1, size);
  }
}

/// What is known at compile time of a result and its target.
template <auto const& S, class R, int K, class D>
struct output_layout {
  using T = typename R::number_type;
  using target = target_of<D>;
  static constexpr planning::extents dims = S.outputs[K];
  static constexpr index rows = layout<S, R, eigen_backend>::rows(dims);
  static constexpr index columns = layout<S, R, eigen_backend>::columns(dims);
  static constexpr bool is_small = rows != dynamic && columns != dynamic && rows * columns * index{sizeof(T)} <= 512;

  /// The stride of an axis of the target; what is not natural for a matrix of its own is left to run time.
  static constexpr index stride(int axis) {
    if constexpr (dims.is_matrix() && target::rank == 2) {
      index const own = target::stride(axis), natural = axis == 0 ? columns : rows;
      return own == 1 || own == natural ? own : dynamic;
    } else {
      return axis == 0 ? 1 : rows;
    }
  }
};

/// One result on its way to where it is wanted. `Fresh`: nothing else can refer to the target.
///
/// A number is computed apart and then copied. A matrix is written in place; unless that overlaps with what is read: then
/// it is computed apart too.
template <auto const& S, class R, int K, class D, bool Fresh>
class output {
  using known = output_layout<S, R, K, D>;
  using T = typename known::T;
  using target = typename known::target;
  static constexpr planning::extents dims = S.outputs[K];
  static constexpr index static_rows = known::rows, static_columns = known::columns;
  static constexpr index row_stride = known::stride(0), column_stride = known::stride(1);
  static constexpr bool by_columns = row_stride == 1 || static_columns == 1;
  static constexpr bool is_number = dims.is_scalar();
  static constexpr bool has_own = is_number || (!Fresh && known::is_small);

 public:
  explicit output(D& to) : to_(to) {}

  /// Whether the target has the right size or can take it.
  bool fits(index rows, index columns) const {
    if constexpr (is_number)
      return true;
    else if constexpr (!dims.is_matrix())
      return target::is_resizable;
    else
      return target::is_resizable || (target::size(to_, 0) == rows && (target::rank == 1 || target::size(to_, 1) == columns));
  }
  /// The size of an axis of the target.
  index size(int axis) const {
    if constexpr (is_number || target::rank < 2)
      return 1;
    else
      return target::size(to_, axis);
  }
  bool overlaps(stretch read) const {
    if constexpr (is_number || Fresh)
      return false;
    else
      return stretch_of<bound_value<D>>(to_).overlaps(read);
  }

  /// Gets ready. `apart`: the target is read too, so the result is kept in `buffer` first.
  void begin(index rows, index columns, bool apart, auto& buffer, auto const& sizes) {
    rows_ = rows;
    columns_ = columns;
    if constexpr (!is_number) {
      is_copied_ = apart;
      if (apart) {
        if constexpr (has_own) {
          data_ = own_.entries;
        } else {
          if (buffer.size() < rows * columns) buffer.resize(rows * columns);
          data_ = buffer.data();
        }
        row_stride_ = by_columns ? 1 : columns;
        column_stride_ = by_columns ? rows : 1;
      } else {
        resize(sizes);
        data_ = target::data(to_);
        if constexpr (dims.is_matrix() && target::rank == 2) {
          row_stride_ = target::stride_of(to_, 0);
          column_stride_ = target::stride_of(to_, 1);
        }
      }
    }
  }

  /// Where the result is to be computed; of a row, as a column.
  auto where() {
    if constexpr (is_number) {
      return view<T, 1, 1, 1, 1>(&own_.entries[0], 1, 1, 1, 1);
    } else {
      view<T, static_rows, static_columns, row_stride, column_stride> const v(data_, rows_, columns_, row_stride_, column_stride_);
      if constexpr (dims.is_row())
        return v.transposed();
      else
        return v;
    }
  }

  /// Puts the result where it is wanted.
  void end(auto const& sizes) {
    if constexpr (is_number) {
      to_ = own_.entries[0];
    } else if (is_copied_) {
      resize(sizes);
      copy(data_);
    }
  }

 private:
  void resize([[maybe_unused]] auto const& sizes) {
    if constexpr (!dims.is_matrix())
      target::resize(to_, dims, sizes);
    else if constexpr (target::is_resizable)
      target::resize(to_, rows_, columns_);
  }
  void copy(T const* from) {
    T* const to = target::data(to_);
    index down = 1, across = rows_, from_down = 1, from_across = rows_;
    if constexpr (dims.is_matrix() && target::rank == 2) {
      down = target::stride_of(to_, 0);
      across = target::stride_of(to_, 1);
    }
    if constexpr (!by_columns) {
      from_down = columns_;
      from_across = 1;
    }
    for (index j = 0; j < columns_; ++j)
      for (index i = 0; i < rows_; ++i) to[i * down + j * across] = from[i * from_down + j * from_across];
  }

  D& to_;
  T* data_ = nullptr;
  index rows_ = 0, columns_ = 0, row_stride_ = 1, column_stride_ = 1;
  bool is_copied_ = false;
  std::conditional_t<has_own, storage<T, has_own ? static_cast<std::size_t>(static_rows * static_columns) : 1, alignof(T)>, nothing> own_;
};

}  // namespace leibniz::evaluation
