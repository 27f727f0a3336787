#pragma once
#include <leibniz/functions/describe.hpp>

namespace leibniz {

/// The sum of two arrays of one shape: C_ij = A_ij + B_ij.
struct plus : function_defaults {
  static constexpr std::string_view name = "plus";
  static constexpr std::string_view requirement = "A + B needs operands of one shape";
  static constexpr int operands = 2;
  static constexpr spelling unicode{"%0 + %1", precedence::sum, {precedence::sum, precedence::entrywise}};
  static constexpr spelling latex = unicode;

  static constexpr bool accepts(shape const& a, shape const& b) { return a == b; }
  static constexpr shape result(shape const& a, shape const&) { return a; }
  static constexpr operand lower(auto& g, operand a, operand b) {
    return {added(g, 0, {a.what, b.what}, g.axes(a.what)), a.dims};
  }
};

/// The difference of two arrays of one shape: C_ij = A_ij - B_ij.
struct minus : function_defaults {
  static constexpr std::string_view name = "minus";
  static constexpr std::string_view requirement = "A - B needs operands of one shape";
  static constexpr int operands = 2;
  static constexpr spelling unicode{"%0 − %1", precedence::sum, {precedence::sum, precedence::entrywise}};
  static constexpr spelling latex{"%0 - %1", precedence::sum, {precedence::sum, precedence::entrywise}};

  static constexpr bool accepts(shape const& a, shape const& b) { return a == b; }
  static constexpr shape result(shape const& a, shape const&) { return a; }
  static constexpr operand lower(auto& g, operand a, operand b) {
    return {added(g, 0, {a.what, scaled(g, -1, b.what)}, g.axes(a.what)), a.dims};
  }
};

/// The negative: C_ij = -A_ij.
struct negation : function_defaults {
  static constexpr std::string_view name = "negation";
  static constexpr std::string_view requirement = "-A needs an expression";
  static constexpr spelling unicode{"−%0", precedence::sign, {precedence::entrywise}};
  static constexpr spelling latex{"-%0", precedence::sign, {precedence::entrywise}};

  static constexpr bool accepts(shape const&) { return true; }
  static constexpr shape result(shape const& a) { return a; }
  static constexpr operand lower(auto& g, operand a) { return {scaled(g, -1, a.what), a.dims}; }
};

/// The matrix product C_ij = A_ik B_kj; or a scalar times anything.
struct product : function_defaults {
  static constexpr std::string_view name = "product";
  static constexpr std::string_view requirement = "A * B needs A.cols == B.rows";
  static constexpr int operands = 2;
  static constexpr spelling unicode{"%0 %1", precedence::product, {precedence::product, precedence::postfix}};
  static constexpr spelling latex = unicode;

  static constexpr bool accepts(shape const& a, shape const& b) {
    return a.is_scalar() || b.is_scalar() || (a.is_matrix() && b.is_matrix() && a.columns() == b.rows());
  }
  static constexpr shape result(shape const& a, shape const& b) {
    if (a.is_scalar()) return b;
    if (b.is_scalar()) return a;
    return {a.rows(), b.columns()};
  }
  static constexpr operand lower(auto& g, operand a, operand b) {
    if (a.dims.is_scalar() || b.dims.is_scalar())
      return {entrywise_product(g, a.what, b.what), result(a.dims, b.dims)};
    monomial m(g, result(a.dims, b.dims));
    int const k = m.sum_over(a.dims.columns());
    return m.times(a, m.row, k).times(b, k, m.column).done();
  }
};

/// Division by a scalar: C_ij = A_ij / b.
struct quotient : function_defaults {
  static constexpr std::string_view name = "quotient";
  static constexpr std::string_view requirement = "A / b needs a scalar b";
  static constexpr int operands = 2;
  static constexpr spelling unicode{"%0 / %1", precedence::product, {precedence::product, precedence::postfix}};
  static constexpr spelling latex{"\\frac{%0}{%1}", precedence::atom, {0, 0}};

  static constexpr bool accepts(shape const&, shape const& b) { return b.is_scalar(); }
  static constexpr shape result(shape const& a, shape const&) { return a; }
  static constexpr operand lower(auto& g, operand a, operand b) {
    return {entrywise_product(g, a.what, powered(g, b.what, -1)), a.dims};
  }
};

}  // namespace leibniz
