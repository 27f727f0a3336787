#pragma once
#include <leibniz/calculus/derivation.hpp>
#include <leibniz/calculus/derivatives.hpp>
#include <leibniz/notation/texts.hpp>

namespace leibniz {

namespace detail {

template <class F, class X>
constexpr text_buffer derivation_text() {
  syntax tree;
  int const root = flatten<F>(tree);
  flatten<X>(tree);
  graph g;
  node const v = lower(g, tree)[root].what;
  return explain_derivative(g, v, g.find_symbol(X::value_type::info.name));
}

}  // namespace detail

/// The derivation of the derivative of f by x, a line a step, each naming its rule. Of a scalar: from the function inward
/// (reverse); else the differentials, from the symbols outward.
template <class F, class X>
  requires operands<F, X>
constexpr std::string_view explain(F, X) {
  if constexpr (detail::differentiable<F, X>) {
    return detail::frozen_text<&detail::derivation_text<F, X>>;
  } else {
    detail::refuse_arguments<"explain(f, x)", F, X>();
    return {};
  }
}

}  // namespace leibniz
