#pragma once
#include <leibniz/functions/determinant.hpp>
#include <leibniz/functions/exponential.hpp>
#include <leibniz/language/apply.hpp>

/// Functions that are applied entry by entry, to scalars, vectors and matrices. Each states f'(u), its value in the
/// finite field (`exact`), its value on numbers (`real`), and what the normal form makes of it (`simplify`).
namespace leibniz {

struct sigmoid_function;
struct logsumexp_function;

/// softplus(u) = log(1 + exp(u)), without overflow.  f' = sigmoid
struct softplus_function : elementwise_function<softplus_function> {
  static constexpr std::string_view name = "softplus";
  static constexpr bool is_positive = true;
  static constexpr std::string_view requirement = "softplus(u) needs an expression";
  static constexpr code_spelling cpp{
      .numbers = {"[](double u_) { return std::max(u_, 0.0) + std::log1p(std::exp(-std::abs(u_))); }(%0)"},
      .arrays = {"%0.unaryExpr([](double u_) { return std::max(u_, 0.0) + std::log1p(std::exp(-std::abs(u_))); })"}};
  static constexpr code_spelling numpy{.arrays = {"np.logaddexp(0, %0)"}};

  static constexpr node derivative(auto& g, node u, node) { return g.template apply<sigmoid_function>(u); }
  static constexpr auto exact(auto& in, auto u) { return in.log(in.from(1) + in.exp(u)); }
  template <class T>
  static constexpr T real(T u) {
    return mathematics::softplus(u);
  }
};
template <an_operand A>
constexpr auto softplus(A) {
  return applied<softplus_function, A>{};
}

/// log(u).  f' = 1/u
struct logarithm : elementwise_function<logarithm> {
  static constexpr std::string_view name = "log";
  static constexpr std::string_view requirement = "log(u) needs an expression";
  static constexpr spelling latex{"\\log(%*)", precedence::atom};
  static constexpr code_spelling cpp = spelled::standard_cpp, numpy = spelled::standard_numpy;

