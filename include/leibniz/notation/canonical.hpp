#pragma once
#include <leibniz/language/apply.hpp>
#include <leibniz/language/flatten.hpp>
#include <leibniz/notation/matrices.hpp>
#include <leibniz/notation/typed.hpp>

namespace leibniz {

namespace detail {

/// The symbols of several expressions; a symbol_conflict where two different ones have one name.
template <class... Es>
using joint_symbols = typename symbols_in<Es...>::type;

/// Flattens E, computes a node of its graph with `Compute`, and writes that in canonical notation with shape `Dims`.
template <class Compute, auto Dims, class... Es>
struct computed {
  using symbols = joint_symbols<Es...>;
  static constexpr std::size_t expected_nodes = 4 * nodes_of<Es...>;  // a gradient has two or three times as many
  constexpr rooted_syntax operator()() const {
    syntax from;
    list<int> const roots = flatten_all<Es...>(from);
    graph g;
    list<operand> const lowered = lower(g, from);
    list<node> nodes;
    for (int const root : roots) nodes.push_back(lowered[root].what);
    rooted_syntax result;
    result.roots.push_back(canonical_notation(g, Compute{}(g, nodes), Dims(), result.tree));
    return result;
  }
};

/// The expression type of what Compute makes of the expressions.
template <class Compute, auto Dims, class... Es>
constexpr auto compute_expression() {
  using request = computed<Compute, Dims, Es...>;
  return leibniz::typed<frozen<request>, typename request::symbols>{};
}

struct itself {
  constexpr node operator()(graph&, list<node> const& nodes) const { return nodes[0]; }
};
template <class E>
constexpr shape dims_of() {
  return E::dims;
}

}  // namespace detail

/// The expression in canonical form: equal normal forms give the same type.
///
///   canonical(2_c * t(A) * A * X * B * t(B) + 2_c * t(A) * C * t(B))   is   2_c * t(A) * (A * X * B + C) * t(B)
template <an_operand E>
constexpr auto canonical(E) {
  if constexpr (an_expression<E>)
    return detail::compute_expression<detail::itself, &detail::dims_of<E>, E>();
  else
    return ill_formed{};
}

}  // namespace leibniz
