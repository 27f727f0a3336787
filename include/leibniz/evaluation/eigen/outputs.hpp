#pragma once
#include <algorithm>
#include <cstdint>
#include <leibniz/evaluation/checks.hpp>
#include <leibniz/evaluation/eigen/register_column.hpp>
#include <leibniz/evaluation/eigen/results.hpp>
#include <leibniz/evaluation/eigen/targets.hpp>
#include <leibniz/support/inline.hpp>

namespace leibniz::evaluation {

/// A stretch of memory.
struct stretch {
  std::uintptr_t begin = 0, end = 0;

  constexpr bool overlaps(stretch other) const { return begin < other.end && other.begin < end; }
};
template <class T>
LEIBNIZ_INLINE stretch stretch_of(T const* data, index rows, index columns, index row_stride, index column_stride) {
  if (rows == 0 || columns == 0) return {};
  index const down = (rows - 1) * row_stride,
              across = (columns - 1) * column_stride;  // backwards, where a stride is negative
  auto const at = reinterpret_cast<std::uintptr_t>(data);
  return {at + static_cast<std::uintptr_t>(std::min<index>(down, 0) + std::min<index>(across, 0)) * sizeof(T),
          at + static_cast<std::uintptr_t>(std::max<index>(down, 0) + std::max<index>(across, 0) + 1) * sizeof(T)};
}
/// The memory of a bound value or a target; a number is copied anyway.
template <class Value>
LEIBNIZ_INLINE stretch stretch_of(auto const& value) {
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

/// One result on its way to where it is wanted: it is computed in place; but a number apart, because it may be an entry of
/// a matrix that is read, and a few numbers too: to copy them costs less than to ask whether that is so.
template <auto const& S, class R, int K, class D>
class output {
  using T = typename R::number_type;
  using target = target_of<D>;
  static constexpr planning::extents dims = S.outputs[K];
  static constexpr index static_rows = layout<S, R, eigen_backend>::rows(dims);
  static constexpr index static_columns = layout<S, R, eigen_backend>::columns(dims);
  static constexpr index few = 16;
  static constexpr bool is_small = dims.is_matrix() && !dims.is_scalar() && static_rows != dynamic &&
                                   static_columns != dynamic && static_rows * static_columns <= few;
  static constexpr bool is_apart = dims.is_scalar() || is_small;
  template <auto const&, class, int, class>
  friend class output;

 public:
  static constexpr bool is_resized_early = [] {
    if constexpr (is_apart)
      return false;
    else
      return target::is_resizable;
  }();

  LEIBNIZ_INLINE explicit output(D& to) : to_(to) {}

  /// The axis in which the target has another size and cannot take the right one; -1 where there is none.
  LEIBNIZ_ALWAYS_INLINE int misfit(index rows, index columns) const {
    if constexpr (target::rank == 1) {
      constexpr int axis = dims.is_row() ? 1 : 0;
      return target::size(to_, 0) == rows * columns ? -1 : axis;
    } else {
      return !fits(0, rows) ? 0 : !fits(1, columns) ? 1 : -1;
    }
  }
  /// The size that an axis of the target has to have, or if it can have `or_less`, the most.
  struct limit {
    index size;
    bool or_less;
  };
  limit limit_of(int axis) const {
    if constexpr (target::is_resizable)
      return {target::most(axis), target::extent(axis) == dynamic};
    else
      return {target::size(to_, target::rank == 1 ? 0 : axis), false};
  }
  LEIBNIZ_ALWAYS_INLINE bool overlaps(stretch read) const {
    if constexpr (is_apart)
      return false;
    else
      return stretch_of<bound_value<D>>(to_).overlaps(read);
  }
  /// Whether resizing it ends the memory of an earlier target: the same matrix, or one that lies in it.
  template <class Other>
  LEIBNIZ_ALWAYS_INLINE bool frees(Other const& earlier) const {
    if constexpr (!is_resized_early)
      return false;
    else
      return static_cast<void const*>(&to_) == static_cast<void const*>(&earlier.to_) || overlaps(earlier.place());
  }
  /// What is computed apart takes its size when it is written: before, it may still be read.
  LEIBNIZ_ALWAYS_INLINE void resize([[maybe_unused]] index rows, [[maybe_unused]] index columns,
                                    [[maybe_unused]] auto const& sizes) {
    if constexpr (!dims.is_matrix())
      target::resize(to_, dims, sizes);
    else if constexpr (!is_apart)
      if constexpr (target::is_resizable) target::resize(to_, rows, columns);
  }

  /// Where the result is to be computed; of a row, as a column.
  LEIBNIZ_ALWAYS_INLINE auto where(index rows, index columns) {
    if constexpr (dims.is_scalar()) {
      return view<T, 1, 1, 1, 1>(own_, 1, 1, 1, 1);
    } else if constexpr (is_small) {
      constexpr index down = dims.is_row() ? static_columns : static_rows, across = dims.is_row() ? 1 : static_columns;
      return view<T, down, across, 1, packed>(own_, down, across, 1, down);
    } else if constexpr (dims.is_matrix() && target::rank == 2) {
      view<T, static_rows, static_columns, stride<0>(), stride<1>()> const v(
          target::data(to_), rows, columns, target::stride_of(to_, 0), target::stride_of(to_, 1));
      if constexpr (dims.is_row())
        return v.transposed();
      else
        return v;
    } else {
      constexpr index size = static_columns == 1 ? static_rows : static_columns;
      return view<T, size, 1, 1, packed>(target::data(to_), rows * columns, 1, 1, rows * columns);
    }
  }
  LEIBNIZ_ALWAYS_INLINE void finish() {
    if constexpr (dims.is_scalar()) to_ = own_[0];
    if constexpr (is_small) {
      if constexpr (target::is_resizable) target::resize(to_, static_rows, static_columns);
      T* const to = target::data(to_);
      index const down = target::stride_of(to_, 0);
      if constexpr (target::rank == 2) {
        index const across = target::stride_of(to_, 1);
        for (index j = 0; j < static_columns; ++j) copy_column(to + j * across, down, own_ + j * static_rows);
      } else {
        for (index i = 0; i < static_rows * static_columns; ++i) to[i * down] = own_[i];
      }
    }
  }

 private:
  LEIBNIZ_ALWAYS_INLINE bool fits(int axis, index wanted) const {
    if constexpr (target::is_resizable)
      return takes<target>(axis, wanted);
    else
      return target::size(to_, axis) == wanted;
  }
  LEIBNIZ_ALWAYS_INLINE stretch place() const {
    if constexpr (dims.is_scalar())
      return stretch_of(&to_, 1, 1, 1, 1);
    else
      return stretch_of<bound_value<D>>(to_);
  }
  /// In the registers that a column was written with: a wider one would have to wait for two stores.
  static LEIBNIZ_INLINE void copy_column(T* to, index down, T const* from) {
    if constexpr (has_packets<T> && stride<0>() == 1)
      register_column<T, static_rows>::load(from).store(to);
    else
      for (index i = 0; i < static_rows; ++i) to[i * down] = from[i];
  }
  /// What is not natural for a matrix of its own is left to run time.
  template <int Axis>
  static constexpr index stride() {
    index const own = target::stride(Axis), natural = Axis == 0 ? static_columns : static_rows;
    return own == 1 || own == packed || own == natural ? own : dynamic;
  }

  D& to_;
  static constexpr std::size_t room = is_small ? static_cast<std::size_t>(static_rows * static_columns) : 1;
  alignas(is_small ? 32 : alignof(T)) T own_[room];  // of no value until it is written
};

}  // namespace leibniz::evaluation
