#pragma once
#include <leibniz/functions/kinks.hpp>
#include <leibniz/language/apply.hpp>

namespace leibniz {

/// The squared Euclidean or Frobenius norm: A_ij A_ij.
struct squared_norm_function : function_defaults {
  static constexpr std::string_view name = "squared_norm";
  static constexpr std::string_view formula_name = "sqnorm";
  static constexpr std::string_view requirement = "squared_norm(A) needs a scalar, vector or matrix A";
  static constexpr spelling unicode{"‖%0‖²", precedence::atom, {0}};
  static constexpr spelling latex{"\\left\\lVert %0 \\right\\rVert^{2}", precedence::atom, {0}};
  static constexpr code_spelling cpp{.numbers = {"std::pow(%0, 2)"}, .arrays = {"%0.squaredNorm()"}};
  static constexpr code_spelling numpy{.numbers = {"%0**2", precedence::postfix}, .arrays = {"np.sum(%0**2)"}};

  static constexpr bool accepts(shape const& a) { return a.is_matrix(); }
  static constexpr shape result(shape const&) { return scalar_shape; }
  static constexpr operand lower(auto& g, operand a) {
    monomial m(g, scalar_shape);
    int const i = m.sum_over(a.dims.rows()), j = m.sum_over(a.dims.columns());
    return m.times(a, i, j, 2).done();
  }
};
template <an_operand A>
constexpr auto squared_norm(A) {
  return applied<squared_norm_function, A>{};
}

/// The Euclidean or Frobenius norm: (A_ij A_ij)^(1/2). Its derivative at 0 is the subgradient 0.
struct norm_function : function_defaults {
  static constexpr std::string_view name = "norm";
  static constexpr std::string_view formula_name = "norm2";
  static constexpr std::string_view requirement = "norm(A) needs a scalar, vector or matrix A";
  static constexpr spelling unicode{"‖%0‖", precedence::atom, {0}};
  static constexpr spelling latex{"\\left\\lVert %0 \\right\\rVert", precedence::atom, {0}};
  static constexpr code_spelling cpp{.numbers = {"std::abs(%0)"}, .arrays = {"%0.norm()"}};
  static constexpr code_spelling numpy{.numbers = {"np.abs(%0)"}, .arrays = {"np.linalg.norm(%0)"}};

  static constexpr bool accepts(shape const& a) { return a.is_matrix(); }
  static constexpr shape result(shape const&) { return scalar_shape; }
  static constexpr operand lower(auto& g, operand a) {
    g.template name_magnitude<absolute_value>();
    return {powered(g, squared_norm_function::lower(g, a).what, {1, 2}), scalar_shape};
  }
};
template <an_operand A>
constexpr auto norm(A) {
  return applied<norm_function, A>{};
}

}  // namespace leibniz
