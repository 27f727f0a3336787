#pragma once
#include <leibniz/language/apply.hpp>
#include <leibniz/language/flatten.hpp>
#include <leibniz/notation/known.hpp>
#include <leibniz/notation/matrices.hpp>
#include <leibniz/notation/typed.hpp>

namespace leibniz {

namespace detail {

/// The symbols of several expressions; a symbol_conflict where two different ones have one name.
template <class... Es>
using joint_symbols = typename symbols_in<Es...>::type;

/// Flattens E, computes a node of its graph with `Compute`, and writes that in canonical notation with shape `Dims`. The canonical
/// notation of the first E comes with it, where that is known and costs no more than writing it: the two have most in common, and
/// who evaluates one mostly evaluates both.
template <class Compute, auto Dims, class First, class... More>
struct computed {
  using symbols = joint_symbols<First, More...>;
  static constexpr std::size_t expected_nodes =
      4 * nodes_of<First, More...>;  // a gradient has two or three times as many
  constexpr rooted_syntax operator()() const {
    syntax from;
    list<int> const roots = flatten_all<First, More...>(from);
    graph g;
    list<operand> const lowered = lower(g, from);
    list<node> nodes;
    for (int const root : roots) nodes.push_back(lowered[root].what);
    rooted_syntax result;
    matrix_notation write(g, result.tree);
    written_form const image = canonical_notation(write, g, Compute{}(g, nodes), Dims(), result.tree);
    result.roots.push_back(image.root);
    result.is_canonical = image.is_canonical;
    if constexpr (!requires { stated(notation_of<&First::dims>{}); }) {
      int const own = write.reads_back() ? write(normal_form(g, nodes[0]), First::dims) : matrix_notation::none;
      if (write.reads_back()) result.roots.push_back(own);
    }
    return result;
  }
};

/// The expression type of what Compute makes of the expressions.
template <class Compute, auto Dims, class First, class... More>
constexpr auto compute_expression() {
  using request = computed<Compute, Dims, First, More...>;
  using image = leibniz::typed<frozen<request>, typename request::symbols>;
  if constexpr (frozen<request>.is_canonical)
    static_assert(state_notation<&image::dims, place_of_notation<frozen<request>, 0>>());
  if constexpr (frozen<request>.used.roots > 1)
    static_assert(state_notation<&First::dims, place_of_notation<frozen<request>, 1>>());
  return image{};
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
