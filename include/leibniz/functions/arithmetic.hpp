#pragma once
#include <leibniz/functions/describe.hpp>
#include <leibniz/language/apply.hpp>

namespace leibniz {

/// The sum of two arrays of one shape: C_ij = A_ij + B_ij.
struct plus : function_defaults {
  static constexpr bool keeps_scalars = true;
  static constexpr std::string_view name = "plus";
  static constexpr std::string_view requirement = "A + B needs operands of one shape";
  static constexpr int operands = 2;
  static constexpr spelling unicode{"%0 + %1", precedence::sum, {precedence::sum, precedence::entrywise}};
  static constexpr spelling latex = unicode;
  static constexpr code_spelling cpp{.arrays = {"%0 + %1", precedence::sum, {precedence::sum, precedence::entrywise}}};
  static constexpr code_spelling numpy = cpp;

  static constexpr bool accepts(shape const& a, shape const& b) { return a == b; }
  static constexpr shape result(shape const& a, shape const&) { return a; }
  static constexpr fraction fold(fraction a, fraction b) {
    return {a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator};
  }
  static constexpr operand lower(auto& g, operand a, operand b) {
    return {added(g, 0, {a.what, b.what}, g.axes(a.what)), a.dims};
  }
};
template <>
inline constexpr expr_kind operator_kind<plus> = expr_kind::plus;
template <>
struct function_of_operator<expr_kind::plus> : std::type_identity<plus> {};

template <class A, class B>
  requires operands<A, B>
constexpr auto operator+(A, B) {
  return applied<plus, A, B>{};
}

/// The difference of two arrays of one shape: C_ij = A_ij - B_ij.
struct minus : function_defaults {
  static constexpr bool keeps_scalars = true;
  static constexpr std::string_view name = "minus";
  static constexpr std::string_view requirement = "A - B needs operands of one shape";
  static constexpr int operands = 2;
  static constexpr spelling unicode{"%0 − %1", precedence::sum, {precedence::sum, precedence::entrywise}};
  static constexpr spelling latex{"%0 - %1", precedence::sum, {precedence::sum, precedence::entrywise}};
  static constexpr code_spelling cpp{.arrays = {"%0 - %1", precedence::sum, {precedence::sum, precedence::entrywise}}};
  static constexpr code_spelling numpy = cpp;

  static constexpr bool accepts(shape const& a, shape const& b) { return a == b; }
  static constexpr shape result(shape const& a, shape const&) { return a; }
  static constexpr fraction fold(fraction a, fraction b) {
    return {a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator};
  }
  static constexpr operand lower(auto& g, operand a, operand b) { return {subtracted(g, a.what, b.what), a.dims}; }
};
template <>
inline constexpr expr_kind operator_kind<minus> = expr_kind::minus;
template <>
struct function_of_operator<expr_kind::minus> : std::type_identity<minus> {};

template <class A, class B>
  requires operands<A, B>
constexpr auto operator-(A, B) {
  return applied<minus, A, B>{};
}

/// The negative: C_ij = -A_ij.
struct negation : function_defaults {
  static constexpr bool keeps_scalars = true;
  static constexpr std::string_view name = "negation";
  static constexpr std::string_view requirement = "-A needs an expression";
  static constexpr spelling unicode{"−%0", precedence::sign, {precedence::entrywise}};
  static constexpr spelling latex{"-%0", precedence::sign, {precedence::entrywise}};
  static constexpr code_spelling cpp{.arrays = {"-%0", precedence::sign, {precedence::entrywise}}};
  static constexpr code_spelling numpy = cpp;

