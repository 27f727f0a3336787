#pragma once
#include <leibniz/functions/list.hpp>
#include <leibniz/language/syntax.hpp>

namespace leibniz {

/// Writes matrix expressions as a person would: products associate to the left, transposes move inward, 1 x and x + 0
/// do not appear. All nodes are those of a syntax tree.
class matrix_builder {
 public:
  static constexpr int none = -1;

  constexpr explicit matrix_builder(syntax& tree) : tree_(tree) {}

  constexpr syntax& tree() { return tree_; }

  constexpr shape const& dims(int e) {
    shapes_.read(tree_);
    return shapes_[e];
  }
  constexpr bool is_scalar(int e) {
    shapes_.read(tree_);
    return shapes_.is_scalar(e);
  }

  template <class F>
  constexpr bool is(int e) const {
    return tree_.nodes[e].applied == &function_of<F>;
  }
  constexpr int operand(int e, int k = 0) const { return tree_.operand_of(e, k); }
  constexpr bool is_identity(int e) const { return tree_[e].what == phrase::identity; }
  constexpr bool is_ones(int e) const { return tree_[e].what == phrase::ones; }

  template <class F>
  constexpr int apply(int a) {
    return tree_.apply(function_of<F>, &a, 1, nullptr, 0);
  }
  template <class F>
  constexpr int apply(int a, int b) {
    int const operands[]{a, b};
    return tree_.apply(function_of<F>, operands, 2, nullptr, 0);
  }
  /// F with numbers of its own, as element<2>(x).
  template <class F>
  constexpr int apply_with(list<int> const& parameters, list<int> const& operands) {
    return tree_.apply(function_of<F>, operands, parameters);
  }
  constexpr int parameter(int e, int k = 0) const { return tree_.parameter_of(e, k); }

  constexpr int transposed(int e) {
    if (is_symmetric(e)) return e;
    if (e < turned_.size() && turned_[e] != none) return turned_[e];
    int const result = turn(e);
    if (e >= turned_.size()) turned_.resize(tree_.size(), none);
    turned_[e] = result;
    return result;
  }
  /// How many transposes a reader meets in the sums and products of e. Operands come first, so each node is counted once.
  constexpr int transposes(int e) {
    while (transposes_.size() <= e) transposes_.push_back(count_transposes(transposes_.size()));
    return transposes_[e];
  }

  /// States that e is its own transpose.
  constexpr void mark_symmetric(int e) {
    if (symmetric_.size() <= e) symmetric_.resize(e + 1, false);
    if (!symmetric_[e]) turned_.clear();  // what was turned with e in it may be shorter now
    symmetric_[e] = true;
  }
  constexpr bool is_symmetric(int e) const { return e < symmetric_.size() && symmetric_[e]; }

  /// The matrix factors of a product, in order; its scalar factors go to `scalars`.
  constexpr list<int> matrix_factors(int e, list<int>& scalars) {
    list<int> result;
    collect(e, scalars, result);
    return result;
  }

