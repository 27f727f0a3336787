#pragma once
#include <leibniz/functions/describe.hpp>
#include <leibniz/language/apply.hpp>

namespace leibniz {

struct hyperbolic_cosine;

/// sinh(u) = (exp(u) - exp(-u)) / 2.  f' = cosh
struct hyperbolic_sine : odd_function<hyperbolic_sine> {
  static constexpr std::string_view name = "sinh";
  static constexpr std::string_view requirement = "sinh(u) needs an expression";
  static constexpr spelling latex{"\\sinh(%*)", precedence::atom};
  static constexpr code_spelling cpp = spelled::standard_cpp, numpy = spelled::standard_numpy;

  static constexpr node derivative(auto& g, node u, node) { return g.template apply<hyperbolic_cosine>(u); }
  static constexpr auto exact(auto& in, auto u) { return in.from({1, 2}) * (in.exp(u) - in.exp(-u)); }
  template <class T>
  static constexpr T real(T u) {
    return mathematics::sinh(u);
  }
};
template <an_operand A>
constexpr auto sinh(A) {
  return applied<hyperbolic_sine, A>{};
}

/// cosh(u) = (exp(u) + exp(-u)) / 2.  f' = sinh
struct hyperbolic_cosine : even_function<hyperbolic_cosine> {
  static constexpr std::string_view name = "cosh";
  static constexpr bool is_positive = true;
  static constexpr std::string_view requirement = "cosh(u) needs an expression";
  static constexpr spelling latex{"\\cosh(%*)", precedence::atom};
  static constexpr code_spelling cpp = spelled::standard_cpp, numpy = spelled::standard_numpy;

  static constexpr node derivative(auto& g, node u, node) { return g.template apply<hyperbolic_sine>(u); }
  static constexpr auto exact(auto& in, auto u) { return in.from({1, 2}) * (in.exp(u) + in.exp(-u)); }
  template <class T>
  static constexpr T real(T u) {
    return mathematics::cosh(u);
  }
};
template <an_operand A>
constexpr auto cosh(A) {
  return applied<hyperbolic_cosine, A>{};
}

}  // namespace leibniz
