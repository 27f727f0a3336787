#pragma once
#include <leibniz/functions/describe.hpp>
#include <leibniz/language/apply.hpp>

namespace leibniz {

/// The trace of a square matrix: A_ii.
struct trace_function : function_defaults {
  static constexpr std::string_view name = "trace";
  static constexpr std::string_view formula_name = "tr";
  static constexpr std::string_view requirement = "trace(A) needs a square A";
  static constexpr spelling latex{"\\operatorname{tr}(%*)", precedence::atom};
  static constexpr code_spelling cpp{.numbers = spelled::unchanged, .arrays = {"%0.trace()"}};
  static constexpr code_spelling numpy{.numbers = spelled::unchanged, .arrays = {"np.trace(%0)"}};

  static constexpr bool accepts(shape const& a) { return a.is_square(); }
  static constexpr shape result(shape const&) { return scalar_shape; }
  static constexpr operand lower(auto& g, operand a) {
    monomial m(g, scalar_shape);
    int const i = m.sum_over(a.dims.rows());
    return m.times(a, i, i).done();
  }
};
template <an_operand A>
constexpr auto trace(A) {
  return applied<trace_function, A>{};
}

/// The sum of all entries: A_ij, both summed.
struct sum_function : function_defaults {
  static constexpr std::string_view name = "sum";
  static constexpr std::string_view requirement = "sum(A) needs a scalar, vector or matrix A";
  static constexpr code_spelling cpp{.numbers = spelled::unchanged, .arrays = {"%0.sum()"}};
  static constexpr code_spelling numpy{.numbers = spelled::unchanged, .arrays = {"np.sum(%0)"}};

  static constexpr bool accepts(shape const& a) { return a.is_matrix(); }
  static constexpr shape result(shape const&) { return scalar_shape; }
  static constexpr operand lower(auto& g, operand a) {
    monomial m(g, scalar_shape);
    int const i = m.sum_over(a.dims.rows()), j = m.sum_over(a.dims.columns());
    return m.times(a, i, j).done();
  }
};
template <an_operand A>
constexpr auto sum(A) {
  return applied<sum_function, A>{};
}

/// The sums of the rows, A 1: a column.
struct row_sums_function : function_defaults {
  static constexpr std::string_view name = "row_sums";
  static constexpr std::string_view formula_name = "rowsum";
  static constexpr std::string_view requirement = "row_sums(A) needs a scalar, vector or matrix A";
  static constexpr spelling unicode{"%0 𝟏", precedence::product, {precedence::product}};
  static constexpr spelling latex{"%0 \\mathbf{1}", precedence::product, {precedence::product}};
  static constexpr code_spelling cpp{
      .numbers = spelled::unchanged, .to_number = {"%0.sum()"}, .arrays = {"%0.rowwise().sum()"}};
  static constexpr code_spelling numpy{
      .numbers = spelled::unchanged, .to_number = {"np.sum(%0)"}, .arrays = {"np.sum(%0, axis=1, keepdims=True)"}};

  static constexpr bool accepts(shape const& a) { return a.is_matrix(); }
  static constexpr shape result(shape const& a) { return {a.rows(), 1}; }
  static constexpr operand lower(auto& g, operand a) {
    monomial m(g, result(a.dims));
    int const j = m.sum_over(a.dims.columns());
    return m.times(a, m.row, j).done();
  }
};
template <an_operand A>
constexpr auto row_sums(A) {
  return applied<row_sums_function, A>{};
}

/// The sums of the columns, 1'A: a row.
struct col_sums_function : function_defaults {
  static constexpr std::string_view name = "col_sums";
  static constexpr std::string_view formula_name = "colsum";
  static constexpr std::string_view requirement = "col_sums(A) needs a scalar, vector or matrix A";
  static constexpr spelling unicode{"𝟏ᵀ %0", precedence::product, {precedence::postfix}};
  static constexpr spelling latex{"\\mathbf{1}^{\\top} %0", precedence::product, {precedence::postfix}};
  static constexpr code_spelling cpp{
      .numbers = spelled::unchanged, .to_number = {"%0.sum()"}, .arrays = {"%0.colwise().sum()"}};
  static constexpr code_spelling numpy{
      .numbers = spelled::unchanged, .to_number = {"np.sum(%0)"}, .arrays = {"np.sum(%0, axis=0, keepdims=True)"}};

  static constexpr bool accepts(shape const& a) { return a.is_matrix(); }
  static constexpr shape result(shape const& a) { return {1, a.columns()}; }
  static constexpr operand lower(auto& g, operand a) {
    monomial m(g, result(a.dims));
    int const i = m.sum_over(a.dims.rows());
    return m.times(a, i, m.column).done();
  }
};
template <an_operand A>
constexpr auto col_sums(A) {
  return applied<col_sums_function, A>{};
}

}  // namespace leibniz
