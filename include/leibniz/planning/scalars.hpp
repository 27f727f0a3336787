#pragma once
#include <leibniz/planning/functions.hpp>

/// Arithmetic of scalars that are made of scalars only. There is nothing to order, to accumulate or to factorise in it, so each node is
/// the operation that it says; large scalar expressions are all of this kind.
namespace leibniz::planning {

/// What node e is, from what its operands are. The larger of two numbers is no such arithmetic, for extrema.hpp finds it in sums, nor
/// is a norm, by which products divide in their own way.
constexpr lowering::scalar_form lowering::scalar_form_of(int e) const {
  syntax_node const& n = nodes_[e];
  if (!shapes_.is_scalar(e)) return scalar_form::none;
  if (n.what == phrase::constant) return scalar_form::with_number;
  if (n.what != phrase::application) return n.what < phrase::constant ? scalar_form::plain : scalar_form::none;
  scalar_form const* const known = scalars_.data();
  int const* const operands = operands_ + n.first_operand;
  for (int k = 0; k < n.operands; ++k)
    if (known[operands[k]] == scalar_form::none) return scalar_form::none;
  if (is<product, quotient, negation>(e)) return known[operands[0]];
  bool const is_known = n.applied->elementwise
                            ? n.applied != &function_of<relu_function>
                            : is<plus, minus, power_function>(e) || (is<square_root>(e) && !is_norm(e));
  return is_known ? scalar_form::plain : scalar_form::none;
}

constexpr operand lowering::scalar_value(int e) {
  syntax_node const& n = nodes_[e];
  if (n.what != phrase::application) return input_term(e).what;
  int const* const operands = operands_ + n.first_operand;
  auto const value = [&](operation what) {
    int const a = dense(operands[0]).value;
    return operand{to_.scalar(what, a, n.operands == 1 ? no_value : dense(operands[1]).value), false};
  };
  if (n.applied == &function_of<plus>) return value(operation::add);
  if (n.applied == &function_of<minus>) return value(operation::subtract);
  if (n.applied == &function_of<product>) return value(operation::multiply);
  if (n.applied == &function_of<quotient>) return value(operation::divide);
  if (n.applied == &function_of<negation>) return value(operation::negate);
  return elementwise(e).what;
}

}  // namespace leibniz::planning
