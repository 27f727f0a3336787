#pragma once
#include <leibniz/functions/describe.hpp>
#include <leibniz/functions/reductions.hpp>
#include <leibniz/language/apply.hpp>

namespace leibniz {

/// Functions with a kink at 0, where the derivative is the subgradient 0. In the finite field step(u) is a pseudo-random
/// number with step(-u) = 1 - step(u), and the others are made from it.

struct absolute_value;
struct relu_function;
struct sign_function;

namespace detail {

/// Whether a node cannot be negative: sums of products of even powers, of roots and of what is so itself.
constexpr bool is_nonnegative(auto& g, node u) {
  if (g.is_positive(u) || g.template applies<absolute_value>(u) || g.template applies<relu_function>(u)) return true;
  if (g[u].what == kind::delta || g.is_pattern(u)) return true;
  if (g[u].what != kind::sum) return false;
  for (int t = 0; t < g[u].terms; ++t) {
    contraction const c = g.load(u, t);
    if (c.coefficient.is_negative()) return false;
    for (factor const& f : c.factors)
      if (!f.power.is_even_integer() && f.power.denominator() % 2 != 0 && !is_nonnegative(g, f.what)) return false;
  }
  return true;
}

/// |c u v^2 w| = |c| |u| v^2 |w|: only what is summed over stays together; no_node where nothing can be taken apart.
constexpr node split_magnitude(auto& g, node u) {
  if (g[u].what != kind::sum || g[u].terms != 1) return no_node;
  contraction const c = g.load(u, 0);
  contraction outside = c, inside = c;
  outside.extents = g.axes(u);
  outside.coefficient = absolute(c.coefficient);
  inside.coefficient = 1;
  outside.factors.clear();
  inside.factors.clear();
  for (factor const& f : c.factors) {
    if (c.binds(f, g.order(f.what))) {
      inside.factors.push_back(f);
      continue;
    }
    factor part = f;
    bool const is_even = f.power.is_even_integer() || f.power.denominator() % 2 == 0;
    if (!is_even && !is_nonnegative(g, f.what)) part.what = g.template apply<absolute_value>(f.what);
    outside.factors.push_back(part);
  }
  if (outside.factors.empty() && outside.coefficient.is_one()) return no_node;
  if (!inside.factors.empty() || inside.bound_count() > 0) {
    factor part{g.template apply<absolute_value>(g.sum(inside)), {}, 1};
    for (int k = 0; k < g.order(u); ++k) part.at.set(k, k);
    outside.factors.push_back(part);
  }
  return g.sum(outside);
}

/// f(c u v) = f(+-v), or with `Homogeneous` c u f(+-v), where c u is known to be positive; no_node where nothing is.
/// Of a positive u alone that is 1, or with `Homogeneous` u, which then need not be more than not negative.
template <class F, bool Homogeneous>
constexpr node pull_positive(auto& g, node u) {
  if (g.is_positive(u)) return Homogeneous ? u : added(g, 1, {}, g.axes(u));
  if (Homogeneous && is_nonnegative(g, u)) return u;
  if (g[u].what != kind::sum || g[u].terms != 1) return no_node;
  contraction const c = g.load(u, 0);
  contraction outside = c, inside = c;
  outside.extents = g.axes(u);
  outside.factors.clear();
  inside.factors.clear();
  outside.coefficient = absolute(c.coefficient);
  inside.coefficient = c.coefficient.is_negative() ? -1 : 1;
  for (factor const& f : c.factors) {
    (!c.binds(f, g.order(f.what)) && g.is_positive(f.what) ? outside : inside).factors.push_back(f);
  }
  if (outside.factors.empty() && outside.coefficient.is_one()) return no_node;
  node const rest = g.template apply<F>(g.sum(inside));
  if (!Homogeneous) return rest;
  factor f{rest, {}, 1};
  for (int k = 0; k < g.order(rest); ++k) f.at.set(k, k);
  outside.factors.push_back(f);
  return g.sum(outside);
}

}  // namespace detail

/// step(u): 1 where u > 0, else 0.  f' = 0
struct step_function : elementwise_function<step_function> {
  static constexpr std::string_view name = "step";
  static constexpr std::string_view requirement = "step(u) needs an expression";
  static constexpr spelling latex{"\\operatorname{step}(%*)", precedence::atom};
  static constexpr code_spelling cpp{.numbers = {"(%0 > 0.0 ? 1.0 : 0.0)", 0, {precedence::sum}},
                                     .arrays = {"%0.array().sign().max(0.0).matrix()"}};
  static constexpr code_spelling numpy{.arrays = {"np.heaviside(%0, 0)"}};

