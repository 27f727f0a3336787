#pragma once
#include <leibniz/planning/chains.hpp>

/// Which matrices are known to be positive definite, so that Cholesky's factorisation serves.
namespace leibniz::planning {

/// What is known of x'Ax for x other than 0: nothing, not negative, positive.
///
///   a declared or an identity matrix   as it says
///   A + B                              the better of the two, if both are known
///   B' B, B' A B                       not negative, if A is not
///   c A                                as A, for a c > 0
constexpr lowering::sign_of_form lowering::definiteness(int e) {
  using enum sign_of_form;
  if (tree_[e].what == phrase::symbol)
    return (tree_.symbols[tree_[e].symbol].declared & is_positive_definite) != 0 ? positive : unknown;
  if (tree_[e].what == phrase::identity) return positive;
  if (is<plus>(e)) {
    sign_of_form const a = definiteness(child(e, 0)), b = definiteness(child(e, 1));
    return a == unknown || b == unknown ? unknown : a > b ? a : b;
  }
  if (!is<product>(e)) return unknown;
  if (is_above_zero(child(e, 0))) return definiteness(child(e, 1));
  chain c;
  collect(e, false, c);
  if (c.scale != no_value || c.number.is_negative()) return unknown;
  int const count = c.links.size(), middle = count / 2;
  for (int k = 0; k < middle; ++k) {
    link const &a = c.links[k], &b = c.links[count - 1 - k];
    if (a.is != link::form::dense || b.is != link::form::dense || a.what.value != b.what.value) return unknown;
    if (a.what.turned == b.what.turned && !is_symmetric(a)) return unknown;
  }
  if (count % 2 == 0) return not_negative;
  link const& inner = c.links[middle];
  if (inner.is != link::form::dense || to_[inner.what.value].what != operation::input) return unknown;
  bool const definite = (to_.inputs[to_[inner.what.value].input].declared & is_positive_definite) != 0;
  return !definite ? unknown : count == 1 ? positive : not_negative;
}

/// Whether a scalar is known to be positive.
constexpr bool lowering::is_above_zero(int e) const {
  if (!dims_[e].is_scalar()) return false;
  if (tree_[e].what == phrase::constant) return !tree_[e].value.is_negative() && !tree_[e].value.is_zero();
  if (tree_[e].what == phrase::symbol) return tree_.symbols[tree_[e].symbol].is(is_positive);
  return is<exponential>(e) || (is<product>(e) && is_above_zero(child(e, 0)) && is_above_zero(child(e, 1)));
}

}  // namespace leibniz::planning