  /// The matrix product a b (or a scalar times anything), with all products associated to the left; `none` is 1.
  constexpr int times(int a, int b) {
    if (a == none) return b;
    if (b == none) return a;
    shapes_.read(tree_);
    bool const scales = shapes_.is_scalar(a), is_scaled = shapes_.is_scalar(b);
    if (!scales && is_identity(b)) return a;
    if (!is_scaled && is_identity(a)) return b;
    if (!scales && !is_scaled)
      if (int const joined = times_constant(a, b); joined != none) return joined;
    if (is<product>(b) && (scales || !is_scaled)) {
      int const left = times(a, operand(b, 0));
      return times(left, operand(b, 1));
    }
    return apply<product>(a, b);
  }
  /// The matrix product, for factors of which neither is meant as a scalar: x y' of two vectors of one entry as well.
  constexpr int entrywise(int a, int b) {
    if (a == none) return b;
    if (b == none) return a;
    if (is_scalar(a)) return times(a, b);
    if (is_triangle(a)) return tree_.apply(*tree_[a].applied, {b});
    if (is_triangle(b)) return tree_.apply(*tree_[b].applied, {a});
    return apply<hadamard_function>(a, b);
  }
  /// a^p, entry by entry.
  constexpr int raised(int a, rational p) {
    if (p.is_one()) return a;
    if (p == rational(1, 2)) {
      if (is<squared_norm_function>(a)) return apply<norm_function>(operand(a));
      return apply<square_root>(a);
    }
    if (is<squared_norm_function>(a) && p.denominator() <= 2)
      return apply<power_function>(apply<norm_function>(operand(a)), tree_.constant(p * rational(2)));
    if (is_scalar(a)) return apply<power_function>(a, tree_.constant(p));
    if (p == rational(2)) return apply<square_function>(a);
    if (p == rational(-1)) return apply<reciprocal_function>(a);
    return apply<elementwise_power>(a, tree_.constant(p));
  }
  constexpr int diagonal_of(int x) {
    return is_ones(x) ? tree_.filled(phrase::identity, {dims(x).rows(), dims(x).rows()}) : apply<diag_function>(x);
  }

  // ---- parts of matrices, and matrices of parts

  /// lower_part or upper_part of ones.
  constexpr bool is_triangle(int e) const {
    return (is<lower_part_function>(e) || is<upper_part_function>(e)) && is_ones(operand(e));
  }

  constexpr int rows(int e, int start, int count) {
    if (count == 1) return row(e, start);
    if (is_ones(e)) return tree_.filled(phrase::ones, {count, dims(e).columns()});
    if (is<transpose_function>(e)) return transposed(columns(operand(e), start, count));
    if (dims(e).is_column()) return apply_with<segment_function>({start, count}, {e});
    return apply_with<rows_function>({start, count}, {e});
  }
  constexpr int columns(int e, int start, int count) {
    if (count == 1) return column(e, start);
    if (is_ones(e)) return tree_.filled(phrase::ones, {dims(e).rows(), count});
    if (is<transpose_function>(e)) return transposed(rows(operand(e), start, count));
    if (dims(e).is_row()) return apply_with<segment_function>({start, count}, {e});
    return apply_with<columns_function>({start, count}, {e});
  }
  constexpr int row(int e, int i) {
    if (dims(e).is_column()) return element(e, i, 0);
    if (is_ones(e)) return tree_.filled(phrase::ones, {1, dims(e).columns()});
    if (is<transpose_function>(e)) return transposed(column(operand(e), i));
    return apply_with<row_function>({i}, {e});
  }
  constexpr int column(int e, int j) {
    if (dims(e).is_row()) return element(e, 0, j);
    if (is_ones(e)) return tree_.filled(phrase::ones, {dims(e).rows(), 1});
    if (is<transpose_function>(e)) return transposed(row(operand(e), j));
    return apply_with<column_function>({j}, {e});
  }
  constexpr int element(int e, int i, int j) {
    if (is_ones(e)) return tree_.constant(1);
    if (is<transpose_function>(e)) return element(operand(e), j, i);
    if (is<row_function>(e)) return element(operand(e), parameter(e), j);
    if (is<column_function>(e)) return element(operand(e), i, parameter(e));
    if (dims(e).is_vector()) return apply_with<element_function>({i + j}, {e});
    return apply_with<entry_function>({i, j}, {e});
  }
  constexpr int kron(int a, int b) {
    if (is_scalar(a) || is_scalar(b)) return times(a, b);
    if (is_identity(a) && is_identity(b))
      return tree_.filled(phrase::identity, kronecker_function::result(dims(a), dims(b)));
    if (is_ones(a) && is_ones(b)) return tree_.filled(phrase::ones, kronecker_function::result(dims(a), dims(b)));
    return apply<kronecker_function>(a, b);
  }
  constexpr int vec(int e) {
    if (dims(e).is_column()) return e;
    if (is_ones(e)) return tree_.filled(phrase::ones, vec_function::result(dims(e)));
    return apply<vec_function>(e);
  }
  /// A column of a number of entries, zeros but for x from `start` on.
  constexpr int placed(int x, int start, int size) {
    list<int> parts;
    int const rest = size - start - dims(x).rows().size;
    if (start > 0) parts.push_back(zero_column(start));
    parts.push_back(x);
    if (rest > 0) parts.push_back(zero_column(rest));
    return tree_.apply(function_of<stack_function>, parts);
  }
  constexpr int zero_column(int size) { return size == 1 ? tree_.constant(0) : tree_.filled(phrase::zeros, {size, 1}); }
  constexpr bool is_zero_column(int e) const { return tree_[e].what == phrase::zeros || tree_.is_constant(e, 0); }

