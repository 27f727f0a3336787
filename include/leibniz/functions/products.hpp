#pragma once
#include <leibniz/functions/describe.hpp>
#include <leibniz/language/apply.hpp>

namespace leibniz {

/// The inner product of two arrays of one shape: A_ij B_ij.
struct dot_function : function_defaults {
  static constexpr std::string_view name = "dot";
  static constexpr std::string_view requirement = "dot(A, B) needs operands of one shape";
  static constexpr int operands = 2;
  static constexpr spelling unicode{"⟨%0, %1⟩", precedence::atom, {0, 0}};
  static constexpr spelling latex{"\\langle %0, %1 \\rangle", precedence::atom, {0, 0}};
  static constexpr code_spelling cpp{.numbers = spelled::times, .arrays = {"%0.cwiseProduct(%1).sum()"}};
  static constexpr code_spelling numpy{.numbers = spelled::times, .arrays = {"np.vdot(%*)"}};

  static constexpr bool accepts(shape const& a, shape const& b) { return a.is_matrix() && a == b; }
  static constexpr shape result(shape const&, shape const&) { return scalar_shape; }
  static constexpr operand lower(auto& g, operand a, operand b) {
    monomial m(g, scalar_shape);
    int const i = m.sum_over(a.dims.rows()), j = m.sum_over(a.dims.columns());
    return m.times(a, i, j).times(b, i, j).done();
  }
};
template <class A, class B>
  requires operands<A, B>
constexpr auto dot(A, B) {
  return applied<dot_function, A, B>{};
}

/// The outer product of two vectors: C_ij = x_i y_j.
struct outer_function : function_defaults {
  static constexpr std::string_view name = "outer";
  static constexpr std::string_view requirement = "outer(x, y) needs two columns";
  static constexpr int operands = 2;
  static constexpr spelling unicode{"%0 %1ᵀ", precedence::product, {precedence::product, precedence::atom}};
  static constexpr spelling latex{"%0 %1^{\\top}", precedence::product, {precedence::product, precedence::atom}};
  static constexpr code_spelling cpp{.arrays = {"%0 * %'1", precedence::product, {precedence::product}}};
  static constexpr code_spelling numpy{.numbers = spelled::times,
                                       .scaled = {"%0 * %'1", precedence::product, {precedence::product}},
                                       .arrays = {"%0 @ %'1", precedence::product, {precedence::product}}};

  static constexpr bool accepts(shape const& x, shape const& y) { return x.is_column() && y.is_column(); }
  static constexpr shape result(shape const& x, shape const& y) { return {x.rows(), y.rows()}; }
  static constexpr operand lower(auto& g, operand x, operand y) {
    monomial m(g, result(x.dims, y.dims));
    return m.times(x, m.row, monomial::none).times(y, m.column, monomial::none).done();
  }
};
template <class A, class B>
  requires operands<A, B>
constexpr auto outer(A, B) {
  return applied<outer_function, A, B>{};
}

/// The elementwise product: C_ij = A_ij B_ij.
struct hadamard_function : function_defaults {
  static constexpr std::string_view name = "hadamard";
  static constexpr std::string_view requirement = "hadamard(A, B) needs operands of one shape";
  static constexpr int operands = 2;
  static constexpr spelling unicode{"%0 ∘ %1", precedence::entrywise, {precedence::product, precedence::product}};
  static constexpr spelling latex{"%0 \\circ %1", precedence::entrywise, {precedence::product, precedence::product}};
  static constexpr code_spelling cpp{.numbers = spelled::times, .arrays = {"%0.cwiseProduct(%1)"}};
  static constexpr code_spelling numpy{.arrays = spelled::times};

  static constexpr bool accepts(shape const& a, shape const& b) { return a == b; }
  static constexpr shape result(shape const& a, shape const&) { return a; }
  static constexpr operand lower(auto& g, operand a, operand b) {
    return {entrywise_product(g, a.what, b.what), a.dims};
  }
};
template <class A, class B>
  requires operands<A, B>
constexpr auto hadamard(A, B) {
  return applied<hadamard_function, A, B>{};
}

/// The elementwise quotient: C_ij = A_ij / B_ij.
struct divide_function : function_defaults {
  static constexpr std::string_view name = "divide";
  static constexpr std::string_view requirement = "divide(A, B) needs operands of one shape";
  static constexpr int operands = 2;
  static constexpr spelling unicode{"%0 ⊘ %1", precedence::entrywise, {precedence::product, precedence::product}};
  static constexpr spelling latex{"%0 \\oslash %1", precedence::entrywise, {precedence::product, precedence::product}};
  static constexpr code_spelling cpp{.numbers = spelled::over, .arrays = {"%0.cwiseQuotient(%1)"}};
  static constexpr code_spelling numpy{.arrays = spelled::over};

  static constexpr bool accepts(shape const& a, shape const& b) { return a == b; }
  static constexpr shape result(shape const& a, shape const&) { return a; }
  static constexpr operand lower(auto& g, operand a, operand b) {
    return {entrywise_product(g, a.what, powered(g, b.what, -1)), a.dims};
  }
};
template <class A, class B>
  requires operands<A, B>
constexpr auto divide(A, B) {
  return applied<divide_function, A, B>{};
}

}  // namespace leibniz
