#pragma once
#include <leibniz/planning/factors.hpp>
#include <leibniz/planning/open_order.hpp>

/// Products: their factors are multiplied in the cheapest order.
namespace leibniz::planning {

constexpr chain_order lowering::order_of(list<link> const& links) const {
  return {links, [this](link const& a, link const& b) { return find_product(a, b); }};
}

/// The computation of a b. Where that is a row, of its transpose.
constexpr computation lowering::product_of(operand a, operand b, extents dims) const {
  computation c;
  c.what = operation::product;
  if (dims.is_row()) {
    c.dims = dims.transposed();
    c.in[0] = b.transposed().as_reading();
    c.in[1] = a.transposed().as_reading();
  } else {
    c.dims = dims;
    c.in[0] = a.as_reading();
    c.in[1] = b.as_reading();
  }
  for (reading* const r : {&c.in[0], &c.in[1]})  // a vector on the right is a column, one on the left a row
    if (to_[r->value].dims.is_column()) r->how = r == &c.in[0] ? reach::turned : reach::whole;
  for (reading* const r : {&c.in[0], &c.in[1]})
    if (to_.is_symmetric(r->value)) r->how = reach::whole;
  return c;
}

/// Links inv(A) and B as the solution of a linear system; of B and inv(A), that of the transposed one.
constexpr computation lowering::solution_of(link const& a, link const& b) const {
  bool const left = a.is == link::form::inverse;  // B inv(A) = (inv(A') B')'
  link const from = left ? a : b.transposed(), right = left ? b : a.transposed();
  computation c;
  c.what = operation::solve;
  c.dims = {from.dims.rows(), right.dims.columns()};
  c.in[0] = from.what.as_reading();
  if (is_symmetric(from)) c.in[0].how = reach::whole;
  c.in[1] = right.what.as_reading();
  if (c.dims.is_vector()) c.in[1].how = reach::whole;
  return c;
}

/// The product of two links, where it or its transpose is computed anyway.
constexpr operand lowering::find_product(link const& a, link const& b) const {
  if ((a.is == link::form::inverse) != (b.is == link::form::inverse)) {
    if ((a.is == link::form::inverse ? b : a).is != link::form::dense || a.what.value == no_value ||
        b.what.value == no_value)
      return {};
    int const v = to_.find(solution_of(a, b));
    return is_computed(v) ? operand{v, a.is != link::form::inverse} : operand{};
  }
  if (a.is != link::form::dense || b.is != link::form::dense) return {};
  if (a.what.value == no_value || b.what.value == no_value) return {};
  extents const dims{a.dims.rows(), b.dims.columns()};
  if (dims.is_scalar()) return {};
  int const v = to_.find(product_of(a.what, b.what, dims));
  if (is_computed(v)) return {v, dims.is_row()};
  computation half = product_of(a.what, b.what, dims);
  half.what = operation::symmetric_product;
  int const s = to_.find(half);
  if (is_computed(s)) return {s, false};
  int const w = to_.find(product_of(b.what.transposed(), a.what.transposed(), dims.transposed()));
  if (is_computed(w)) return {w, !dims.is_vector() || dims.is_row()};
  return {};
}

/// A link as a value.
constexpr operand lowering::dense(link const& l) {
  switch (l.is) {
    case link::form::dense: return l.what;
    case link::form::unit: return computed(placed_product({l}, false));
    case link::form::ones: return computed(term{term::form::filled, l.dims, {}, 1, no_value});
    case link::form::diagonal: return computed(term{term::form::diagonal, l.dims, l.what, 1, no_value});
    case link::form::inverse: {
      operand const result = computed(term_of(l));
      mark_computed(result.value);
      return result;
    }
    case link::form::sum: {
      operand const result = dense(l.node);
      return l.what.turned ? result.transposed() : result;
    }
  }
  return {};
}

constexpr link lowering::link_from(term const& t) {
  link result{link::form::dense, {}, t.dims, -1};
  if (t.is == term::form::diagonal) {
    result.is = link::form::diagonal;
    result.what = t.what;
  } else {
    result.what = computed(t);
    mark_computed(result.what.value);
  }
  return result;
}

/// The product of two links.
constexpr term lowering::join(link const& a, link const& b) {
  using form = link::form;
  extents const dims{a.dims.rows(), b.dims.columns()};
  auto const is_dense = [&](operand value) { return term{term::form::dense, dims, value, 1, no_value}; };
  if (a.is == form::diagonal && b.is == form::diagonal) {
    operand const both = to_.entrywise(operation::multiply, {dims.rows(), 1}, {a.what.value, reach::whole},
                                       {b.what.value, reach::whole});
    return {term::form::diagonal, dims, both, 1, no_value};
  }
  if (a.is == form::diagonal)
    return is_dense(to_.entrywise(operation::multiply, dims,
                                  {a.what.value, b.dims.is_vector() ? reach::whole : reach::down},
                                  dense(b).as_reading()));
  if (b.is == form::diagonal)
    return is_dense(to_.entrywise(operation::multiply, dims, dense(a).as_reading(),
                                  {b.what.value, a.dims.is_vector() ? reach::turned : reach::across}));
  if (a.is == form::inverse || b.is == form::inverse) {
    bool const left = a.is == form::inverse;
    link const from = left ? a : link{form::dense, dense(a), a.dims, -1};
    link const right = left ? link{form::dense, dense(b), b.dims, -1} : b;
    return {term::form::pending, dims, {to_.add(solution_of(from, right)), !left}, 1, no_value};
  }
  if (a.is == form::ones && b.is == form::ones) return {term::form::filled, dims, {}, 1, no_value};
  if (dims.is_scalar()) {
    if (a.is == form::ones) return scalar_term(to_.total(dense(b).as_reading()));
    if (b.is == form::ones) return scalar_term(to_.total(dense(a).as_reading()));
    reading const x{dense(a).value, reach::whole}, y{dense(b).value, reach::whole};
    return scalar_term(sum_of_products(x, y, to_[x.value].dims));
  }
  if (a.dims.columns() == 1) {  // a column times a row
    reading const x{a.is == form::ones ? no_value : dense(a).value, reach::down};
    reading const y{b.is == form::ones ? no_value : dense(b).value, reach::across};
    if (!y.exists() || !x.exists()) return is_dense(to_.entrywise(operation::copy, dims, y.exists() ? y : x));
    return is_dense(to_.entrywise(operation::multiply, dims, x, y));
  }
  if (a.is == form::ones || b.is == form::ones) {
    operand const matrix = a.is == form::ones ? dense(b).transposed() : dense(a);
    computation c;
    c.what = operation::row_sums;
    c.dims = dims.is_row() ? dims.transposed() : dims;
    c.in[0] = matrix.as_reading();
    return is_dense({to_.add(c), dims.is_row()});
  }
  operand const known = find_product(a, b);
  if (known.value != no_value) return is_dense(known);
  return {term::form::pending, dims, {to_.add(product_of(dense(a), dense(b), dims)), dims.is_row()}, 1, no_value};
}

constexpr term lowering::term_of(link const& l) {
  if (l.is == link::form::inverse) {
    computation c;
    c.what = operation::invert;
    c.dims = l.dims;
    c.in[0] = {l.what.value, reach::whole};
    bool const turned = l.what.turned && !is_symmetric(l);
    return {term::form::pending, l.dims, {to_.add(c), turned}, 1, no_value};
  }
  if (l.is == link::form::ones) return {term::form::filled, l.dims, {}, 1, no_value};
  if (l.is == link::form::unit) return placed_product({l}, false);
  if (l.is == link::form::diagonal) return {term::form::diagonal, l.dims, l.what, 1, no_value};
  return {term::form::dense, l.dims, dense(l), 1, no_value};
}

constexpr term lowering::multiply(list<link> const& links, chain_order const& order, int i, int j) {
  if (i == j) return term_of(links[i]);
  if (order.result(i, j).what.value != no_value) {
    link const& known = order.result(i, j);
    return {term::form::dense, known.dims, known.what, 1, no_value};
  }
  int const k = order.split(i, j);
  link const a = k == i ? links[i] : link_from(multiply(links, order, i, k));
  link const b = k + 1 == j ? links[j] : link_from(multiply(links, order, k + 1, j));
  term result = join(a, b);
  if (result.is == term::form::pending && to_[result.what.value].what == operation::product &&
      !is_computed(result.what.value) && !result.dims.is_vector() &&
      (is_palindrome(links, i, j) || to_.is_palindrome(to_[result.what.value]))) {
    computation half = to_[result.what.value];
    half.what = operation::symmetric_product;
    result.what.value = to_.add(half);
  }
  return result;
}

constexpr bool lowering::is_symmetric(link const& l) const {
  if (l.is == link::form::diagonal) return true;
  if (l.is != link::form::dense && l.is != link::form::inverse) return false;
  return to_.is_symmetric(l.what.value);
}
/// Whether the product of links i to j is its own transpose: A' S A.
constexpr bool lowering::is_palindrome(list<link> const& links, int i, int j) const {
  for (; i < j; ++i, --j) {
    link const &a = links[i], &b = links[j];
    if (a.is == link::form::sum || b.is == link::form::sum || a.is == link::form::unit || a.is != b.is ||
        a.what.value != b.what.value)
      return false;
    if (a.is == link::form::ones || (a.what.turned == b.what.turned && !is_symmetric(a))) return false;
  }
  return i > j || is_symmetric(links[i]);
}
/// A product of dense matrices whose order is left to run time. Where it is a row, its transpose.
constexpr computation lowering::chain_of(list<link> const& links) const {
  computation c;
  c.what = operation::chain;
  c.dims = {links[0].dims.rows(), links[links.size() - 1].dims.columns()};
  list<reading> readings;
  for (link const& l : links) {
    bool const column = to_[l.what.value].dims.is_column();
    bool const turned = column ? l.dims.is_row() : l.what.turned;
    readings.push_back({l.what.value, turned ? reach::turned : reach::whole});
  }
  c.operands = readings.size();
  c.first_operand = to_.operands_of_chain(readings);
  return c.dims.is_row() ? turned_product(c) : c;
}
/// Whether it adds its result to another value.
constexpr bool lowering::accumulates(operation what) {
  return what == operation::product || what == operation::chain || what == operation::placed;
}
/// (A B)' = B' A'.
constexpr computation lowering::turned_product(computation const& c) const {
  if (c.what == operation::placed) return turned_parts(c);
  auto const flip = [](reading r) { return reading{r.value, flipped(r.how)}; };
  computation result = c;
  result.dims = c.dims.transposed();
  if (c.what == operation::chain) {
    list<reading> readings;
    for (int k = c.operands - 1; k >= 0; --k) readings.push_back(flip(to_.operand_pool[c.first_operand + k]));
    result.first_operand = to_.operands_of_chain(readings);
  } else {
    result.in[0] = flip(c.in[1]);
    result.in[1] = flip(c.in[0]);
  }
  return result;
}

/// The product of links; identities among them are left out.
constexpr term lowering::multiplied(list<link> links, bool shares) {
  for (int k = 0; k < links.size(); ++k)
    if (links.size() > 1 && links[k].is == link::form::diagonal && links[k].what.value == no_value) links.erase(k--);
  if (is_placed(links)) return placed_product(links, shares);
  if (links.size() == 1) return term_of(links[0]);
  chain_order const order = order_of(links);
  bool all_dense = links.size() > 2;
  for (link const& l : links) all_dense &= l.is == link::form::dense;
  if (all_dense && !shares && !order.has_known() && is_order_open(links, order)) {
    extents const dims{links[0].dims.rows(), links[links.size() - 1].dims.columns()};
    return {term::form::pending, dims, {to_.add(chain_of(links)), dims.is_row()}, 1, no_value};
  }
  return multiply(links, order, 0, links.size() - 1);
}

/// The terms of a product.
constexpr list<term> lowering::expand_chain(chain c) {
  list<term> result;
  use_cofactors(c);
  int sum = -1;
  for (int k = 0; k < c.links.size(); ++k) {
    if (c.links[k].is != link::form::sum) continue;
    if (sum < 0 && should_distribute(c.links, k))
      sum = k;
    else
      c.links[k] = {link::form::dense, dense(c.links[k]), c.links[k].dims, -1};
  }
  if (c.links.empty())
    result.push_back(term{});
  else if (sum >= 0)
    result = distributed(c.links, sum);
  else
    result.push_back(multiplied(c.links, c.shares));
  scale(result, c.number, c.scale);
  return result;
}

}  // namespace leibniz::planning
