#pragma once
#include <leibniz/evaluation/sizes.hpp>
#include <leibniz/support/type_at.hpp>

namespace leibniz::evaluation {

/// The sizes of a bound value; 1 in the axes that it has not.
struct axis_sizes {
  index at[shape::max_rank];

  constexpr axis_sizes() {
    for (index& size : at) size = 1;
  }
};
/// Those that are known at compile time; the others are `dynamic`.
template <class Value>
constexpr axis_sizes extents_of_axes() {
  axis_sizes result;
  for (int axis = 0; axis < Value::rank; ++axis) result.at[axis] = Value::extent(axis);
  return result;
}

template <class Binding>
using value_of = std::remove_cvref_t<decltype(std::declval<Binding>().value)>;

/// What is known at compile time about bindings for a schedule.
///
/// Each answer is found by a function: GCC says that a local name in a lambda hides a global one of the user's.
template <auto const& S, class... Bindings>
struct resolution {
  static constexpr int count = sizeof...(Bindings);
  using all_bindings = std::make_integer_sequence<int, count>;
  static constexpr int inputs = static_cast<int>(S.used.inputs);
  static constexpr bound_name const* bound[count + 1] = {&name_of<Bindings>..., nullptr};
  static constexpr int ranks[count + 1] = {bound_value<value_of<Bindings>>::rank..., 0};

  // ---- which binding is which input

  static constexpr int binding_of(int input) {
    for (int b = 0; b < count; ++b)
      if (bound[b]->key == S.inputs[input]) return b;
    return -1;
  }
  static constexpr int find_missing() {
    for (int k = 0; k < inputs; ++k)
      if (binding_of(k) < 0) return k;
    return -1;
  }
  static constexpr int missing = find_missing();
  static constexpr int find_doubled() {
    for (int b = 0; b < count; ++b)
      for (int c = 0; c < b; ++c)
        if (bound[b]->key == bound[c]->key) return b;
    return -1;
  }
  static constexpr int doubled = find_doubled();

  // ---- the type of the numbers

  template <class T>
  static constexpr int first_of_type() {
    int at = 0, result = -1;
    (((result < 0 && std::is_same_v<typename bound_value<value_of<Bindings>>::number_type, T> ? result = at : 0), ++at),
     ...);
    return result;
  }
  template <class First, class... More>
  static constexpr auto first_type() {
    if constexpr (sizeof...(More) == 0 || !std::is_void_v<First>)
      return std::type_identity<First>{};
    else
      return first_type<More...>();
  }
  using found_type =
      typename decltype(first_type<typename bound_value<value_of<Bindings>>::number_type..., void>())::type;
  using number_type = std::conditional_t<std::is_void_v<found_type>, double, found_type>;
  /// A binding whose numbers are of another type; -1 where there is none.
  static constexpr int find_odd_type() {
    int at = 0, result = -1;
    [[maybe_unused]] auto const look = [&]<class T>(std::type_identity<T>) {
      if (result < 0 && !std::is_void_v<T> && !std::is_same_v<T, number_type>) result = at;
      ++at;
    };
    (look(std::type_identity<typename bound_value<value_of<Bindings>>::number_type>{}), ...);
    return result;
  }
  static constexpr int odd_type = find_odd_type();
  static constexpr bool all_plain = (bound_value<value_of<Bindings>>::is_plain && ...);

  // ---- sizes

  static constexpr std::size_t most_names = S.used.names + (Bindings::symbol::dims.rank + ... + 0);
  using table = size_table<most_names>;

