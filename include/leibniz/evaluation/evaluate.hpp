#pragma once
#include <leibniz/evaluation/plain.hpp>
#include <leibniz/evaluation/refusals.hpp>
#include <leibniz/planning/program.hpp>

namespace leibniz {

template <fixed_string...>
struct MISSING_HEADER {
  static constexpr bool accepted = false;
};

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

namespace evaluation {

/// Evaluation over Eigen; <leibniz/eigen.hpp> defines it.
template <auto const& S, class R>
struct eigen_evaluation;

template <class Evaluation>
concept known = requires { Evaluation::is_included; };
template <class Evaluation>
concept included = requires { requires Evaluation::is_included; };

/// How a schedule runs on bindings; where it cannot, `report` says why not.
template <auto const& S>
struct request_for {
  template <class... Bindings>
  using resolved = resolution<S, Bindings...>;

  template <class... Bindings>
  static constexpr bool can_run() {
    if constexpr (!(can_be_bound<Bindings>() && ...))
      return false;
    else if constexpr (!is_complete<resolved<Bindings...>>())
      return false;
    else
      return resolved<Bindings...>::all_plain || included<eigen_evaluation<S, resolved<Bindings...>>>;
  }
  template <class... Bindings>
  static constexpr auto report() {
    if constexpr (!(can_be_bound<Bindings>() && ...))
      return refuse_values<Bindings...>();
    else if constexpr (!is_complete<resolved<Bindings...>>())
      return refuse_bindings<S, resolved<Bindings...>>();
    else if constexpr (known<eigen_evaluation<S, resolved<Bindings...>>>)
      return refuse<MISSING_HEADER>([] { return message("three axes need <leibniz/eigen.hpp>"); });
    else
      return refuse<MISSING_HEADER>([] { return message("these bindings need <leibniz/eigen.hpp>"); });
  }
  template <class... Bindings>
  static constexpr bool is_plain = resolved<Bindings...>::all_plain;
  template <class... Bindings>
  using on_tensors = plain_evaluation<S, resolved<Bindings...>>;
  template <class... Bindings>
  using on_eigen = eigen_evaluation<S, resolved<Bindings...>>;
  template <class... Bindings>
  using on = std::conditional_t<is_plain<Bindings...>, on_tensors<Bindings...>, on_eigen<Bindings...>>;
};
template <class... Es>
using requested = request_for<planning::programmed<Es...>>;

}  // namespace evaluation

/// Expressions waiting for values.
template <class... Es>
class evaluator {
  using request = evaluation::requested<Es...>;

 public:
  template <class... Bindings>
    requires(evaluation::is_binding<Bindings> && ...)
  [[nodiscard]] constexpr LEIBNIZ_INLINE auto operator()(Bindings const&... bindings) const {
    if constexpr (!request::template can_run<Bindings...>())
      return request::template report<Bindings...>();
    else if constexpr (request::template is_plain<Bindings...>)
      return request::template on_tensors<Bindings...>::run(bindings...);
    else
      return request::template on_eigen<Bindings...>::run(bindings...);
  }
};

/// The values of expressions: one, or a tuple of several, which share all work.
///
///   auto [loss, slope] = evaluate(f, gradient(f, X))(A = a, X = x, B = b, C = c);
template <an_operand... Es>
  requires(sizeof...(Es) > 0)
[[nodiscard("nothing is evaluated before it is called: evaluate(f)(A = a)")]] constexpr auto evaluate(Es...) {
  if constexpr ((an_expression<Es> && ...))
    return evaluator<Es...>{};
  else
    return ill_formed{};
}

}  // namespace leibniz
