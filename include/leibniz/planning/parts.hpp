#pragma once
#include <leibniz/planning/distribution.hpp>
#include <utility>

/// Parts of matrices, and matrices that are put together of parts.
namespace leibniz::planning {

/// Node e as it is declared: a row as a row.
constexpr reading lowering::oriented(int e) {
  operand value = dense(e);
  if (dims_[e].is_vector()) value.turned = dims_[e].is_row();
  return value.as_reading();
}
/// The value of a computation whose first operands are read as declared; that of a row is a column.
constexpr operand lowering::oriented(computation c) {
  bool const turned = c.dims.is_row();
  if (turned) c = turned_parts(c);
  return {to_.add(c), turned};
}
constexpr computation lowering::turned_parts(computation c) {
  c.dims = c.dims.transposed();
  for (int k = 0; k < 2; ++k)
    if (c.in[k].exists()) c.in[k].how = flipped(c.in[k].how);
  std::swap(c.row, c.column);
  return c;
}

constexpr bool lowering::is_part(int e) const {
  return is<element_function, entry_function, segment_function, row_function, rows_function, column_function,
            columns_function>(e);
}
/// Whether it is a column or a row of the identity.
constexpr bool lowering::is_unit(int e) const {
  return is<column_function, row_function>(e) && tree_[child(e)].what == phrase::identity;
}
/// What lies side by side in an operand: from an entry on, as much as the result has.
constexpr operand lowering::part_of(int e) {
  int const a = child(e), *const own = tree_.parameters(e);
  computation c;
  c.what = operation::part;
  c.dims = dims_[e];
  c.in[0] = oriented(a);
  if (is<entry_function>(e)) {
    c.row = own[0];
    c.column = own[1];
  } else if (is<row_function>(e) || is<rows_function>(e)) {
    c.row = own[0];
  } else if (is<column_function>(e) || is<columns_function>(e) || dims_[a].is_row()) {
    c.column = own[0];
  } else {
    c.row = own[0];
  }
  return oriented(c);
}

/// Columns on top of each other.
constexpr operand lowering::stacked(int e) {
  operand result;
  int start = 0;
  for (int k = 0; k < tree_[e].operands; ++k) {
    int const a = child(e, k);
    computation c;
    c.what = operation::placed;
    c.dims = dims_[e];
    c.row = start;
    c.replaces = true;
    start += dims_[a].rows();
    bool const zero = tree_[a].what == phrase::zeros || (tree_[a].what == phrase::constant && tree_[a].value.is_zero());
    bool const needed = !zero || (k + 1 == tree_[e].operands && result.value == no_value);
    if (!needed) continue;
    c.in[0] = oriented(a);
    if (result.value != no_value) c.in[computation::addend] = {result.value, reach::whole};
    result.value = to_.add(c);
  }
  return result;
}

/// A product that begins with a column of the identity or ends with a row of it: what is between is put in its place.
constexpr bool lowering::is_placed(list<link> const& links) {
  if (links.empty()) return false;
  link const &first = links[0], &last = links[links.size() - 1];
  return (first.is == link::form::unit && first.dims.is_column()) ||
         (last.is == link::form::unit && last.dims.rows() == 1);
}
constexpr term lowering::placed_product(list<link> links, bool shares) {
  computation c;
  c.what = operation::placed;
  c.dims = {links[0].dims.rows(), links[links.size() - 1].dims.columns()};
  if (links[0].is == link::form::unit && links[0].dims.is_column()) {
    c.row = links[0].node;
    links.erase(0);
  }
  if (!links.empty() && links[links.size() - 1].is == link::form::unit) {
    c.column = links[links.size() - 1].node;
    links.erase(links.size() - 1);
  }
  if (links.empty()) {
    c.in[0] = {to_.constant(1), reach::whole};
  } else {
    extents const own{links[0].dims.rows(), links[links.size() - 1].dims.columns()};
    operand value = computed(multiplied(links, shares));
    if (own.is_vector()) value.turned = own.is_row();
    c.in[0] = value.as_reading();
  }
  extents const dims = c.dims;
  return {term::form::pending, dims, oriented(c), 1, no_value};
}
/// Whether no two terms are placed at the same entry: none has to be added then.
constexpr bool lowering::are_apart(list<term> const& terms) const {
  struct area {
    int row, column, rows, columns;
  };
  auto const overlap = [](int start, int count, int other, int other_count) {  // a count with a name has no end
    return (count < 0 || other < start + count) && (other_count < 0 || start < other + other_count);
  };
  list<area> areas;
  for (term const& t : terms) {
    if (t.is != term::form::pending || to_[t.what.value].what != operation::placed) return false;
    computation const& c = to_[t.what.value];
    extents own = to_[c.in[0].value].dims;
    if (c.in[0].is_turned()) own = own.transposed();
    area a{c.row, c.column, own.rows(), own.columns()};
    if (t.what.turned) a = {a.column, a.row, a.columns, a.rows};
    for (area const& other : areas)
      if (overlap(a.row, a.rows, other.row, other.rows) && overlap(a.column, a.columns, other.column, other.columns))
        return false;
    areas.push_back(a);
  }
  return true;
}

/// The functions that move entries; no value of another.
constexpr operand lowering::rearranged(int e) {
  if (is_part(e)) return part_of(e);
  if (is<stack_function>(e)) return stacked(e);
  computation c;
  c.dims = dims_[e];
  if (is<commutation_function>(e)) {
    c.what = operation::commutation;
    c.row = tree_.parameters(e)[0];
    c.column = tree_.parameters(e)[1];
    return {to_.add(c), false};
  }
  if (is<fusion_function>(e)) {
    c.what = operation::fusion;
    return {to_.add(c), false};
  }
  c.in[0] = oriented(child(e));
  if (is<vec_function>(e) || is<unvec_function>(e)) {
    if (dims_[e].is_vector() && dims_[child(e)].is_vector())
      return {c.in[0].value, dims_[e].is_row()};  // the same column in memory
    c.what = operation::reshape;
    return {to_.add(c), false};
  }
  if (is<lower_part_function>(e) || is<upper_part_function>(e)) {
    c.what = is<lower_part_function>(e) ? operation::lower_part : operation::upper_part;
    return {to_.add(c), false};
  }
  if (is<kronecker_function>(e)) {
    c.what = operation::kron;
    c.in[1] = oriented(child(e, 1));
    return oriented(c);
  }
  return {};
}

}  // namespace leibniz::planning