  /// Whether e is zero but for an x from `start` on; where x is `none`, one 1 there.
  constexpr bool is_placed(int e, int& start, int& x) {
    if (is<column_function>(e) && is_identity(operand(e))) {
      start = parameter(e);
      return !dims(e).rows().is_named();
    }
    if (!is<stack_function>(e)) return false;
    int at = 0;
    x = none;
    for (int k = 0; k < tree_[e].operands; ++k) {
      int const part = operand(e, k);
      if (!is_zero_column(part)) {
        if (x != none) return false;
        x = part;
        start = at;
      }
      at += dims(part).rows().size;
    }
    return x != none;
  }

  /// Whether e is f(x) of an f that moves the entries of its operand, so that f(x) + f(y) is f(x + y).
  constexpr bool moves_entries(int e) const {
    return is<diag_function>(e) || is<vec_function>(e) || is<unvec_function>(e) || is<lower_part_function>(e) ||
           is<upper_part_function>(e);
  }
  constexpr bool is_same_function(int a, int b) const {
    if (tree_[a].what != phrase::application || tree_[a].applied != tree_[b].applied) return false;
    for (int k = 0; k < tree_[a].parameters; ++k)
      if (parameter(a, k) != parameter(b, k)) return false;
    return true;
  }
  constexpr int with_operand(int e, int x) {
    list<int> parameters;
    for (int k = 0; k < tree_[e].parameters; ++k) parameters.push_back(parameter(e, k));
    return tree_.apply(*tree_[e].applied, {x}, parameters);
  }

  /// The sum of the entries of a column.
  constexpr int total(int x) {
    if (is<square_function>(x)) return apply<squared_norm_function>(operand(x));
    if (is<diagonal_function>(x)) return apply<trace_function>(operand(x));
    if (is<row_sums_function>(x)) return apply<sum_function>(operand(x));
    return apply<sum_function>(x);
  }

