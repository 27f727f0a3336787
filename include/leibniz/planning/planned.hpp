#pragma once
#include <leibniz/language/flatten.hpp>
#include <leibniz/language/gather.hpp>
#include <leibniz/notation/known.hpp>
#include <leibniz/notation/matrices.hpp>
#include <leibniz/planning/frozen.hpp>
#include <leibniz/planning/plan.hpp>

namespace leibniz::planning {

namespace detail {

/// The canonical notation of an expression, as who plans it finds it: it is to be written,
template <class E, bool IsKnown = requires { stated(leibniz::detail::notation_of<&E::dims>{}); }>
struct sought_notation {
  static constexpr bool is_known = false;
  static constexpr leibniz::detail::outline const* to_write = &E::dims;
  static constexpr std::size_t expected_nodes = nodes_of<E>;

  static constexpr int gather(gathering& gather, syntax const& written, int root) { return gather(written, root); }
};
/// or it is known.
template <class E>
struct sought_notation<E, true> {
  using place = decltype(stated(leibniz::detail::notation_of<&E::dims>{}));
  static constexpr bool is_known = true;
  static constexpr leibniz::detail::outline const* to_write = nullptr;
  static constexpr std::size_t expected_nodes = place::tree.used.nodes;

  static constexpr int gather(gathering& gather, syntax const&, int) { return gather(place::tree, place::root); }
};

}  // namespace detail

/// Several expressions in canonical notation, in one tree: what they have in common is one node.
template <class... Es>
class joint_notation {
 public:
  static constexpr std::size_t expected_nodes = (detail::sought_notation<Es>::expected_nodes + ...);
  static constexpr bool is_known = (detail::sought_notation<Es>::is_known && ...);
  constexpr rooted_syntax operator()() const { return joined<detail::sought_notation<Es>...>(); }

 private:
  template <class... Notations>
  static constexpr rooted_syntax joined() {
    syntax written;
    list<int> const roots = write({Notations::to_write...}, written);
    rooted_syntax result;
    gathering gather(result.tree);
    int k = 0;
    (result.roots.push_back(Notations::gather(gather, written, roots[k++])), ...);
    return result;
  }
  /// The canonical notation of expressions, jointly.
  static constexpr list<int> write(list<leibniz::detail::outline const*> const& expressions, syntax& to) {
    syntax from;
    leibniz::detail::flattening flatten(from);
    list<int> roots;
    for (leibniz::detail::outline const* const e : expressions) roots.push_back(e == nullptr ? none : flatten(*e));
    if (from.size() == 0) return roots;
    graph g;
    list<leibniz::operand> const lowered = lower(g, from);
    matrix_notation write(g, to);
    for (int k = 0; k < roots.size(); ++k)
      if (roots[k] != none) roots[k] = canonical_notation(write, g, lowered[roots[k]].what, *expressions[k], to).root;
    return roots;
  }
  static constexpr int none = -1;
};

/// Their schedule. To write them is a constant of its own: Clang limits the steps of each.
template <class... Es>
struct joint_schedule {
  // An operator is a step at the most, or an instruction with few.
  static constexpr std::size_t expected_steps = [] {
    if constexpr (joint_notation<Es...>::is_known)
      return joint_notation<Es...>::expected_nodes;
    else
      return leibniz::frozen<joint_notation<Es...>>.used.nodes;
  }();
  constexpr schedule operator()() const {
    if constexpr (joint_notation<Es...>::is_known) {
      rooted_syntax joint = joint_notation<Es...>{}();
      return plan(std::move(joint.tree), joint.roots);
    } else {
      auto const& from = leibniz::frozen<joint_notation<Es...>>;
      list<int> roots;
      for (std::size_t k = 0; k < sizeof...(Es); ++k) roots.push_back(from.roots[static_cast<int>(k)]);
      return plan(from.thawed(), roots);
    }
  }
};

/// The schedule for some expressions, a constant.
template <class... Es>
inline constexpr auto planned = frozen<joint_schedule<Es...>>;

}  // namespace leibniz::planning
