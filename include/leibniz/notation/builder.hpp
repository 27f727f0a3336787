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

  constexpr shape dims(int e) {
    while (shapes_.size() < tree_.size()) shapes_.push_back(shape_of(tree_, shapes_.size(), shapes_));
    return shapes_[e];
  }

  template <class F>
  constexpr bool is(int e) const {
    return tree_.is_application_of(e, function_of<F>);
  }
  constexpr int operand(int e, int k = 0) const { return tree_.operand_of(e, k); }
  constexpr bool is_identity(int e) const { return tree_[e].what == phrase::identity; }
  constexpr bool is_ones(int e) const { return tree_[e].what == phrase::ones; }

  template <class F>
  constexpr int apply(int a) {
    return tree_.apply<F>({a});
  }
  template <class F>
  constexpr int apply(int a, int b) {
    return tree_.apply<F>({a, b});
  }

  constexpr int transposed(int e) {
    shape const s = dims(e);
    if (s.is_scalar() || is_identity(e) || is<diag_function>(e) || is_symmetric(e)) return e;
    if (is<transpose_function>(e)) return operand(e);
    if (is_ones(e)) return tree_.filled(phrase::ones, s.transposed());
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
      if (transposes(left) + transposes(right) <= transposes(e))
        return tree_.apply(*tree_[e].applied, {left, right});
    }
    return apply<transpose_function>(e);
  }
  /// How many transposes a reader meets in the sums and products of e.
  constexpr int transposes(int e) const {
    if (is<transpose_function>(e)) return 1;
    if (!is<product>(e) && !is<plus>(e) && !is<minus>(e) && !is<hadamard_function>(e) && !is<negation>(e)) return 0;
    int count = 0;
    for (int k = 0; k < tree_[e].operands; ++k) count += transposes(operand(e, k));
    return count;
  }

  /// States that e is its own transpose.
  constexpr void mark_symmetric(int e) {
    if (symmetric_.size() <= e) symmetric_.resize(e + 1, false);
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
    if (!dims(a).is_scalar() && is_identity(b)) return a;
    if (!dims(b).is_scalar() && is_identity(a)) return b;
    if (is<product>(b) && (dims(a).is_scalar() || !dims(b).is_scalar())) {
      int const left = times(a, operand(b, 0));
      return times(left, operand(b, 1));
    }
    return apply<product>(a, b);
  }
  /// The matrix product, for factors of which neither is meant as a scalar: x y' of two vectors of one entry as well.
  constexpr int entrywise(int a, int b) {
    if (a == none) return b;
    if (b == none) return a;
    if (dims(a).is_scalar()) return times(a, b);
    return apply<hadamard_function>(a, b);
  }
  /// a^p, entry by entry.
  constexpr int raised(int a, rational p) {
    if (p.is_one()) return a;
    if (p == rational(1, 2)) {
      if (is<squared_norm_function>(a)) return apply<norm_function>(operand(a));
      return apply<square_root>(a);
    }
    if (is<squared_norm_function>(a) && p.denominator <= 2)
      return apply<power_function>(apply<norm_function>(operand(a)), tree_.constant(p * rational(2)));
    if (dims(a).is_scalar()) return apply<power_function>(a, tree_.constant(p));
    if (p == rational(2)) return apply<square_function>(a);
    if (p == rational(-1)) return apply<reciprocal_function>(a);
    return apply<elementwise_power>(a, tree_.constant(p));
  }
  constexpr int diagonal_of(int x) { return is_ones(x) ? tree_.filled(phrase::identity, {dims(x).rows(), dims(x).rows()}) : apply<diag_function>(x); }

  /// The sum of the entries of a column.
  constexpr int total(int x) {
    if (is<square_function>(x)) return apply<squared_norm_function>(operand(x));
    if (is<diagonal_function>(x)) return apply<trace_function>(operand(x));
    if (is<row_sums_function>(x)) return apply<sum_function>(operand(x));
    return apply<sum_function>(x);
  }

 private:
  constexpr void collect(int e, list<int>& scalars, list<int>& result) {
    if (dims(e).is_scalar()) {
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
  list<shape> shapes_;
  list<bool> symmetric_;
};

}  // namespace leibniz
