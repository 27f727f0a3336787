#pragma once
#include <leibniz/algebra/chain.hpp>
#include <leibniz/functions/arithmetic.hpp>
#include <leibniz/functions/describe.hpp>
#include <leibniz/functions/elimination.hpp>
#include <leibniz/language/apply.hpp>

namespace leibniz {

/// The inverse of a square matrix.
///
///   shape    (n x n) -> (n x n)
///   adjoint  B = inv(A):  A_bar = -B' B_bar B'          (Giles 2008, 2.2.3)
///   field    Gauss-Jordan; a singular sample is taken again
struct inverse : function_defaults {
  static constexpr std::string_view name = "inv";
  static constexpr std::string_view requirement = "inv(A) needs a square A";
  static constexpr spelling unicode{"%0⁻¹", precedence::postfix, {precedence::atom}};
  static constexpr spelling latex{"%0^{-1}", precedence::postfix, {precedence::atom}};
  static constexpr code_spelling cpp{.numbers = {"1.0 / %0", precedence::product, {precedence::postfix}},
                                     .arrays = {"%0.inverse()"},
                                     .left_factor = {"%0.partialPivLu().solve(%1)"}};
  static constexpr code_spelling numpy{.numbers = {"1 / %0", precedence::product, {precedence::postfix}},
                                       .arrays = {"np.linalg.inv(%0)"},
                                       .left_factor = {"np.linalg.solve(%0, %1)"}};
  static constexpr int result_order = 2;
  static constexpr bool is_inverse = true;
  static constexpr bool commutes_with_transpose = true;

  static constexpr bool accepts(shape const& a) { return a.is_square(); }
  static constexpr shape result(shape const& a) { return a; }
  static constexpr operand lower(auto& g, operand a) {
    if (a.dims.is_scalar()) return {powered(g, a.what, -1), a.dims};
    return {g.template apply<inverse>(a.what), a.dims};
  }
  static constexpr node adjoint(auto& g, node A, node B, node incoming, int leading) {
    list<int> axes;
    for (int k = 0; k < leading; ++k) axes.push_back(g.axis(incoming, k));
    axes.append(g.axes(A));
    monomial m(g, axes);
    int const a = leading, b = leading + 1, i = m.bind(g.axis(A, 0)), j = m.bind(g.axis(A, 0));
    return m.scale(-1).at(B, {i, a}).at_leading(incoming, leading, {i, j}).at(B, {b, j}).done().what;
  }
  /// Inverse of the identity, of an inverse, of a transpose, of a product of square matrices, of a diagonal or an orthogonal
  /// matrix.
  static constexpr node simplify(auto& g, node A) {
    if (g[A].what == kind::delta) return A;
    if (g.is_declared(A, is_orthogonal)) {
      monomial m(g, list<int>{g.axis(A, 0), g.axis(A, 0)});
      return m.at(A, {1, 0}).done().what;
    }
    if (g.template applies<inverse>(A)) return g[A].argument;
    chain c = read_chain(g, A);
    if (!c.found || c.coefficient.is_zero()) return no_node;
    c.coefficient = reciprocal(c.coefficient);
    for (factor& f : c.scalars) f.power = -f.power;
    for (factor& f : c.entries) f.power = -f.power;
    int const n = c.links.size();
    for (int i = 0; 2 * i < n - 1; ++i) {
      std::swap(c.links[i], c.links[n - 1 - i]);
      std::swap(c.transposed[i], c.transposed[n - 1 - i]);
    }
    for (node& link : c.links) link = g.template apply<inverse>(link);
    return write_chain(g, c, g.axis(A, 0));
  }
  static constexpr void evaluate(auto& in, int n, int, auto const* from, auto* to) { eliminate(in, n, from, to); }
};
template <an_operand A>
constexpr auto inv(A) {
  return applied<inverse, A>{};
}
/// inv(A) * B.
template <class A, class B>
  requires operands<A, B>
constexpr auto solve(A, B) {
  return applied<product, applied<inverse, A>, B>{};
}

}  // namespace leibniz
