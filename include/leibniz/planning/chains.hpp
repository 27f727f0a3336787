#pragma once
#include <leibniz/planning/open_order.hpp>
#include <leibniz/planning/sums.hpp>

/// Products: scalars, diagonal matrices and inverses are told apart, and the rest is multiplied in its cheapest order.
namespace leibniz::planning {

constexpr void lowering::multiply(chain& into, int scalar, bool below) {
  if (into.scale == no_value)
    into.scale = below ? to_.scalar(operation::divide, to_.constant(1), scalar) : scalar;
  else
    into.scale = to_.scalar(below ? operation::divide : operation::multiply, into.scale, scalar);
}

/// Whether a scalar is a norm; that of a scalar is written sqrt(s^2).
constexpr bool lowering::is_norm(int e) const {
  if (!is<square_root>(e)) return is<norm_function>(e);
  int const u = child(e);
  return is<power_function>(u) && tree_[child(u, 1)].what == phrase::constant &&
         tree_[child(u, 1)].value == rational(2);
}

/// Multiplies a chain by a scalar expression, or divides it by one.
constexpr void lowering::collect_scalar(int e, bool below, chain& into) {
  if (tree_[e].what == phrase::constant) {
    into.number = below ? into.number / tree_[e].value : into.number * tree_[e].value;
  } else if (is<negation>(e)) {
    into.number = -into.number;
    collect_scalar(child(e), below, into);
  } else if (!uses_.is_shared(e) && is<product>(e) && dims_[child(e, 0)].is_scalar() &&
             dims_[child(e, 1)].is_scalar()) {
    collect_scalar(child(e, 0), below, into);
    collect_scalar(child(e, 1), below, into);
  } else if (!uses_.is_shared(e) && is<quotient>(e)) {
    collect_scalar(child(e, 0), below, into);
    collect_scalar(child(e, 1), !below, into);
  } else {
    int const value = dense(e).value;
    bool const of_another = into.scale != no_value || !into.links.empty();  // 1 / norm(x) stays what it is
    multiply(into, below && of_another && is_norm(e) ? to_.scalar(operation::divisor, value) : value, below);
  }
}

/// Adds the factors of node e, or of its transpose, to the right end of a chain. The node itself is taken apart.
constexpr void lowering::collect(int e, bool turned, chain& into) {
  auto const part = [&](int p) {
    bool const apart = is<product>(p) || is<quotient>(p) || is<negation>(p) || is<transpose_function>(p);
    if (dims_[p].is_scalar()) {
      collect_scalar(p, false, into);
    } else if (apart && !uses_.is_shared(p)) {
      into.shares |= is<product>(p) && uses_.has_several(p);
      collect(p, turned, into);
    } else {
      into.links.push_back(turned ? link_of(p).transposed() : link_of(p));
    }
  };
  auto const ones = [&](extents dims) {
    into.links.push_back({link::form::ones, {}, turned ? dims.transposed() : dims, -1});
  };
  if (is<product>(e)) {
    bool const swapped = turned && !dims_[child(e, 0)].is_scalar() && !dims_[child(e, 1)].is_scalar();
    part(child(e, swapped ? 1 : 0));
    part(child(e, swapped ? 0 : 1));
  } else if (is<quotient>(e)) {
    part(child(e, 0));
    collect_scalar(child(e, 1), true, into);
  } else if (is<negation>(e)) {
    into.number = -into.number;
    part(child(e));
  } else if (is<transpose_function>(e)) {
    turned = !turned;
    part(child(e));
  } else if (is<outer_function>(e)) {
    int const x = child(e, turned ? 1 : 0), y = child(e, turned ? 0 : 1);
    turned = false;
    part(x);
    turned = true;
    part(y);
  } else if (is<row_sums_function>(e) || is<col_sums_function>(e)) {
    list<term> const known = is<row_sums_function>(e) ? row_sums_of_ring(child(e)) : list<term>{};
    if (!known.empty()) {
      into.number = into.number * known[0].number;
      if (known[0].scale != no_value) multiply(into, known[0].scale, false);
      link const column{link::form::dense, known[0].what, dims_[e], -1};
      return into.links.push_back(turned ? column.transposed() : column);
    }
    extents const own = dims_[child(e)];
    bool const first = is<row_sums_function>(e) == turned;  // the ones stand on the left
    extents const column = is<row_sums_function>(e) ? extents(own.columns(), 1) : extents(1, own.rows());
    if (first) ones(column);
    part(child(e));
    if (!first) ones(column);
  } else {
    into.links.push_back(link_of(e));
  }
}

/// A node that is no product, as a factor of one.
constexpr link lowering::link_of(int e) {
  link l{link::form::dense, {}, dims_[e], -1};
  if (is<diag_function>(e)) {
    l.is = link::form::diagonal;
    l.what = {dense(child(e)).value, false};
  } else if (tree_[e].what == phrase::identity) {
    l.is = link::form::diagonal;
  } else if (tree_[e].what == phrase::ones && l.dims.is_vector()) {
    l.is = link::form::ones;
  } else if (is_unit(e)) {
    l.is = link::form::unit;
    l.node = tree_.parameters(e)[0];
  } else if (is<inverse>(e) && is_diagonal(dense(child(e)))) {
    l.is = link::form::diagonal;
    l.what = {raised(diagonal_of(dense(child(e))).as_reading(), {l.dims.rows(), 1}, -1).value, false};
  } else if (is<inverse>(e)) {
    l.is = link::form::inverse;
    l.what = factorised(child(e));
    if (uses_.is_alone(e)) {  // it is computed anyway
      l.what = dense(l);
      l.is = link::form::dense;
    }
  } else if (is_sum(e) && !uses_.is_shared(e)) {
    l.is = link::form::sum;
    l.node = e;
  } else {
    l.what = dense(e);
    l.triangular = to_.nonzeros_of(l.what.value).is_triangular();
    if (is_diagonal(l.what)) {
      l.is = link::form::diagonal;
      l.what = diagonal_of(l.what);
    }
  }
  return l;
}

/// Whether a value is known to be a diagonal matrix; it is multiplied with as its diagonal.
constexpr bool lowering::is_diagonal(operand matrix) const { return to_.nonzeros_of(matrix.value).is_diagonal_only(); }
constexpr operand lowering::diagonal_of(operand matrix) {
  extents const column{to_[matrix.value].dims.rows(), 1};
  return to_.entrywise(operation::copy, column, {matrix.value, reach::diagonal});
}

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
