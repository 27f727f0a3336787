#pragma once
#include <leibniz/functions/describe.hpp>
#include <leibniz/language/apply.hpp>

namespace leibniz {

/// The Kronecker product, blocks A_ij B: C_IJ = A_ij B_kl where I = k + |k| i and J = l + |l| j.
///
///   shape    (m x n, p x q) -> (mp x nq)
///   errors   an axis joined from two needs numbers as extents; one of extent 1 joins with any
struct kronecker_function : function_defaults {
  static constexpr std::string_view name = "kron";
  static constexpr std::string_view requirement = "kron(A, B) needs numeric extents";
  static constexpr int operands = 2;
  static constexpr spelling unicode{"%0 ⊗ %1", precedence::entrywise, {precedence::product, precedence::product}};
  static constexpr spelling latex{"%0 \\otimes %1", precedence::entrywise, {precedence::product, precedence::product}};
  static constexpr code_spelling cpp{.numbers = spelled::times, .scaled = spelled::times};
  static constexpr code_spelling numpy{.numbers = spelled::times, .scaled = spelled::times, .arrays = {"np.kron(%*)"}};

  static constexpr bool accepts(shape const& a, shape const& b) {
    return a.is_matrix() && b.is_matrix() && can_join(b.rows(), a.rows()) && can_join(b.columns(), a.columns());
  }
  static constexpr shape result(shape const& a, shape const& b) {
    return {joined_extent(b.rows(), a.rows()), joined_extent(b.columns(), a.columns())};
  }
  static constexpr operand lower(auto& g, operand a, operand b) {
    monomial m(g, result(a.dims, b.dims));
    joined_index const rows = m.split(m.row, b.dims.rows(), a.dims.rows());
    joined_index const columns = m.split(m.column, b.dims.columns(), a.dims.columns());
    return m.times(a, rows.major, columns.major).times(b, rows.minor, columns.minor).done();
  }
};
template <class A, class B>
  requires operands<A, B>
constexpr auto kron(A, B) {
  return applied<kronecker_function, A, B>{};
}

}  // namespace leibniz
