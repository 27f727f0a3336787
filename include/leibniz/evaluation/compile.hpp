#pragma once
#include <leibniz/evaluation/evaluate.hpp>
#include <leibniz/evaluation/kept.hpp>

namespace leibniz {

namespace evaluation {

/// What is left of compile(...) after a mistake that has been reported.
struct ill_formed_run : ill_formed {
  constexpr ill_formed into(auto&&...) const { return {}; }
};

}  // namespace evaluation

template <class... Es>
class compiled;

/// Expressions waiting for values, with the variables that the results are to be written to.
template <class Expressions, class... Targets>
class results_into;
template <class... Es, class... Targets>
class results_into<compiled<Es...>, Targets...> {
  using request = evaluation::requested<Es...>;

 public:
  constexpr results_into(evaluation::kept_objects& own, Targets&... to) : own_(own), to_{{to}...} {}

  template <class... Bindings>
    requires(evaluation::is_binding<Bindings> && ...)
  constexpr LEIBNIZ_INLINE auto operator()(Bindings const&... bindings) const {
    if constexpr (!request::template can_run<Bindings...>()) {
      return request::template report<Bindings...>();
    } else if constexpr (!can_write<typename request::template on<Bindings...>>(
                             std::index_sequence_for<Targets...>{})) {
      return evaluation::refuse_targets<typename request::template on<Bindings...>, 0, Targets...>();
    } else if constexpr (request::template is_plain<Bindings...>) {
      request::template on_tensors<Bindings...>::run_into(to_, bindings...);
    } else if constexpr (request::template resolved<Bindings...>::is_fixed) {
      request::template on_eigen<Bindings...>::run_into(to_, bindings...);
    } else {
      using run = typename request::template on_eigen<Bindings...>;
      run::run_into(own_.template get<typename run::state>(), to_, bindings...);
    }
  }

 private:
  template <class Evaluation, std::size_t... K>
  static constexpr bool can_write(std::index_sequence<K...>) {
    return (Evaluation::template can_write<static_cast<int>(K), Targets>() && ...);
  }

  evaluation::kept_objects& own_;
  record<Targets&...> to_;
};

/// Expressions waiting for values, which keep their workspace: from the second run with the same sizes on, nothing is
/// allocated. For one thread at a time.
template <class... Es>
class compiled {
  using request = evaluation::requested<Es...>;

 public:
  /// The values: one, or a tuple. A matrix of run-time size is a reference to one that is kept until the next run.
  template <class... Bindings>
    requires(evaluation::is_binding<Bindings> && ...)
  constexpr LEIBNIZ_INLINE decltype(auto) operator()(Bindings const&... bindings) & {
    if constexpr (!request::template can_run<Bindings...>()) {
      return request::template report<Bindings...>();
    } else if constexpr (request::template is_plain<Bindings...>) {
      return request::template on_tensors<Bindings...>::run(bindings...);
    } else if constexpr (request::template resolved<Bindings...>::is_fixed) {
      return request::template on_eigen<Bindings...>::run(bindings...);
    } else {
      using run = typename request::template on_eigen<Bindings...>;
      return run::run_kept(own_.template get<typename run::state>(), bindings...);
    }
  }
  template <class... Bindings>
    requires(evaluation::is_binding<Bindings> && ...)
  constexpr auto operator()(Bindings const&... bindings) && {
    return evaluator<Es...>{}(bindings...);
  }

  /// Writes the values to the caller's numbers and matrices: `run.into(loss, slope)(A = a, ...)`. They may be read as
  /// well.
  template <class... Targets>
  [[nodiscard("nothing is written before it is called: run.into(out)(A = a)")]] constexpr auto into(Targets&&... to) {
    if constexpr (sizeof...(Targets) != sizeof...(Es))
      return refuse<WRONG_TARGET>([] {
        constexpr int expressions = sizeof...(Es), variables = sizeof...(Targets);
        return message("into(...) needs a variable for each expression")
               << (phrase_text() << expressions << (expressions == 1 ? " expression, " : " expressions, ") << variables
                                 << (variables == 1 ? " variable" : " variables"));
      });
    else
      return results_into<compiled, std::remove_reference_t<Targets>...>(own_, to...);
  }

 private:
  evaluation::kept_objects own_;
};

/// Like evaluate(...), for many runs.
///
///   auto run = compile(f, gradient(f, X));
///   run.into(loss, slope)(A = a, X = x, B = b, C = c);
template <an_operand... Es>
  requires(sizeof...(Es) > 0)
[[nodiscard]] constexpr auto compile(Es...) {
  if constexpr ((an_expression<Es> && ...))
    return compiled<Es...>{};
  else
    return evaluation::ill_formed_run{};
}

}  // namespace leibniz
