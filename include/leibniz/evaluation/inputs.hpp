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

/// What is known of an input when it is compiled: a value, so that what reads it is no template of the schedule. Of a hundred
/// inputs, each function would have the whole schedule in its name.
struct input_form {
  planning::extents dims;  // those of the schedule
  index rows = dynamic, columns = dynamic;
  int down = -1, across = -1;  // which axes of what is bound they are
};
namespace detail {

/// `known` has the sizes that are known, and `dynamic`; what is bound has a rank, and stands for a symbol.
constexpr input_form form_of_input(planning::extents const& dims, index const* known, int rank, shape const& symbol) {
  input_form result{dims};
  if (!dims.is_matrix() || dims.is_scalar()) return result;
  result.rows = size_of(dims.rows(), known);
  result.columns = size_of(dims.columns(), known);
  result.down = axis_of(rank, symbol, 0);
  result.across = axis_of(rank, symbol, 1);
  return result;
}
template <class Value, int Axis>
constexpr LEIBNIZ_INLINE index known_stride() {
  if constexpr (Axis < 0)
    return 1;
  else
    return Value::stride(Axis);
}
template <class Value, int Axis>
constexpr LEIBNIZ_INLINE index stride_of(auto const& from) {
  if constexpr (Axis < 0)
    return 1;
  else
    return Value::stride_of(from, Axis);
}
/// Entry (i, j, k) is at (i n1 + j) n2 + k in one order and at i + n0 (j + n1 k) in the other.
template <class T>
reordered<T> in_other_order(T const* from, planning::extents const& dims, index const* sizes, index count,
                            bool last_axis_first) {
  reordered<T> result{list<T>(static_cast<int>(count), T())};
  for (index place = 0; place < count; ++place) {
    index rest = place, other = 0, step = count;
    for (int k = 0; k < dims.rank; ++k) {
      index const size = size_of(dims.axis[last_axis_first ? dims.rank - 1 - k : k], sizes);
      step /= size;
      other += rest % size * step;
      rest /= size;
    }
    result.entries[static_cast<int>(place)] = from[other];
  }
  return result;
}

}  // namespace detail

/// A number; else a view of the entries, of a row as a column, of an array of more axes as one long column.
template <class T, class Value, class Backend, input_form Form>
constexpr LEIBNIZ_INLINE auto read_input(auto const& from, [[maybe_unused]] index const* sizes) {
  using value = bound_value<Value>;
  constexpr planning::extents dims = Form.dims;
  if constexpr (value::rank == 0) {
    return static_cast<T>(from);
  } else if constexpr (dims.is_scalar()) {
    return *value::data(from);
  } else if constexpr (!dims.is_matrix()) {
    index count = 1;
    for (int k = 0; k < dims.rank; ++k) count *= size_of(dims.axis[k], sizes);
    if constexpr (value::last_axis_first != Backend::last_axis_first)
      return detail::in_other_order<T>(value::data(from), dims, sizes, count, Backend::last_axis_first);
    else
      return view<T const, dynamic, 1, 1, packed>(value::data(from), count, 1, 1, count);
  } else {
    view<T const, Form.rows, Form.columns, detail::known_stride<value, Form.down>(),
         detail::known_stride<value, Form.across>()> const result(value::data(from), size_of(dims.rows(), sizes),
                                                                  size_of(dims.columns(), sizes),
                                                                  detail::stride_of<value, Form.down>(from),
                                                                  detail::stride_of<value, Form.across>(from));
    if constexpr (dims.is_row())
      return result.transposed();
    else
      return result;
  }
}

/// The inputs of a schedule, in its order.
template <auto const& S, class R, class Backend, class... Bindings, int... K>
constexpr LEIBNIZ_INLINE auto read_inputs(auto const& held, [[maybe_unused]] index const* sizes,
                                          std::integer_sequence<int, K...>) {
  return make_record(
      read_input<typename R::number_type, value_of<type_at<static_cast<std::size_t>(R::binding_of(K)), Bindings...>>,
                 Backend,
                 detail::form_of_input(S.inputs[K].dims, R::known_list.sizes, R::ranks[R::binding_of(K)],
                                       R::bound[R::binding_of(K)]->dims)>(field_of<R::binding_of(K)>(held), sizes)...);
}
template <auto const& S, class R, class Backend, class... Bindings>
constexpr LEIBNIZ_INLINE auto read_inputs(auto const& held, typename R::size_list const& sizes) {
  return read_inputs<S, R, Backend, Bindings...>(held, sizes.sizes, std::make_integer_sequence<int, R::inputs>{});
}

}  // namespace leibniz::evaluation