  static constexpr bool accepts(shape const&) { return true; }
  static constexpr shape result(shape const& a) { return a; }
  static constexpr fraction fold(fraction a) { return {-a.numerator, a.denominator}; }
  static constexpr operand lower(auto& g, operand a) { return {scaled(g, -1, a.what), a.dims}; }
};
template <>
inline constexpr expr_kind operator_kind<negation> = expr_kind::negate;
template <>
struct function_of_operator<expr_kind::negate> : std::type_identity<negation> {};

template <an_operand A>
constexpr auto operator-(A) {
  return applied<negation, A>{};
}
/// A sign that changes nothing.
template <an_operand A>
constexpr A operator+(A a) {
  return a;
}

/// The matrix product C_ij = A_ik B_kj; or a scalar times anything.
struct product : function_defaults {
  static constexpr bool keeps_scalars = true;
  static constexpr std::string_view name = "product";
  static constexpr std::string_view requirement = "A * B needs A.cols == B.rows";
  static constexpr int operands = 2;
  static constexpr spelling unicode{"%0 %1", precedence::product, {precedence::product, precedence::postfix}};
  static constexpr spelling latex = unicode;
  static constexpr code_spelling cpp{.numbers = spelled::times,
                                     .to_number = {"(%0 * %1).value()", 0, {precedence::product, precedence::postfix}},
                                     .arrays = spelled::times,
                                     .is_matrix_product = true};
  static constexpr code_spelling numpy{
      .numbers = spelled::times,
      .scaled = spelled::times,
      .to_number = {"(%0 @ %1).item()", 0, {precedence::product, precedence::postfix}},
      .arrays = {"%0 @ %1", precedence::product, {precedence::product, precedence::postfix}},
      .is_matrix_product = true};

  static constexpr bool accepts(shape const& a, shape const& b) {
    return a.is_scalar() || b.is_scalar() || (a.is_matrix() && b.is_matrix() && a.columns() == b.rows());
  }
  static constexpr shape result(shape const& a, shape const& b) {
    if (a.is_scalar()) return b;
    if (b.is_scalar()) return a;
    return {a.rows(), b.columns()};
  }
  static constexpr fraction fold(fraction a, fraction b) {
    return {a.numerator * b.numerator, a.denominator * b.denominator};
  }
  static constexpr operand lower(auto& g, operand a, operand b) {
    if (a.dims.is_scalar() || b.dims.is_scalar()) return {entrywise_product(g, a.what, b.what), result(a.dims, b.dims)};
    monomial m(g, result(a.dims, b.dims));
    int const k = m.sum_over(a.dims.columns());
    return m.times(a, m.row, k).times(b, k, m.column).done();
  }
};
template <>
inline constexpr expr_kind operator_kind<product> = expr_kind::multiplies;
template <>
struct function_of_operator<expr_kind::multiplies> : std::type_identity<product> {};

template <class A, class B>
  requires operands<A, B>
constexpr auto operator*(A, B) {
  return applied<product, A, B>{};
}

/// Division by a scalar: C_ij = A_ij / b.
struct quotient : function_defaults {
  static constexpr bool keeps_scalars = true;
  static constexpr std::string_view name = "quotient";
  static constexpr std::string_view requirement = "A / b needs a scalar b";
  static constexpr int operands = 2;
  static constexpr spelling unicode{"%0 / %1", precedence::product, {precedence::product, precedence::postfix}};
  static constexpr spelling latex{"\\frac{%0}{%1}", precedence::atom, {0, 0}};
  static constexpr std::string_view value_requirement = "A / b needs a b that is not 0";
  static constexpr code_spelling cpp{.arrays = spelled::over};
  static constexpr code_spelling numpy = cpp;

  static constexpr bool accepts(shape const&, shape const& b) { return b.is_scalar(); }
  static constexpr bool accepts_values(shape const&, shape const&, rational const*, rational const* b) {
    return b == nullptr || !b->is_zero();
  }
  static constexpr shape result(shape const& a, shape const&) { return a; }
  static constexpr fraction fold(fraction a, fraction b) {
    return {a.numerator * b.denominator, a.denominator * b.numerator};
  }
  static constexpr operand lower(auto& g, operand a, operand b) {
    return {entrywise_product(g, a.what, powered(g, b.what, -1)), a.dims};
  }
};
template <>
inline constexpr expr_kind operator_kind<quotient> = expr_kind::divides;
template <>
struct function_of_operator<expr_kind::divides> : std::type_identity<quotient> {};

template <class A, class B>
  requires operands<A, B>
constexpr auto operator/(A, B) {
  return applied<quotient, A, B>{};
}

}  // namespace leibniz