 private:
  constexpr int turn(int e) {
    shape const s = dims(e);
    if (s.is_scalar() || is_identity(e) || is<diag_function>(e)) return e;
    if (is<transpose_function>(e)) return operand(e);
    if (is_ones(e)) return tree_.filled(phrase::ones, s.transposed());
    if (is<kronecker_function>(e)) return kron(transposed(operand(e, 0)), transposed(operand(e, 1)));
    if (is<commutation_function>(e)) return apply_with<commutation_function>({parameter(e, 1), parameter(e, 0)}, {});
    if (is<rows_function>(e) && has_plain_transpose(operand(e)))
      return columns(transposed(operand(e)), parameter(e, 0), parameter(e, 1));
    if (is<columns_function>(e) && has_plain_transpose(operand(e)))
      return rows(transposed(operand(e)), parameter(e, 0), parameter(e, 1));
    if (is<lower_part_function>(e)) return apply<upper_part_function>(transposed(operand(e)));
    if (is<upper_part_function>(e)) return apply<lower_part_function>(transposed(operand(e)));
    if (is<row_function>(e) && has_plain_transpose(operand(e)))
      return apply_with<column_function>({parameter(e)}, {transposed(operand(e))});
    if (is<column_function>(e) && has_plain_transpose(operand(e)))
      return apply_with<row_function>({parameter(e)}, {transposed(operand(e))});
    if (is<negation>(e)) return apply<negation>(transposed(operand(e)));
    if (is<product>(e)) {
      list<int> scalars;
      list<int> const links = matrix_factors(e, scalars);
      int result = none;
      for (int const s_factor : scalars) result = times(result, s_factor);
      for (int k = links.size() - 1; k >= 0; --k) result = times(result, transposed(links[k]));
      return result;
    }
    if (is<plus>(e) || is<minus>(e) || is<hadamard_function>(e)) {  // inward, where that costs no transpose
      int const left = transposed(operand(e, 0)), right = transposed(operand(e, 1));
      if (transposes(left) + transposes(right) <= transposes(e)) return tree_.apply(*tree_[e].applied, {left, right});
    }
    return apply<transpose_function>(e);
  }
  constexpr int count_transposes(int e) const {
    if (is<transpose_function>(e)) return 1;
    if (!is<product>(e) && !is<plus>(e) && !is<minus>(e) && !is<hadamard_function>(e) && !is<negation>(e)) return 0;
    int count = 0;
    for (int k = 0; k < tree_[e].operands; ++k) count += transposes_[operand(e, k)];
    return count < many ? count : many;  // what is shared counts each time it is written
  }
  static constexpr int many = 1'000'000;

  constexpr bool has_plain_transpose(int e) { return !is<transpose_function>(transposed(e)); }
  /// The product where a factor is constant and says which parts of the other are meant: S A = rows<..>(A) for rows S of
  /// the identity, S' x = stack(0, x, 0), and (x kron I) A = x kron A. Else `none`.
  constexpr int times_constant(int a, int b) {
    if (is<rows_function>(a) && is_identity(operand(a))) {
      if (is<product>(b) && dims(operand(b, 0)).is_scalar()) return times(operand(b, 0), times(a, operand(b, 1)));
      if (is<product>(b)) return times(times(a, operand(b, 0)), operand(b, 1));
      return rows(b, parameter(a, 0), parameter(a, 1));
    }
    if (is<columns_function>(b) && is_identity(operand(b))) {
      if (is<product>(a) && dims(operand(a, 1)).is_scalar()) return times(operand(a, 1), times(operand(a, 0), b));
      if (is<product>(a)) return times(operand(a, 0), times(operand(a, 1), b));
      return columns(a, parameter(b, 0), parameter(b, 1));
    }
    if (is<product>(a) && is<rows_function>(operand(a, 1)) && is_identity(operand(operand(a, 1))))
      return times(operand(a, 0), times(operand(a, 1), b));
    if (is<columns_function>(a) && is_identity(operand(a)) && dims(b).is_column())
      return placed(b, parameter(a, 0), dims(a).rows().size);
    if (is<kronecker_function>(a) && !is<product>(b)) {
      int const left = operand(a, 0), right = operand(a, 1);
      if (is_identity(right) && dims(left).is_column()) return kron(left, b);
      if (is_identity(left) && dims(right).is_column()) return kron(b, right);
    }
    if (is<kronecker_function>(b) && !is<product>(a)) {
      int const left = operand(b, 0), right = operand(b, 1);
      if (is_identity(right) && dims(left).is_row()) return kron(left, a);
      if (is_identity(left) && dims(right).is_row()) return kron(a, right);
    }
    return none;
  }

  constexpr void collect(int e, list<int>& scalars, list<int>& result) {
    if (is_scalar(e)) {
      scalars.push_back(e);
    } else if (is<product>(e)) {
      int const a = operand(e, 0), b = operand(e, 1);
      collect(a, scalars, result);
      collect(b, scalars, result);
    } else {
      result.push_back(e);
    }
  }

  syntax& tree_;
  node_shapes shapes_;
  list<int> transposes_;
  list<int> turned_;  // the transposes that have been written
  list<bool> symmetric_;
};

}  // namespace leibniz
