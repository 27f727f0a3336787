#pragma once
#include <leibniz/functions/elementwise.hpp>
#include <leibniz/language/apply.hpp>

namespace leibniz {

/// Functions that keep their accuracy near 0, where their formulas lose it.

/// log1p(u) = log(1 + u).  f' = 1 / (1 + u)
struct log_one_plus : elementwise_function<log_one_plus> {
  static constexpr std::string_view name = "log1p";
  static constexpr std::string_view requirement = "log1p(u) needs an expression";
  static constexpr spelling latex{"\\operatorname{log1p}(%*)", precedence::atom};
  static constexpr code_spelling cpp = spelled::standard_cpp, numpy = spelled::standard_numpy;

  static constexpr node derivative(auto& g, node u, node) { return powered(g, added(g, 1, {u}, g.axes(u)), -1); }
  static constexpr auto exact(auto& in, auto u) { return in.log(in.from(1) + u); }
  template <class T>
  static constexpr T real(T u) {
    return mathematics::log1p(u);
  }
  /// log1p(exp(u)) = softplus(u).
  static constexpr node simplify(auto& g, node u) {
    return g.template applies<exponential>(u) ? g.template apply<softplus_function>(g[u].argument) : no_node;
  }
};
template <an_operand A>
constexpr auto log1p(A) {
  return applied<log_one_plus, A>{};
}

/// expm1(u) = exp(u) - 1.  f' = exp
struct exp_minus_one : elementwise_function<exp_minus_one> {
  static constexpr std::string_view name = "expm1";
  static constexpr std::string_view requirement = "expm1(u) needs an expression";
  static constexpr spelling latex{"\\operatorname{expm1}(%*)", precedence::atom};
  static constexpr code_spelling cpp = spelled::standard_cpp, numpy = spelled::standard_numpy;

  static constexpr node derivative(auto& g, node u, node) { return g.template apply<exponential>(u); }
  static constexpr auto exact(auto& in, auto u) { return in.exp(u) - in.from(1); }
  template <class T>
  static constexpr T real(T u) {
    return mathematics::expm1(u);
  }
};
template <an_operand A>
constexpr auto expm1(A) {
  return applied<exp_minus_one, A>{};
}

}  // namespace leibniz
