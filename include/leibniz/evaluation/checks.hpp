#pragma once
#include <leibniz/evaluation/resolution.hpp>
#include <leibniz/evaluation/shape_error.hpp>
#include <leibniz/support/inline.hpp>
#include <leibniz/support/record.hpp>

/// Sizes that are known only at run time.
namespace leibniz::evaluation {

template <auto const& S, class... Bindings>
struct size_check {
  using R = resolution<S, Bindings...>;
  using all_bindings = typename R::all_bindings;

  /// The sizes of all extents; throws where two do not fit.
  static LEIBNIZ_INLINE typename R::size_list sizes_of(auto const& held) {
    typename R::size_list sizes = R::known_list;
    if (!check_all(held, sizes, all_bindings{})) report(held, all_bindings{});
    if constexpr (has_parts())
      for (std::size_t k = 0; k < S.used.names; ++k)
        if (sizes.sizes[k] < least.sizes[k]) refuse_parts(S.names[static_cast<int>(k)], sizes.sizes[k], least.sizes[k]);
    return sizes;
  }

 private:
  /// How many entries each extent needs for the parts that are taken of it or placed in it: they are counted from its beginning.
  static constexpr typename R::size_list find_least() {
    typename R::size_list result;
    for (std::size_t k = 0; k < S.used.instructions; ++k) {
      planning::instruction const& i = S.instructions[static_cast<int>(k)];
      bool const taken = i.what == planning::operation::part;
      if (!taken && i.what != planning::operation::placed) continue;
      planning::extents operand = S.buffers[i.in[0].from].dims;
      if (i.in[0].is_turned()) operand = operand.transposed();
      planning::extents const &whole = taken ? operand : i.dims, &part = taken ? i.dims : operand;
      enter_least(result, whole.rows(), i.row, part.rows());
      enter_least(result, whole.columns(), i.column, part.columns());
    }
    return result;
  }
  static constexpr void enter_least(typename R::size_list& to, int whole, int start, int part) {
    if (whole < 0 && part > 0 && to.sizes[-1 - whole] < start + part) to.sizes[-1 - whole] = start + part;
  }
  static constexpr typename R::size_list least = find_least();
  static constexpr bool has_parts() {
    for (index const needed : least.sizes)
      if (needed > 0) return true;
    return false;
  }
  [[noreturn]] __attribute__((noinline, cold)) static void refuse_parts(std::string_view name, index size,
                                                                        index needed) {
    auto const at = R::origin_of(name);  // there is one: R is complete
    size_conflict found;
    found.axis = at.axis;
    found.found = size;
    throw_shape_error(found_text(*R::bound[at.binding], found),
                      phrase_text(name) << " needs to be at least " << static_cast<long long>(needed));
  }

  template <int... B>
  static LEIBNIZ_INLINE bool check_all(auto const& held, typename R::size_list& sizes,
                                       std::integer_sequence<int, B...>) {
    return (
        check_one<Bindings>(field_of<B>(held), sizes, std::make_integer_sequence<int, Bindings::symbol::dims.rank>{}) &&
        ...);
  }
  template <class Binding, int... Axis>
  static LEIBNIZ_ALWAYS_INLINE bool check_one(auto const& from, typename R::size_list& sizes,
                                              std::integer_sequence<int, Axis...>) {
    return (check<Binding, Axis>(from, sizes) && ...);
  }
  template <class Binding, int Axis>
  static LEIBNIZ_ALWAYS_INLINE bool check([[maybe_unused]] auto const& from,
                                          [[maybe_unused]] typename R::size_list& sizes) {
    using value = bound_value<value_of<Binding>>;
    constexpr extent declared = Binding::symbol::dims.axis[Axis];
    constexpr int axis = axis_of(value::rank, Binding::symbol::dims, Axis);
    if constexpr (axis < 0) {
      return true;
    } else if constexpr (value::extent(axis) != dynamic) {
      return true;
    } else if constexpr (!declared.is_named()) {
      return value::size(from, axis) == declared.size;
    } else {
      constexpr int name = R::known.sizes.find(declared.name);
      index const found = value::size(from, axis);
      if (sizes.sizes[name] == dynamic) sizes.sizes[name] = found;
      return sizes.sizes[name] == found;
    }
  }

  template <class Value>
  static axis_sizes sizes_of_axes([[maybe_unused]] auto const& of) {
    axis_sizes result;
    if constexpr (Value::rank > 0)
      for (int axis = 0; axis < Value::rank; ++axis) result.at[axis] = Value::size(of, axis);
    return result;
  }
  /// The slow way, which finds out what to say.
  template <int... B>
  [[noreturn]] __attribute__((noinline, cold)) static void report(auto const& held, std::integer_sequence<int, B...>) {
    typename R::table sizes = R::known.sizes;
    size_conflict conflict;
    (R::enter_one(sizes, B, sizes_of_axes<bound_value<value_of<Bindings>>>(field_of<B>(held)), conflict), ...);
    bound_name const* const other = conflict.other < 0 ? nullptr : R::bound[conflict.other];
    throw_shape_error(found_text(*R::bound[conflict.binding], conflict), expected_text(other, conflict));
  }
};

}  // namespace leibniz::evaluation
