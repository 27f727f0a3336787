#pragma once
#include <leibniz/functions/describe.hpp>
#include <leibniz/language/apply.hpp>

namespace leibniz {

/// The transpose: B_ij = A_ji.
struct transpose_function : function_defaults {
  static constexpr std::string_view name = "t";
  static constexpr std::string_view requirement = "t(A) needs a scalar, vector or matrix A";
  static constexpr spelling unicode{"%0ᵀ", precedence::postfix, {precedence::atom}};
  static constexpr spelling latex{"%0^{\\top}", precedence::postfix, {precedence::atom}};
  static constexpr code_spelling cpp{.numbers = spelled::unchanged, .arrays = {"%0.transpose()"}};
  static constexpr code_spelling numpy{.numbers = spelled::unchanged, .arrays = {"%0.T"}};

  static constexpr bool accepts(shape const& a) { return a.is_matrix(); }
  static constexpr shape result(shape const& a) { return a.transposed(); }
  static constexpr operand lower(auto& g, operand a) {
    monomial m(g, a.dims.transposed());
    return m.times(a, m.column, m.row).done();
  }
};
template <an_operand A>
constexpr auto t(A) {
  return applied<transpose_function, A>{};
}
template <an_operand A>
constexpr auto transpose(A) {
  return applied<transpose_function, A>{};
}

}  // namespace leibniz