  static constexpr node derivative(auto& g, node u, node) { return powered(g, u, -1); }
  static constexpr auto exact(auto& in, auto u) { return in.log(u); }
  template <class T>
  static constexpr T real(T u) {
    return mathematics::log(u);
  }
  /// A where u is sum(exp(A)), else no_node.
  static constexpr node summed_exponential(auto& g, node u) {
    if (g[u].what != kind::sum || g[u].terms != 1 || g.order(u) != 0) return no_node;
    contraction const c = g.load(u, 0);
    if (!c.coefficient.is_one() || c.factors.size() != 1 || !c.factors[0].power.is_one()) return no_node;
    factor const e = c.factors[0];
    if (!g.template applies<exponential>(e.what) || g.order(e.what) != c.extents.size()) return no_node;
    return g[e.what].argument;
  }
  /// log(c u^p v^q) = log(c) + p log(u) + q log(v) where u and v are known to be positive; else no_node.
  static constexpr node split(auto& g, node u) {
    vertex const x = g[u];
    if (x.what != kind::sum || x.terms != 1 || !g.is_positive(u)) return no_node;
    contraction const c = g.load(u, 0);
    if (c.bound_count() > 0 || c.factors.empty()) return no_node;
    summands logs;
    contraction scale = c;
    scale.coefficient = 1;
    scale.factors = {factor{g.template apply<logarithm>(g.constant(c.coefficient)), {}, 1}};
    if (!c.coefficient.is_one()) logs.push_back(scale);
    for (factor const& f : c.factors) {
      contraction part = scale;
      part.coefficient = f.power;
      part.factors = {factor{g.template apply<logarithm>(f.what), f.at, 1}};
      logs.push_back(part);
    }
    return g.sum(g.axes(u), logs);
  }
  /// log(1) = 0, log(exp(u)) = u, log(det(A)) = logdet(A), log(1 + exp(u)) = softplus(u), log(sum(exp(A))) = logsumexp(A),
  /// log(sigmoid(u)) = -softplus(-u), of a vector log(softmax(x)) = x - logsumexp(x).
  static constexpr node simplify(auto& g, node u) {
    if (u == added(g, 1, {}, g.axes(u))) return g.zero(g.axes(u));
    if (g.template applies<exponential>(u)) return g[u].argument;
    if (g.template applies<determinant>(u)) return g.template apply<log_determinant>(g[u].argument);
    if (node const of = summed_exponential(g, u); of != no_node) return g.template apply<logsumexp_function>(of);
    if (node const sum = split(g, u); sum != no_node) return sum;
    if (g.template applies<sigmoid_function>(u))
      return scaled(g, -1, g.template apply<softplus_function>(scaled(g, -1, g[u].argument)));
    if (g.template applies<softmax_function>(u) && g.order(u) == 1) {
      monomial shift(g, g.axes(u));
      node const total = g.template apply<logsumexp_function>(g[u].argument);
      return added(g, 0, {g[u].argument, shift.scale(-1).at(total, {}).done().what}, g.axes(u));
    }
    if (g[u].what == kind::sum && g[u].terms == 2)
      for (int k = 0; k < 2; ++k) {
        contraction const one = g.load(u, k), other = g.load(u, 1 - k);
        if (!one.factors.empty() || one.bound_count() > 0 || !one.coefficient.is_one()) continue;
        if (!other.coefficient.is_one() || other.bound_count() > 0 || other.factors.size() != 1) continue;
        factor const e = other.factors[0];
        if (!g.template applies<exponential>(e.what) || !e.power.is_one()) continue;
        contraction inner = other;
        inner.factors[0].what = g[e.what].argument;
        return g.template apply<softplus_function>(g.sum(inner));
      }
    return no_node;
  }
};
template <an_operand A>
constexpr auto log(A) {
  return applied<logarithm, A>{};
}

/// sigmoid(u) = 1 / (1 + exp(-u)).  f' = f (1 - f)
struct sigmoid_function : elementwise_function<sigmoid_function> {
  static constexpr std::string_view name = "sigmoid";
  static constexpr bool is_positive = true;
  static constexpr std::string_view requirement = "sigmoid(u) needs an expression";
  static constexpr spelling unicode{"σ(%*)", precedence::atom};
  static constexpr spelling latex{"\\sigma(%*)", precedence::atom};
  static constexpr code_spelling cpp{
      .numbers = {"1.0 / (1.0 + std::exp(-%0))", precedence::product, {precedence::product}},
      .arrays = {"%0.array().logistic().matrix()"}};
  static constexpr code_spelling numpy{.arrays = {"np.exp(-np.logaddexp(0, -%0))", 0, {precedence::product}}};

  static constexpr node derivative(auto& g, node, node self) {
    return entrywise_product(g, self, added(g, 1, {scaled(g, -1, self)}, g.axes(self)));
  }
  static constexpr auto exact(auto& in, auto u) { return in.reciprocal(in.from(1) + in.exp(-u)); }
  template <class T>
  static constexpr T real(T u) {
    return mathematics::sigmoid(u);
  }
};
template <an_operand A>
constexpr auto sigmoid(A) {
  return applied<sigmoid_function, A>{};
}

/// tanh(u).  f' = 1 - f^2
struct hyperbolic_tangent : odd_function<hyperbolic_tangent> {
  static constexpr std::string_view name = "tanh";
  static constexpr std::string_view requirement = "tanh(u) needs an expression";
  static constexpr spelling latex{"\\tanh(%*)", precedence::atom};
  static constexpr code_spelling cpp = spelled::standard_cpp, numpy = spelled::standard_numpy;

  static constexpr node derivative(auto& g, node, node self) {
    return added(g, 1, {powered(g, self, 2, -1)}, g.axes(self));
  }
  static constexpr auto exact(auto& in, auto u) {
    auto const e = in.exp(u), inverse_e = in.exp(-u);
    return in.divide(e - inverse_e, e + inverse_e);
  }
  template <class T>
  static constexpr T real(T u) {
    return mathematics::tanh(u);
  }
};
template <an_operand A>
constexpr auto tanh(A) {
  return applied<hyperbolic_tangent, A>{};
}

constexpr operand log_determinant::lower(auto& g, operand a) {
  if (a.dims.is_scalar()) return logarithm::lower(g, a);
  return {g.template apply<log_determinant>(a.what), scalar_shape};
}

}  // namespace leibniz
