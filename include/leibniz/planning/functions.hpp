#pragma once
#include <leibniz/planning/definite.hpp>
#include <leibniz/planning/distribution.hpp>
#include <leibniz/planning/parts.hpp>
#include <leibniz/planning/rings.hpp>
#include <leibniz/support/failure.hpp>

/// What the functions of the language come to.
namespace leibniz::planning {

constexpr term lowering::scalar_term(int value) const { return {term::form::dense, {}, {value, false}, 1, no_value}; }

constexpr term lowering::input_term(int e) {
  syntax_node const& n = tree_[e];
  symbol_info const& info = tree_.symbols[n.symbol];
  input_info in;
  in.name = info.name;
  in.dims = dims_[e];
  if (n.what == phrase::partial) {
    if (n.operands > input_info::max_partials) throw failure("a derivative of order above 8 is bound");
    for (int k = 0; k < n.operands; ++k) in.by[in.partials++] = tree_.symbols[child(e, k)].name;
  } else {
    in.declared = info.declared;
  }
  return {term::form::dense, dims_[e], {to_.input(in), dims_[e].is_row()}, 1, no_value};
}

/// The sum over all entries of x y.
constexpr int lowering::sum_of_products(reading x, reading y, extents dims) {
  operand const both = to_.entrywise(operation::multiply, dims, x, y);
  return to_.total(both.as_reading());
}

/// The factorisation of node e; turned where it is that of the transpose. None where the matrix is triangular; Cholesky where it
/// is known to be positive definite; where it is only known to be symmetric, Cholesky's is tried, which costs n^3/3 and tells
/// whether it is (and else LU 2 n^3/3 more: the strategy of MATLAB's mldivide); else LU.
constexpr operand lowering::factorised(int e) {
  operand const matrix = dense(e);
  nonzeros const at = to_.nonzeros_of(matrix.value);
  bool const definite = definiteness(e) == sign_of_form::positive;
  computation c;
  bool const symmetric = to_.is_symmetric(matrix.value);
  c.what = at.is_lower()   ? operation::lower_triangle
           : at.is_upper() ? operation::upper_triangle
           : definite      ? operation::cholesky
           : symmetric     ? operation::cholesky_or_lu
                           : operation::lu;
  c.dims = dims_[e];
  c.in[0] = {matrix.value, reach::whole};
  return {to_.add(c), matrix.turned && !definite && !symmetric};
}

/// The trace of a product: trace(A B) is the sum over A_ij B_ji, for the cheapest split into A and B.
constexpr int lowering::trace_of(list<link> const& links) {
  auto const on_diagonal = [&](operand matrix) { return to_.total({matrix.value, reach::diagonal}); };
  chain_order const order = order_of(links);
  cut const at = cheapest_cut(links, order);
  if (at.after < 0) return on_diagonal(computed(multiplied(links)));
  operand const a = dense(link_from(multiply(links, order, 0, at.after)));
  operand const b = dense(link_from(multiply(links, order, at.after + 1, links.size() - 1)));
  extents const dims{order.result(0, at.after).dims};
  return sum_of_products(a.as_reading(), b.transposed().as_reading(), dims);
}

/// u^p, entry by entry, for an exact p: products and a square root where that is possible.
constexpr reading lowering::raised(reading u, extents dims, rational exponent) {
  auto const value = [&](operation what, reading a, reading b = {}, rational number = 1) {
    return to_.entrywise(what, dims, a, b, number).as_reading();
  };
  if (exponent.is_one()) return u;
  if (exponent.is_negative()) {
    reading const below = raised(u, dims, -exponent);
    return value(operation::divide, {to_.constant(1), reach::fixed}, below);
  }
  if (exponent == rational(1, 2)) return value(operation::square_root, u);
  bool const short_enough = exponent.numerator <= 32;
  if (exponent.denominator() == 2 && short_enough)
    return raised(value(operation::square_root, u), dims, exponent * rational(2));
  if (exponent.denominator() != 1 || !short_enough || exponent.is_zero())
    return value(operation::power, u, {}, exponent);
  reading const half = raised(u, dims, exponent.numerator / 2);
  reading const square = value(operation::multiply, half, half);
  return exponent.numerator % 2 == 0 ? square : value(operation::multiply, square, u);
}

/// A function that is applied entry by entry.
constexpr term lowering::elementwise(int e) {
  extents const dims = dims_[e];
  auto const value = [&](operation what, reading a, reading b = {}, rational number = 1) {
    return to_.entrywise(what, dims, a, b, number, what == operation::apply ? tree_[e].applied : nullptr).as_reading();
  };
  reading const u = entry(child(e));
  reading result;
  if (tree_[e].applied->elementwise && !is<softplus_function, sigmoid_function>(e)) {
    result = value(operation::apply, u);
  } else if (is<hadamard_function>(e)) {
    result = value(operation::multiply, u, entry(child(e, 1)));
  } else if (is<divide_function>(e)) {
    result = value(operation::divide, u, entry(child(e, 1)));
  } else if (is<square_root>(e)) {
    result = raised(u, dims, {1, 2});
  } else if (is<square_function>(e)) {
    result = raised(u, dims, 2);
  } else if (is<reciprocal_function>(e)) {
    result = raised(u, dims, -1);
  } else if (is<elementwise_power, power_function>(e)) {
    int const p = child(e, 1);
    if (tree_[p].what == phrase::constant) {
      result = raised(u, dims, tree_[p].value);
    } else {  // exp(p log(u))
      reading const log = to_.entrywise(operation::apply, dims, u, {}, 1, &function_of<logarithm>).as_reading();
      reading const exponent = value(operation::multiply, entry(p), log);
      result = to_.entrywise(operation::apply, dims, exponent, {}, 1, &function_of<exponential>).as_reading();
    }
  } else if (is<softplus_function, sigmoid_function>(e)) {
    reading const shared = value(operation::exp_minus_abs, u);
    result = value(is<sigmoid_function>(e) ? operation::sigmoid : operation::softplus, u, shared);
  } else {
    throw failure("evaluation does not know this function");
  }
  // a reading of a result of these extents: whole or turned; fixed of a scalar
  return {term::form::dense, dims, {result.value, dims.is_row() || result.is_turned()}, 1, no_value};
}

/// The weights exp(u - m) of node e with their sum s, where m is the greatest entry: nothing overflows. Of all entries, or
/// of each row.
constexpr lowering::row_weights lowering::shifted_exponentials(int e, bool by_rows) {
  extents const dims = dims_[e];
  reading const u = entry(e);
  auto const each_row = [&](operation what, reading r) {
    computation c;
    c.what = what;
    c.dims = {dims.rows(), 1};
    c.in[0] = r;
    return reading{to_.add(c), reach::down};
  };
  row_weights result;
  result.greatest =
      by_rows ? each_row(operation::row_greatest, u) : reading{to_.total(u, operation::greatest), reach::fixed};
  reading const shifted = to_.entrywise(operation::subtract, dims, u, result.greatest).as_reading();
  result.weights = to_.entrywise(operation::apply, dims, shifted, {}, 1, &function_of<exponential>).as_reading();
  result.sums =
      by_rows ? each_row(operation::row_sums, result.weights) : reading{to_.total(result.weights), reach::fixed};
  return result;
}

/// log(row_sums(exp(U))): what softmax(U), its derivative, needs too.
constexpr bool lowering::is_logsumexp_by_rows(int e) const {
  if (!is<logarithm>(e) || !is<row_sums_function>(child(e))) return false;
  int const weights = child(child(e));
  return is<exponential>(weights) && !dims_[weights].is_vector();
}

/// logsumexp and softmax: with m the greatest entry and s = sum(exp(u - m)), they are m + log(s) and exp(u - m) / s. The
/// softmax of a matrix has an m and an s for each row; so has the logarithm of the row sums of exponentials.
constexpr term lowering::exponential_weights(int e) {
  auto const logarithm_of = [&](reading s, extents dims) {
    return to_.entrywise(operation::apply, dims, s, {}, 1, &function_of<logarithm>).as_reading();
  };
  if (is_logsumexp_by_rows(e)) {
    row_weights own = shifted_exponentials(child(child(child(e))), true);
    own.greatest.how = own.sums.how = reach::whole;
    reading const log = logarithm_of(own.sums, dims_[e]);
    return {term::form::dense, dims_[e], to_.entrywise(operation::add, dims_[e], own.greatest, log), 1, no_value};
  }
  int const a = child(e);
  extents const dims = dims_[a];
  row_weights const own = shifted_exponentials(a, is<softmax_function>(e) && !dims.is_vector());
  if (is<logsumexp_function>(e))
    return scalar_term(to_.scalar(operation::add, own.greatest.value, logarithm_of(own.sums, {}).value));
  operand const result = to_.entrywise(operation::divide, dims, own.weights, own.sums);
  return {term::form::dense, dims, {result.value, dims.is_row() || result.turned}, 1, no_value};
}

constexpr term lowering::function_value(int e) {
  if (nodes_[e].applied->elementwise && !is_logsumexp_by_rows(e)) return elementwise(e);
  int const a = nodes_[e].operands > 0 ? child(e) : -1;
  auto const from_factors = [&](operation what) {
    computation c;
    c.what = what;
    c.in[0] = {factorised(a).value, reach::whole};
    return scalar_term(to_.add(c));
  };
  auto const total = [&](reading r) { return scalar_term(to_.total(r)); };
  if (is<determinant>(e)) return from_factors(operation::determinant);
  if (is<log_determinant>(e)) return from_factors(operation::log_determinant);
  if (is<squared_norm_function, norm_function>(e)) {
    reading const u = entry(a);
    int const square = sum_of_products(u, u, dims_[a]);
    return scalar_term(is<norm_function>(e) ? to_.scalar(operation::square_root, square) : square);
  }
  if (is<dot_function>(e)) {
    reading const x = entry(a);
    return scalar_term(sum_of_products(x, entry(child(e, 1)), dims_[a]));
  }
  if (is<sum_function>(e)) {
    chain c;
    if (!uses_.is_shared(a) && is<product>(a)) collect(a, false, c);
    if (c.links.size() < 2 || dims_[a].is_scalar()) return total(entry(a));
    list<link> links{{link::form::ones, {}, {1, dims_[a].rows()}, -1}};
    links.append(c.links);
    links.push_back({link::form::ones, {}, {dims_[a].columns(), 1}, -1});
    list<term> result{multiplied(links)};
    scale(result, c.number, c.scale);
    return result[0];
  }
  if (is<trace_function>(e)) {
    if (tree_[a].what == phrase::identity) {
      computation c;
      c.what = operation::extent_size;
      c.input = dims_[a].rows();
      return scalar_term(c.input > 0 ? to_.constant(c.input) : to_.add(c));
    }
    chain c;
    if (!uses_.is_shared(a) && is<product>(a)) collect(a, false, c);
    if (c.links.size() < 2) return total({dense(a).value, reach::diagonal});
    use_cofactors(c);
    for (link& l : c.links)
      if (l.is == link::form::sum || l.is == link::form::unit) l = {link::form::dense, dense(l), l.dims, -1};
    list<term> result{scalar_term(trace_of(c.links))};
    scale(result, c.number, c.scale);
    return result[0];
  }
  if (is<logsumexp_function, softmax_function, softmax_all_function>(e) || is_logsumexp_by_rows(e))
    return exponential_weights(e);
  if (is<diagonal_function>(e))
    return {term::form::dense, dims_[e], to_.entrywise(operation::copy, dims_[e], {dense(a).value, reach::diagonal}), 1,
            no_value};
  if (is<diag_function>(e)) return {term::form::diagonal, dims_[e], {dense(a).value, false}, 1, no_value};
  if (is<einsum_function>(e)) return contraction_of(e);
  if (operand const moved = rearranged(e); moved.value != no_value)
    return {term::form::dense, dims_[e], moved, 1, no_value};
  return elementwise(e);
}

}  // namespace leibniz::planning