  static constexpr node derivative(auto& g, node u, node) { return g.zero(g.axes(u)); }
  static constexpr auto exact(auto& in, auto u) { return in.step(u); }
  template <class T>
  static constexpr T real(T u) {
    return u > 0 ? T(1) : u <= 0 ? T(0) : u;
  }
  static constexpr node simplify(auto& g, node u) { return detail::pull_positive<step_function, false>(g, u); }
};
template <an_operand A>
constexpr auto step(A) {
  return applied<step_function, A>{};
}

/// sign(u): 1, 0 or -1.  f' = 0
struct sign_function : odd_function<sign_function> {
  static constexpr std::string_view name = "sign";
  static constexpr std::string_view requirement = "sign(u) needs an expression";
  static constexpr code_spelling cpp{.numbers = {"[](double u_) { return double((u_ > 0.0) - (u_ < 0.0)); }(%0)"},
                                     .arrays = {"%0.array().sign().matrix()"}};
  static constexpr code_spelling numpy = spelled::standard_numpy;

  static constexpr node derivative(auto& g, node u, node) { return g.zero(g.axes(u)); }
  static constexpr auto exact(auto& in, auto u) { return in.sign(u); }
  template <class T>
  static constexpr T real(T u) {
    return u > 0 ? T(1) : u < 0 ? T(-1) : u;
  }
  static constexpr node simplify(auto& g, node u) {
    node const pulled = detail::pull_positive<sign_function, false>(g, u);
    return pulled != no_node ? pulled : odd_function<sign_function>::simplify(g, u);
  }
  /// sign(u)^3 = sign(u), and sign(u)^2 u = u.
  static constexpr bool rewrite(auto& g, contraction& c, int k) {
    factor& f = c.factors[k];
    if (!g.template applies<sign_function>(f.what) || !f.power.is_integer() || f.power < rational(2)) return false;
    bool reduces = rational(2) < f.power;
    for (factor const& other : c.factors)
      reduces = reduces || (other.what == g[f.what].argument && other.at == f.at && !other.power.is_negative());
    if (!reduces) return false;
    f.power = f.power - rational(2);
    if (f.power.is_zero()) c.factors.erase(k);
    return true;
  }
};
template <an_operand A>
constexpr auto sign(A) {
  return applied<sign_function, A>{};
}

/// |u|.  f' = sign
struct absolute_value : even_function<absolute_value> {
  static constexpr std::string_view name = "abs";
  static constexpr std::string_view requirement = "abs(u) needs an expression";
  static constexpr spelling unicode{"|%0|", precedence::atom, {0}};
  static constexpr spelling latex{"\\left|%0\\right|", precedence::atom, {0}};
  static constexpr code_spelling cpp{.numbers = {"std::abs(%0)"}, .arrays = {"%0.cwiseAbs()"}};
  static constexpr code_spelling numpy = spelled::standard_numpy;

  static constexpr node derivative(auto& g, node u, node) { return g.template apply<sign_function>(u); }
  static constexpr auto exact(auto& in, auto u) { return u * sign_function::exact(in, u); }
  template <class T>
  static constexpr T real(T u) {
    return mathematics::abs(u);
  }
  static constexpr node simplify(auto& g, node u) {
    return detail::is_nonnegative(g, u) ? u : detail::split_magnitude(g, u);
  }
  /// |u|^2 = u^2, and so for every even power; |u| sign(u) = u; u/|u| = |u|/u = sign(u).
  static constexpr bool rewrite(auto& g, contraction& c, int k) {
    factor const f = c.factors[k];
    if (!g.template applies<absolute_value>(f.what) || !f.power.is_integer()) return false;
    node const u = g[f.what].argument;
    if (f.power.is_even_integer()) {
      c.factors[k].what = u;
      return true;
    }
    for (int j = 0; j < c.factors.size(); ++j) {
      factor const other = c.factors[j];
      if (!(other.at == f.at)) continue;
      bool const is_sign = g.template applies<sign_function>(other.what) && g[other.what].argument == u;
      if (is_sign && other.power.is_one() && f.power.is_one()) {
        c.factors[j].what = u;
        c.factors.erase(k);
        return true;
      }
      bool const divides = other.power.is_integer() && other.power.is_negative() != f.power.is_negative();
      if (other.what != u || !divides) continue;
      rational const step = f.power.is_negative() ? 1 : -1;
      c.factors[k].power = f.power + step;
      c.factors[j].power = other.power - step;
      c.factors.push_back({g.template apply<sign_function>(u), f.at, 1});
      for (int i = c.factors.size() - 1; i >= 0; --i)
        if (c.factors[i].power.is_zero()) c.factors.erase(i);
      return true;
    }
    return false;
  }
};
template <an_operand A>
constexpr auto abs(A) {
  return applied<absolute_value, A>{};
}

/// relu(u) = max(u, 0).  f' = step
struct relu_function : elementwise_function<relu_function> {
  static constexpr std::string_view name = "relu";
  static constexpr std::string_view requirement = "relu(u) needs an expression";
  static constexpr code_spelling cpp{.numbers = {"std::max(%0, 0.0)"}, .arrays = {"%0.cwiseMax(0.0)"}};
  static constexpr code_spelling numpy{.arrays = {"np.maximum(%0, 0)"}};

