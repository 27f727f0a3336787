#pragma once
#include <leibniz/evaluation/plain.hpp>
#include <leibniz/evaluation/refusals.hpp>
#include <leibniz/planning/planned.hpp>

namespace leibniz {

namespace evaluation {

template <class T>
inline constexpr bool is_binding = false;
template <class Terminal, class T>
inline constexpr bool is_binding<binding<Terminal, T>> = true;

template <class Binding>
constexpr bool can_be_bound() {
  if constexpr (bindable<value_of<Binding>>)
    return rank_fits<bound_value<value_of<Binding>>>(Binding::symbol::dims);
  else
    return false;
}
/// The first binding that no value of its type can stand for.
template <class First, class... More>
constexpr auto refuse_values() {
  if constexpr (!can_be_bound<First>())
    return refuse_value<First>();
  else
    return refuse_values<More...>();
}

}  // namespace evaluation

/// Expressions waiting for values.
template <class... Es>
class evaluator {
 public:
  template <class... Bindings>
    requires(evaluation::is_binding<Bindings> && ...)
  constexpr auto operator()(Bindings const&... bindings) const {
    if constexpr (!(evaluation::can_be_bound<Bindings>() && ...)) {
      return evaluation::refuse_values<Bindings...>();
    } else {
      constexpr auto& schedule = planning::planned<Es...>;
      using resolved = evaluation::resolution<schedule, Bindings...>;
      if constexpr (!evaluation::is_complete<resolved>())
        return evaluation::refuse_bindings<schedule, resolved>();
      else
        return evaluation::plain_evaluation<schedule, resolved>::run(bindings...);
    }
  }
};

/// The values of expressions: one, or a tuple of several, which share all work.
///
///   auto [loss, slope] = evaluate(f, gradient(f, X))(A = a, X = x, B = b, C = c);
template <an_expression... Es>
constexpr evaluator<std::remove_cvref_t<Es>...> evaluate(Es...) {
  return {};
}

}  // namespace leibniz
