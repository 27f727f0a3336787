#pragma once
#include <leibniz/evaluation/names.hpp>
#include <leibniz/planning/extents.hpp>
#include <leibniz/support/inline.hpp>

namespace leibniz::evaluation {

/// The size of an encoded extent: a number, or among the sizes of those with names.
constexpr LEIBNIZ_INLINE index size_of(int extent, index const* sizes) {
  return extent > 0 ? static_cast<index>(extent) : sizes[-1 - extent];
}

/// The sizes, as a matrix, of what has these extents: an array of more axes counts as a column. (They are no parameters: a call with
/// what is constant need not be folded, and the schedule that they are in would stay in the program.)
template <planning::extents Dims>
constexpr LEIBNIZ_INLINE index rows_of(index const* sizes) {
  index result = 1;
  for (int k = 0; k < (Dims.is_matrix() ? 1 : Dims.rank); ++k) result *= size_of(Dims.axis[k], sizes);
  return result;
}
template <planning::extents Dims>
constexpr LEIBNIZ_INLINE index columns_of(index const* sizes) {
  return Dims.is_matrix() ? size_of(Dims.axis[1], sizes) : 1;
}

/// The extents of the symbols that are bound, and the sizes found for them. A size that is not known yet is `dynamic`.
template <std::size_t Names>
struct size_table {
  static constexpr std::size_t room = Names == 0 ? 1 : Names;
  struct origin {
    int binding = -1, axis = 0;
  };

  std::string_view names[room]{};
  index sizes[room]{};
  origin from[room]{};
  std::size_t count = 0;

  constexpr int find(std::string_view name) const {
    for (std::size_t k = 0; k < count; ++k)
      if (names[k] == name) return static_cast<int>(k);
    return -1;
  }
  constexpr void add(std::string_view name) {
    if (find(name) >= 0) return;
    names[count] = name;
    sizes[count++] = dynamic;
  }
};

/// The sizes of the extents with names, those of a schedule first; `dynamic` where one is not known.
template <std::size_t Room>
struct size_list {
  index sizes[Room]{};
};
/// What a schedule has to know of what is bound to it: the type of the numbers, and the sizes that are known at compile time.
/// The bindings are not in its name, which is part of those of some hundred functions.
template <class T, auto Known>
struct sized {
  using number_type = T;
  using size_list = std::remove_const_t<decltype(Known)>;

  static constexpr index size(int extent) { return size_of(extent, Known.sizes); }
  /// Whether all of the first so many are known.
  static constexpr bool are_known(std::size_t count) {
    for (std::size_t k = 0; k < count; ++k)
      if (Known.sizes[k] == dynamic) return false;
    return true;
  }
};

/// Two sizes that should be one: what was found at an axis of a binding, and what was expected, from where.
struct size_conflict {
  int binding = -1, axis = 0;
  index found = 0, expected = 0;
  std::string_view name{};  // of the extent; empty where it is a number
  int other = -1, other_axis = 0;
  bool of_matrix = false;  // found in a matrix of rows and columns, where the symbol may be a vector

  constexpr bool exists() const { return binding >= 0; }
};

/// Enters a size. Unless another was there: then that is the conflict.
template <class Table>
constexpr bool enter(Table& table, extent e, index found, int binding, int axis, size_conflict& conflict) {
  if (found == dynamic) return true;
  if (!e.is_named()) {
    if (found == e.size) return true;
    conflict = {binding, axis, found, e.size};
    return false;
  }
  std::size_t const k = static_cast<std::size_t>(table.find(e.name));
  if (table.sizes[k] == found) return true;
  if (table.sizes[k] != dynamic) {
    conflict = {binding, axis, found, table.sizes[k], e.name, table.from[k].binding, table.from[k].axis};
    return false;
  }
  table.sizes[k] = found;
  table.from[k] = {binding, axis};
  return true;
}

/// `rows`, `columns`, or of an array with more axes `axis 2`.
[[gnu::cold]] constexpr phrase_text axis_name(shape const& dims, int axis, index size) {
  if (dims.is_matrix() && !dims.is_vector())
    return axis == 0 ? (size == 1 ? "row" : "rows") : size == 1 ? "column" : "columns";
  if (dims.is_vector()) return size == 1 ? "entry" : "entries";
  return phrase_text("in axis ") << static_cast<long long>(axis);
}

/// `X has 4 rows`
[[gnu::cold]] constexpr phrase_text found_text(bound_name const& of, size_conflict const& c) {
  return phrase_text(of.text) << " has " << static_cast<long long>(c.found) << " "
                              << axis_name(c.of_matrix ? shape{} : of.dims, c.axis, c.found);
}
/// `result 1 is to be written to 4 rows`, or where it can have fewer `to at most 4 rows`
[[gnu::cold]] constexpr phrase_text target_text(int result, int axis, index size, bool or_less) {
  return phrase_text("result ") << static_cast<long long>(result + 1) << " is to be written to "
                                << (or_less ? "at most " : "") << static_cast<long long>(size) << " "
                                << axis_name(shape{}, axis, size);
}
/// `n is 3 (columns of A)`, or `it is declared with 3`
[[gnu::cold]] constexpr phrase_text expected_text(bound_name const* other, size_conflict const& c) {
  if (c.name.empty()) return phrase_text("it is declared with ") << static_cast<long long>(c.expected);
  phrase_text result;
  result << c.name << " is " << static_cast<long long>(c.expected);
  if (other != nullptr) result << " (" << axis_name(other->dims, c.other_axis, 2) << " of " << other->text << ")";
  return result;
}

}  // namespace leibniz::evaluation
