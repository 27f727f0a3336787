#pragma once
#include <leibniz/evaluation/resolution.hpp>
#include <leibniz/support/inline.hpp>
#include <leibniz/support/list.hpp>
#include <leibniz/support/record.hpp>

namespace leibniz::evaluation {

/// The entries of an array of three and more axes, in the order of the backend.
template <class T>
struct reordered {
  list<T> entries;
};

/// What an input of a schedule is read from.
template <auto const& S, class R, class Backend, class... Bindings>
struct input_reader {
  template <int Input>
  using binding = type_at<static_cast<std::size_t>(R::binding_of(Input)), Bindings...>;

  /// A number; else a view of the entries, of a row as a column, of an array of more axes as one long column.
  template <int Input>
  static constexpr LEIBNIZ_INLINE auto read(auto const& held, typename R::size_list const& sizes) {
    using T = typename R::number_type;
    using value = bound_value<value_of<binding<Input>>>;
    constexpr planning::extents dims = S.inputs[Input].dims;
    auto const& from = field_of<R::binding_of(Input)>(held);
    auto const size = [&](int extent) { return extent > 0 ? static_cast<index>(extent) : sizes.sizes[-1 - extent]; };
    if constexpr (value::rank == 0) {
      return static_cast<T>(from);
    } else if constexpr (dims.is_scalar()) {
      return *value::data(from);
    } else if constexpr (!dims.is_matrix()) {
      index count = 1;
      for (int k = 0; k < dims.rank; ++k) count *= size(dims.axis[k]);
      if constexpr (value::last_axis_first != Backend::last_axis_first)
        return in_other_order<T>(value::data(from), dims, sizes, count);
      else
        return view<T const, dynamic, 1, 1, packed>(value::data(from), count, 1, 1, count);
    } else {
      constexpr shape symbol = binding<Input>::symbol::dims;
      constexpr int down = axis_of(value::rank, symbol, 0), across = axis_of(value::rank, symbol, 1);
      constexpr index row_stride = stride<value, down>(), column_stride = stride<value, across>();
      view<T const, R::size(dims.rows()), R::size(dims.columns()), row_stride, column_stride> const result(
          value::data(from), size(dims.rows()), size(dims.columns()), stride_of<value, down>(from),
          stride_of<value, across>(from));
      if constexpr (dims.is_row())
        return result.transposed();
      else
        return result;
    }
  }

 private:
  /// Entry (i, j, k) is at (i n1 + j) n2 + k in one order and at i + n0 (j + n1 k) in the other.
  template <class T>
  static reordered<T> in_other_order(T const* from, planning::extents const& dims, typename R::size_list const& sizes,
                                     index count) {
    reordered<T> result{list<T>(static_cast<int>(count), T())};
    for (index place = 0; place < count; ++place) {
      index rest = place, other = 0, step = count;
      for (int k = 0; k < dims.rank; ++k) {
        int const axis = Backend::last_axis_first ? dims.rank - 1 - k : k, extent = dims.axis[axis];
        index const size = extent > 0 ? extent : sizes.sizes[-1 - extent];
        step /= size;
        other += rest % size * step;
        rest /= size;
      }
      result.entries[static_cast<int>(place)] = from[other];
    }
    return result;
  }

  template <class Value, int Axis>
  static constexpr LEIBNIZ_INLINE index stride() {
    if constexpr (Axis < 0)
      return 1;
    else
      return Value::stride(Axis);
  }
  template <class Value, int Axis>
  static constexpr LEIBNIZ_INLINE index stride_of(auto const& from) {
    if constexpr (Axis < 0)
      return 1;
    else
      return Value::stride_of(from, Axis);
  }
};

template <class Reader, int... K>
constexpr LEIBNIZ_INLINE auto read_inputs(auto const& held, auto const& sizes, std::integer_sequence<int, K...>) {
  return make_record(Reader::template read<K>(held, sizes)...);
}
/// The inputs of a schedule, in its order.
template <auto const& S, class R, class Backend, class... Bindings>
constexpr LEIBNIZ_INLINE auto read_inputs(auto const& held, typename R::size_list const& sizes) {
  return read_inputs<input_reader<S, R, Backend, Bindings...>>(held, sizes,
                                                               std::make_integer_sequence<int, R::inputs>{});
}

}  // namespace leibniz::evaluation
