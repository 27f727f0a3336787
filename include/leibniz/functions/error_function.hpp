#pragma once
#include <leibniz/functions/describe.hpp>
#include <leibniz/language/apply.hpp>

namespace leibniz {

/// The derivative of erf: 2/sqrt(pi) exp(-u^2).  f' = -2 u f
struct error_function_slope : even_function<error_function_slope> {
  static constexpr std::string_view name = "erf_slope";
  static constexpr bool is_positive = true;
  static constexpr std::string_view requirement = "erf_slope(u) needs an expression";
  static constexpr spelling unicode{"erf′(%*)", precedence::atom};
  static constexpr spelling latex{"\\operatorname{erf}'(%*)", precedence::atom};
  static constexpr code_spelling cpp{
      .numbers = {"1.1283791670955126 * std::exp(-std::pow(%0, 2))", precedence::product},
      .arrays = {"%0.unaryExpr([](double u_) { return 1.1283791670955126 * std::exp(-u_ * u_); })"}};
  static constexpr code_spelling numpy{.arrays = {"2 / np.sqrt(np.pi) * np.exp(-%0**2)", precedence::product}};

  static constexpr node derivative(auto& g, node u, node self) { return scaled(g, -2, entrywise_product(g, u, self)); }
  static constexpr auto exact(auto& in, auto u) { return in.random_constant("2/sqrt(pi)") * in.exp(-u * u); }
  template <class T>
  static constexpr T real(T u) {
    return T(1.12837916709551257389615890312154517L) * mathematics::exp(-u * u);
  }
};
template <an_operand A>
constexpr auto erf_slope(A) {
  return applied<error_function_slope, A>{};
}

/// erf(u), the error function.  f' = 2/sqrt(pi) exp(-u^2)   (Abramowitz and Stegun 7.1.1, 7.1.19)
struct error_function : odd_function<error_function> {
  static constexpr std::string_view name = "erf";
  static constexpr std::string_view requirement = "erf(u) needs an expression";
  static constexpr spelling latex{"\\operatorname{erf}(%*)", precedence::atom};
  static constexpr code_spelling cpp{.numbers = {"std::erf(%0)"},
                                     .arrays = {"%0.unaryExpr([](double u_) { return std::erf(u_); })"}};
  static constexpr code_spelling numpy{.numbers = {"math.erf(%0)"},
                                       .arrays = {"np.vectorize(math.erf, otypes=[float])(%0)"}};

  static constexpr node derivative(auto& g, node u, node) { return g.template apply<error_function_slope>(u); }
  static constexpr auto exact(auto& in, auto u) {
    return in.opaque_odd("erf", u, [](auto& base, auto number) { return error_function_slope::exact(base, number); });
  }
  template <class T>
  static constexpr T real(T u) {
    return mathematics::erf(u);
  }
};
template <an_operand A>
constexpr auto erf(A) {
  return applied<error_function, A>{};
}

}  // namespace leibniz