  /// Enters the sizes of one binding.
  static constexpr void enter_one(table& sizes, int binding, axis_sizes const& size, size_conflict& conflict) {
    shape const& dims = bound[binding]->dims;
    for (int k = 0; k < dims.rank && !conflict.exists(); ++k) {
      int const axis = axis_of(ranks[binding], dims, k);
      enter(sizes, dims.axis[k], axis < 0 ? 1 : size.at[axis], binding, k, conflict);
    }
    if (ranks[binding] == 2 && conflict.binding == binding)
      conflict.of_matrix = dims.axis[conflict.axis].is_one() || size.at[1 - conflict.axis] != 1;
  }
  struct known_sizes {
    table sizes;
    size_conflict conflict;
  };
  static constexpr known_sizes find_known() {
    known_sizes result;
    for (std::size_t k = 0; k < S.used.names; ++k) result.sizes.add(S.names[static_cast<int>(k)]);
    for (int b = 0; b < count; ++b)
      for (int k = 0; k < bound[b]->dims.rank; ++k)
        if (bound[b]->dims.axis[k].is_named()) result.sizes.add(bound[b]->dims.axis[k].name);
    int binding = 0;
    (enter_one(result.sizes, binding++, extents_of_axes<bound_value<value_of<Bindings>>>(), result.conflict), ...);
    return result;
  }
  static constexpr known_sizes known = find_known();
  using size_list = evaluation::size_list<table::room>;
  static constexpr size_list find_list() {
    size_list result;
    for (std::size_t k = 0; k < table::room; ++k) result.sizes[k] = known.sizes.sizes[k];
    return result;
  }
  static constexpr size_list known_list = find_list();
  using sized = evaluation::sized<number_type, known_list>;
  static constexpr bool is_fixed = sized::are_known(S.used.names);

  /// The size of an encoded extent, `dynamic` where it is known only at run time.
  static constexpr index size(int extent) { return sized::size(extent); }

  /// The same of a value, with the names that are left.
  static constexpr shape known_shape(planning::extents const& dims) {
    shape result;
    result.rank = dims.rank;
    for (int k = 0; k < dims.rank; ++k)
      result.axis[k] = size(dims.axis[k]) != dynamic ? extent(static_cast<int>(size(dims.axis[k])))
                                                     : extent(S.names[-1 - dims.axis[k]]);
    return result;
  }

  /// A name of an extent that no binding has; -1 where there is none.
  static constexpr int find_unknown_extent() {
    for (std::size_t k = 0; k < S.used.names; ++k) {
      bool found = false;
      for (int b = 0; b < count; ++b)
        for (int axis = 0; axis < bound[b]->dims.rank; ++axis)
          found |= bound[b]->dims.axis[axis] == extent(S.names[static_cast<int>(k)]);
      if (!found) return static_cast<int>(k);
    }
    return -1;
  }
  static constexpr int unknown_extent = find_unknown_extent();

  /// The first binding that has an extent.
  static constexpr typename table::origin origin_of(std::string_view name) {
    for (int b = 0; b < count; ++b)
      for (int axis = 0; axis < bound[b]->dims.rank; ++axis)
        if (bound[b]->dims.axis[axis] == extent(name)) return {b, axis};
    return {};
  }
  /// Where the size of an extent was found: `n is 3 (columns of A)`.
  static constexpr phrase_text origin_text(std::string_view name, index found) {
    auto const [from, axis] = origin_of(name);
    size_conflict conflict;
    conflict.name = name;
    conflict.expected = found;
    conflict.other_axis = axis;
    return expected_text(from < 0 ? nullptr : bound[from], conflict);
  }

  // ---- other mistakes

  template <class Binding>
  static constexpr bool can_bind() {
    return rank_fits<bound_value<value_of<Binding>>>(Binding::symbol::dims);
  }
  /// A binding of a symbol that is declared otherwise in the expression; -1 where there is none.
  static constexpr int find_redeclared() {
    for (int k = 0; k < inputs; ++k) {
      int const b = binding_of(k);
      if (b < 0) continue;
      planning::extents const& expected = S.inputs[k].dims;
      bool same = bound[b]->dims.rank == expected.rank;
      for (int axis = 0; axis < expected.rank && same; ++axis) {
        int const e = expected.axis[axis];
        same = bound[b]->dims.axis[axis] == (e > 0 ? extent(e) : extent(S.names[-1 - e]));
      }
      if (!same) return b;
    }
    return -1;
  }
  static constexpr int redeclared = find_redeclared();
};

}  // namespace leibniz::evaluation
