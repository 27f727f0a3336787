#pragma once
#include <leibniz/language/expression.hpp>

/// Canonical notation that has been written already. What a gradient was written from is a constant with a tree in it; who evaluates
/// the gradient needs just that notation, and to find it anew would take as long as the gradient did. A type does not say what it
/// came from, so the tree says it of the type: by a function that it declares, as in algebra/function.hpp.
///
/// That no one has stated a notation means nothing but the work to find it, with the same result: what can be seen of a
/// program does not depend on what was asked for first.
namespace leibniz::detail {

/// The root of a frozen tree.
template <auto const& Tree, int Root>
struct place_of_notation {
  static constexpr auto const& tree = Tree;
  static constexpr int root = Tree.roots[Root];
};

#pragma GCC diagnostic push
#if !defined(__clang__)
#pragma GCC diagnostic ignored "-Wnon-template-friend"  // that it is no template is what is meant
#endif
/// `stated(notation_of<&E::dims>{})` is where the canonical notation of E is, if anything has stated it.
template <outline const* E>
struct notation_of {
  friend constexpr auto stated(notation_of);
};
#pragma GCC diagnostic pop
template <outline const* E, class Place>
struct states_notation {
  friend constexpr auto stated(notation_of<E>) { return Place{}; }
};

/// States where the canonical notation of an expression is, unless that is known. To be asked in a constant expression: a
/// compiler puts off what is not.
template <outline const* E, class Place>
constexpr bool state_notation() {
  if constexpr (!requires { stated(notation_of<E>{}); }) return sizeof(states_notation<E, Place>) > 0;
  return true;
}

}  // namespace leibniz::detail
