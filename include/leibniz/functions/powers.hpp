#pragma once
#include <leibniz/functions/elementwise.hpp>
#include <leibniz/functions/kinks.hpp>
#include <leibniz/language/apply.hpp>

namespace leibniz {

namespace detail {

/// u^b, entry by entry: a power where b is a number, else exp(b log(u)).
constexpr operand entrywise_power(auto& g, operand u, operand b) {
  rational value;
  g.template name_magnitude<absolute_value>();
  if (g.is_constant(b.what, value)) return {powered(g, u.what, value), u.dims};
  node const log = g.template apply<logarithm>(u.what);
  return {g.template apply<exponential>(entrywise_product(g, b.what, log)), u.dims};
}

/// A power with a fixed exponent, entry by entry.
template <int Numerator, int Denominator>
struct fixed_power : function_defaults {
  static constexpr bool accepts(shape const&) { return true; }
  static constexpr shape result(shape const& a) { return a; }
  static constexpr operand lower(auto& g, operand a) {
    if (Denominator != 1) g.template name_magnitude<absolute_value>();
    return {powered(g, a.what, {Numerator, Denominator}), a.dims};
  }
};

}  // namespace detail

/// sqrt(u), entry by entry.
struct square_root : detail::fixed_power<1, 2> {
  static constexpr bool keeps_scalars = true;
  static constexpr std::string_view name = "sqrt";
  static constexpr std::string_view requirement = "sqrt(u) needs an expression";
  static constexpr spelling latex{"\\sqrt{%0}", precedence::atom, {0}};
  static constexpr code_spelling cpp{.numbers = {"std::sqrt(%0)"}, .arrays = {"%0.cwiseSqrt()"}};
  static constexpr code_spelling numpy = spelled::standard_numpy;
};
template <an_operand A>
constexpr auto sqrt(A) {
  return applied<square_root, A>{};
}

/// u^2, entry by entry.
struct square_function : detail::fixed_power<2, 1> {
  static constexpr std::string_view name = "square";
  static constexpr std::string_view requirement = "square(u) needs an expression";
  static constexpr code_spelling cpp{.numbers = {"std::pow(%0, 2)"}, .arrays = {"%0.cwiseAbs2()"}};
  static constexpr code_spelling numpy{.arrays = {"%0**2", precedence::postfix}};
};
template <an_operand A>
constexpr auto square(A) {
  return applied<square_function, A>{};
}

/// 1/u, entry by entry.
struct reciprocal_function : detail::fixed_power<-1, 1> {
  static constexpr std::string_view name = "reciprocal";
  static constexpr std::string_view requirement = "reciprocal(u) needs an expression";
  static constexpr code_spelling cpp{.numbers = {"1.0 / %0", precedence::product, {precedence::postfix}},
                                     .arrays = {"%0.cwiseInverse()"}};
  static constexpr code_spelling numpy{.arrays = {"1 / %0", precedence::product, {precedence::postfix}}};
};
template <an_operand A>
constexpr auto reciprocal(A) {
  return applied<reciprocal_function, A>{};
}

/// The elementwise power A_ij^b or A_ij^B_ij: the exponent is a constant, a scalar expression, or has A's shape.
/// An exponent that is not a constant needs positive A: it is exp(B log(A)).
struct elementwise_power : function_defaults {
  static constexpr std::string_view name = "pow";
  static constexpr std::string_view requirement = "pow(A, b) needs a scalar b, or one of A's shape";
  static constexpr int operands = 2;
  static constexpr spelling latex{"%0^{\\circ %1}", precedence::postfix, {precedence::atom, 0}};
  static constexpr code_spelling cpp{.numbers = {"std::pow(%*)"},
                                     .scaled = {"%0.array().pow(%1).matrix()"},
                                     .arrays = {"%0.array().pow(%1.array()).matrix()"}};
  static constexpr code_spelling numpy{.arrays = {"%0**%^1", precedence::postfix}};

  static constexpr bool accepts(shape const& a, shape const& b) { return b.is_scalar() || a == b; }
  static constexpr shape result(shape const& a, shape const&) { return a; }
  static constexpr operand lower(auto& g, operand a, operand b) { return detail::entrywise_power(g, a, b); }
};
template <class A, class B>
  requires operands<A, B>
constexpr auto pow(A, B) {
  return applied<elementwise_power, A, B>{};
}

/// A power of a scalar, or an integer power of a square matrix: A^3 = A A A, A^-2 = inv(A) inv(A), A^0 = I.
struct power_function : function_defaults {
  static constexpr bool keeps_scalars = true;
  static constexpr std::string_view name = "power";
  static constexpr std::string_view requirement = "power(A, p) needs a scalar or square A and a scalar p";
  static constexpr std::string_view value_requirement =
      "power(A, p) of a matrix needs an integer constant p from -64 to 64";
  static constexpr int operands = 2;
  static constexpr spelling unicode{"%0%^1", precedence::postfix, {precedence::atom, precedence::atom}};
  static constexpr spelling latex{"%0^{%1}", precedence::postfix, {precedence::atom, 0}};
  static constexpr code_spelling cpp{
      .numbers = {"std::pow(%*)"},
      .arrays = {"[](auto const& u_, int n_) { auto const v_ = n_ < 0 ? u_.inverse().eval() : u_; "
                 "auto p_ = u_.Identity(u_.rows(), u_.cols()).eval(); "
                 "for (int k_ = 0; k_ < std::abs(n_); ++k_) p_ *= v_; return p_; }"
                 "(%0.eval(), %i1)"}};
  static constexpr code_spelling numpy{.numbers = {"%0**%^1", precedence::postfix},
                                       .arrays = {"np.linalg.matrix_power(%0, %i1)"}};

  static constexpr bool accepts(shape const& a, shape const& p) { return a.is_square() && p.is_scalar(); }
  static constexpr bool accepts_values(shape const& a, shape const&, rational const*, rational const* p) {
    return a.is_scalar() || (p != nullptr && p->is_integer() && absolute(*p).numerator <= 64);
  }
  static constexpr shape result(shape const& a, shape const&) { return a; }
  static constexpr operand lower(auto& g, operand a, operand p) {
    if (a.dims.is_scalar()) return detail::entrywise_power(g, a, p);
    rational value;
    if (!g.is_constant(p.what, value) || !value.is_integer() || absolute(value).numerator > 64)
      throw failure("power(A, p) of a matrix needs an integer constant p between -64 and 64");
    chain links;
    node const link = value.is_negative() ? g.template apply<inverse>(a.what) : a.what;
    for (long long k = 0; k < absolute(value).numerator; ++k) {
      links.links.push_back(link);
      links.transposed.push_back(false);
    }
    links.diagonal = links.links.empty();
    return {write_chain(g, links, g.axis(a.what, 0)), a.dims};
  }
};
template <class A, class B>
  requires operands<A, B>
constexpr auto power(A, B) {
  return applied<power_function, A, B>{};
}

}  // namespace leibniz
