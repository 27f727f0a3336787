#pragma once
#include <leibniz/functions/describe.hpp>
#include <leibniz/language/apply.hpp>

namespace leibniz {

/// The diagonal matrix of a vector: D_ij = x_i delta_ij.
struct diag_function : function_defaults {
  static constexpr std::string_view name = "diag";
  static constexpr std::string_view requirement = "diag(x) needs a vector x";
  static constexpr code_spelling cpp{
      .numbers = spelled::unchanged,
      .arrays = {"%0.asDiagonal().toDenseMatrix()"},
      .left_factor = {"%0.asDiagonal() * %1", precedence::product, {precedence::atom, precedence::postfix}},
      .right_factor = {"%1 * %0.asDiagonal()", precedence::product, {precedence::atom, precedence::product}}};
  static constexpr code_spelling numpy{
      .numbers = spelled::unchanged,
      .arrays = {"np.diagflat(%0)"},
      .left_factor = {"%c0 * %1", precedence::product, {precedence::atom, precedence::postfix}},
      .right_factor = {"%1 * %r0", precedence::product, {precedence::atom, precedence::product}}};

  static constexpr bool accepts(shape const& x) { return x.is_vector(); }
  static constexpr shape result(shape const& x) {
    extent const n = x.is_column() ? x.rows() : x.columns();
    return {n, n};
  }
  static constexpr operand lower(auto& g, operand x) {
    monomial m(g, result(x.dims));
    return m.times(x, m.row, m.row).delta(m.row, m.column).done();
  }
};
template <an_operand A>
constexpr auto diag(A) {
  return applied<diag_function, A>{};
}

/// The diagonal of a square matrix as a column: x_i = A_ii.
struct diagonal_function : function_defaults {
  static constexpr std::string_view name = "diagonal";
  static constexpr std::string_view requirement = "diagonal(A) needs a square A";
  static constexpr code_spelling cpp{.numbers = spelled::unchanged, .arrays = {"%0.diagonal()"}};
  static constexpr code_spelling numpy{.numbers = spelled::unchanged, .arrays = {"np.diag(%0)[:, None]"}};

  static constexpr bool accepts(shape const& a) { return a.is_square(); }
  static constexpr shape result(shape const& a) { return {a.rows(), 1}; }
  static constexpr operand lower(auto& g, operand a) {
    monomial m(g, result(a.dims));
    return m.times(a, m.row, m.row).done();
  }
};
template <an_operand A>
constexpr auto diagonal(A) {
  return applied<diagonal_function, A>{};
}

}  // namespace leibniz
