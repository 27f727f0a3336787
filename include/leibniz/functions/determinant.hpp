#pragma once
#include <leibniz/functions/inverse.hpp>
#include <leibniz/language/apply.hpp>

namespace leibniz {

/// The determinant of a square matrix.
///
///   shape    (n x n) -> scalar
///   adjoint  d = det(A):  A_bar = d_bar d inv(A)'       (Giles 2008, 2.2.4)
///   field    Gaussian elimination
struct determinant : function_defaults {
  static constexpr std::string_view name = "det";
  static constexpr std::string_view requirement = "det(A) needs a square A";
  static constexpr spelling latex{"\\det(%*)", precedence::atom};
  static constexpr code_spelling cpp{.numbers = spelled::unchanged, .arrays = {"%0.determinant()"}};
  static constexpr code_spelling numpy{.numbers = spelled::unchanged, .arrays = {"np.linalg.det(%0)"}};
  static constexpr int result_order = 0;
  static constexpr bool commutes_with_transpose = true;

  static constexpr bool accepts(shape const& a) { return a.is_square(); }
  static constexpr shape result(shape const&) { return scalar_shape; }
  static constexpr operand lower(auto& g, operand a) {
    if (a.dims.is_scalar()) return a;
    return {g.template apply<determinant>(a.what), scalar_shape};
  }
  static constexpr node adjoint(auto& g, node A, node d, node incoming, int leading) {
    list<int> axes = g.axes(incoming);
    axes.append(g.axes(A));
    monomial m(g, axes);
    node const B = g.template apply<inverse>(A);
    return m.at_leading(incoming, leading, {}).at(d, {}).at(B, {leading + 1, leading}).done().what;
  }
  /// Determinant of the identity, of an inverse, of a transpose, of a product of square matrices.
  static constexpr node simplify(auto& g, node A) {
    if (g[A].what == kind::delta) return g.constant(1);
    if (g.template applies<inverse>(A)) return powered(g, g.template apply<determinant>(g[A].argument), -1);
    chain const c = read_chain(g, A);
    if (!c.found || c.diagonal) return no_node;
    int const n = g.axis(A, 0);  // (s A) has determinant s^n det(A): only a number n can be an exponent
    bool const scaled = !c.coefficient.is_one() || !c.scalars.empty();
    if (scaled && n < 0) return no_node;
    monomial m(g, list<int>{});
    if (scaled) m.scale(power(c.coefficient, n));
    for (factor const& f : c.scalars) m.at(f.what, {}, f.power * rational(n));
    for (node const link : c.links) m.at(g.template apply<determinant>(link), {});
    return m.done().what;
  }
  static constexpr void evaluate(auto& in, int n, int, auto const* from, auto* to) {
    *to = eliminate(in, n, from, static_cast<decltype(to)>(nullptr));
  }
};
template <an_operand A>
constexpr auto det(A) {
  return applied<determinant, A>{};
}

/// The logarithm of the determinant of a square matrix whose determinant is positive.
///
///   shape    (n x n) -> scalar
///   adjoint  l = logdet(A):  A_bar = l_bar inv(A)'      (Giles 2008, 2.2.4)
///   field    log of the determinant, as log is there
struct log_determinant : function_defaults {
  static constexpr std::string_view name = "logdet";
  static constexpr std::string_view requirement = "logdet(A) needs a square A";
  static constexpr spelling latex{"\\log\\det(%*)", precedence::atom};
  static constexpr code_spelling cpp{.numbers = {"std::log(%0)"}, .arrays = {"%0.householderQr().logAbsDeterminant()"}};
  static constexpr code_spelling numpy{.numbers = {"np.log(%0)"}, .arrays = {"np.linalg.slogdet(%0)[1]"}};
  static constexpr int result_order = 0;
  static constexpr bool commutes_with_transpose = true;

  static constexpr bool accepts(shape const& a) { return a.is_square(); }
  static constexpr shape result(shape const&) { return scalar_shape; }
  static constexpr operand lower(auto& g, operand a);  // in elementwise.hpp: of a scalar, the logarithm
  static constexpr node adjoint(auto& g, node A, node, node incoming, int leading) {
    list<int> axes = g.axes(incoming);
    axes.append(g.axes(A));
    monomial m(g, axes);
    node const B = g.template apply<inverse>(A);
    return m.at_leading(incoming, leading, {}).at(B, {leading + 1, leading}).done().what;
  }
  /// Log-determinant of the identity, of an inverse, of a transpose.
  static constexpr node simplify(auto& g, node A) {
    if (g[A].what == kind::delta) return g.constant(0);
    if (g.template applies<inverse>(A)) return scaled(g, -1, g.template apply<log_determinant>(g[A].argument));
    chain const c = read_chain(g, A);
    if (!c.found || c.links.size() != 1 || !c.coefficient.is_one() || !c.scalars.empty()) return no_node;
    return g.template apply<log_determinant>(c.links[0]);
  }
  static constexpr void evaluate(auto& in, int n, int, auto const* from, auto* to) {
    *to = in.log(eliminate(in, n, from, static_cast<decltype(to)>(nullptr)));
  }
};
template <an_operand A>
constexpr auto logdet(A) {
  return applied<log_determinant, A>{};
}

}  // namespace leibniz