  static constexpr node derivative(auto& g, node u, node) { return g.template apply<step_function>(u); }
  static constexpr auto exact(auto& in, auto u) { return u * in.step(u); }
  template <class T>
  static constexpr T real(T u) {
    return u > 0 ? u : u <= 0 ? T(0) : u;
  }
  static constexpr node simplify(auto& g, node u) { return detail::pull_positive<relu_function, true>(g, u); }
};
template <an_operand A>
constexpr auto relu(A) {
  return applied<relu_function, A>{};
}

/// The sum of absolute values: |A_ij|, both summed. Its derivative at 0 is the subgradient 0.
struct norm1_function : function_defaults {
  static constexpr std::string_view name = "norm1";
  static constexpr std::string_view requirement = "norm1(A) needs a scalar, vector or matrix A";
  static constexpr spelling unicode{"‖%0‖₁", precedence::atom, {0}};
  static constexpr spelling latex{"\\left\\lVert %0 \\right\\rVert_{1}", precedence::atom, {0}};
  static constexpr code_spelling cpp{.numbers = {"std::abs(%0)"}, .arrays = {"%0.cwiseAbs().sum()"}};
  static constexpr code_spelling numpy{.numbers = {"np.abs(%0)"}, .arrays = {"np.sum(np.abs(%0))"}};

  static constexpr bool accepts(shape const& a) { return a.is_matrix(); }
  static constexpr shape result(shape const&) { return scalar_shape; }
  static constexpr operand lower(auto& g, operand a) { return sum_function::lower(g, absolute_value::lower(g, a)); }
};
template <an_operand A>
constexpr auto norm1(A) {
  return applied<norm1_function, A>{};
}

namespace detail {

/// b + relu(a - b), or with the signs of a minimum b - relu(b - a).
constexpr operand extremum(auto& g, operand a, operand b, int sign) {
  node const difference = added(g, 0, {scaled(g, sign, a.what), scaled(g, -sign, b.what)}, g.axes(a.what));
  node const part = g.template apply<relu_function>(difference);
  return {added(g, 0, {b.what, scaled(g, sign, part)}, g.axes(a.what)), a.dims};
}

}  // namespace detail

/// The larger of two arrays of one shape, entry by entry: B + relu(A - B).
struct maximum_function : function_defaults {
  static constexpr std::string_view name = "maximum";
  static constexpr std::string_view requirement = "maximum(A, B) needs operands of one shape";
  static constexpr int operands = 2;
  static constexpr spelling latex{"\\max(%*)", precedence::atom};
  static constexpr code_spelling cpp{.numbers = {"std::max(%*)"}, .arrays = {"%0.cwiseMax(%1)"}};
  static constexpr code_spelling numpy = spelled::standard_numpy;

  static constexpr bool accepts(shape const& a, shape const& b) { return a == b; }
  static constexpr shape result(shape const& a, shape const&) { return a; }
  static constexpr operand lower(auto& g, operand a, operand b) { return detail::extremum(g, a, b, 1); }
};
template <class A, class B>
  requires operands<A, B>
constexpr auto maximum(A, B) {
  return applied<maximum_function, A, B>{};
}

/// The smaller of two arrays of one shape, entry by entry: B - relu(B - A).
struct minimum_function : function_defaults {
  static constexpr std::string_view name = "minimum";
  static constexpr std::string_view requirement = "minimum(A, B) needs operands of one shape";
  static constexpr int operands = 2;
  static constexpr spelling latex{"\\min(%*)", precedence::atom};
  static constexpr code_spelling cpp{.numbers = {"std::min(%*)"}, .arrays = {"%0.cwiseMin(%1)"}};
  static constexpr code_spelling numpy = spelled::standard_numpy;

  static constexpr bool accepts(shape const& a, shape const& b) { return a == b; }
  static constexpr shape result(shape const& a, shape const&) { return a; }
  static constexpr operand lower(auto& g, operand a, operand b) { return detail::extremum(g, a, b, -1); }
};
template <class A, class B>
  requires operands<A, B>
constexpr auto minimum(A, B) {
  return applied<minimum_function, A, B>{};
}

}  // namespace leibniz
