#pragma once
#include <leibniz/planning/sums.hpp>

/// The factors of a product: scalars, diagonal matrices, inverses and vectors of ones are told apart.
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

/// Multiplies a chain by a scalar expression, or divides it by one; by an exact 0 when it runs, for no exact number is that.
constexpr void lowering::collect_scalar(int e, bool below, chain& into) {
  if (tree_[e].what == phrase::constant && !(below && tree_[e].value.is_zero())) {
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
    bool const apart = is<product, quotient, negation, transpose_function>(p);
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
  } else if (is<row_sums_function, col_sums_function>(e)) {
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

}  // namespace leibniz::planning
