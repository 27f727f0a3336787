#pragma once
#include <leibniz/calculus/derivatives.hpp>
#include <leibniz/proof/check.hpp>

/// A proof on types: split into several constants, because compilers limit the steps of each.
namespace leibniz::detail {

/// Asks a question about the nodes of expressions, in a graph of their own.
template <class... Es>
constexpr auto in_graph(auto question) {
  syntax tree;
  list<int> const roots = flatten_all<Es...>(tree);
  graph g;
  list<operand> const nodes = lower(g, tree);
  list<node> asked;
  for (int const root : roots) asked.push_back(nodes[root].what);
  return question(g, asked);
}

struct normal_forms_agree {
  constexpr verdict operator()(graph& g, list<node> const& of) const { return prove_by_normal_form(g, of[0], of[1]); }
};

/// The values of two expressions at random points.
struct values_agree {
  static constexpr auto with(auto& g, list<node> const& of, effort& work, auto use) {
    return use(of[0] < of[1] ? of[1] : of[0], same_values(g, of[0], of[1], work));
  }
};
/// The slope of an expression and its derivative, given with the symbol.
struct slopes_agree {
  static constexpr auto with(auto& g, list<node> const& of, effort& work, auto use) {
    moving_parts const parts(g, of[0], g[of[2]].symbol);
    return use(of[0] < of[1] ? of[1] : of[0], same_slopes(g, of[0], of[1], parts, work));
  }
};
template <class Agree>
struct one_trial {
  int number;
  constexpr trial operator()(graph& g, list<node> const& of) const {
    effort work{0, proof_limits{}.multiplications};
    return Agree::with(g, of, work, [&](node last, auto compare) {
      int const unknown_signs = number < 2 ? -1 : 0;  // they are asked for at two sizes
      return experiment(g, last, work).run(number, compare, unknown_signs);
    });
  }
};
template <class Agree>
struct more_trials {
  evidence so_far;
  constexpr evidence operator()(graph& g, list<node> const& of) const {
    effort work{0, proof_limits{}.multiplications};
    return Agree::with(g, of, work, [&](node last, auto compare) {
      return gather(g, last, compare, work, proof_limits{}.trials, so_far);
    });
  }
};
struct reals_differ {
  constexpr real_difference operator()(auto& g, list<node> const& of) const {
    return differ_in_reals(g, of[0], of[1], proof_limits{}.real_multiplications);
  }
};

template <class Agree, int Number, class... Es>
inline constexpr trial trial_of = in_graph<Es...>(one_trial<Agree>{Number});
/// What the first trials amount to, up to that of a number.
template <class Agree, int Number, class... Es>
constexpr evidence first_trials() {
  if constexpr (Number < 0) {
    return {};
  } else {
    constexpr evidence before = first_trials<Agree, Number - 1, Es...>();
    if constexpr (before.is_settled())
      return before;
    else
      return before.with(trial_of<Agree, Number, Es...>);
  }
}
template <class Agree, class... Es>
constexpr evidence evidence_of() {
  constexpr evidence first = first_trials<Agree, 3, Es...>();
  if constexpr (first.is_settled())
    return first;
  else
    return in_graph<Es...>(more_trials<Agree>{first});
}

template <class A, class B>
constexpr verdict compare() {
  constexpr verdict exact = in_graph<A, B>(normal_forms_agree{});
  if constexpr (exact.is_proved()) {
    return exact;
  } else {
    constexpr evidence found = evidence_of<values_agree, A, B>();
    if constexpr (found.asks_the_reals() || found.asks_for_domains()) {
      constexpr real_difference reals = in_graph<A, B>(reals_differ{});
      return found.conclude(reals);
    } else {
      return found.conclude();
    }
  }
}
/// One proof a pair of types, however often it is asked for.
template <class A, class B>
inline constexpr verdict verdict_on = compare<A, B>();

struct check_again {
  constexpr verdict operator()(auto& g, list<node> const& of) const {
    return leibniz::check_derivative(g, of[0], g[of[2]].symbol, of[1]);
  }
};
template <class F, class X>
constexpr verdict compare_slopes() {
  using slope = decltype(derivative(F{}, X{}));
  constexpr evidence found = evidence_of<slopes_agree, F, slope, X>();
  if constexpr (found.asks_the_reals())
    return in_graph<F, slope, X>(check_again{});
  else
    return found.conclude();
}
template <class F, class X>
inline constexpr verdict verdict_on_derivative = compare_slopes<F, X>();

}  // namespace leibniz::detail
