#pragma once
#include <leibniz/language/flatten.hpp>
#include <leibniz/language/gather.hpp>
#include <leibniz/notation/known.hpp>
#include <leibniz/notation/matrices.hpp>
#include <leibniz/planning/frozen.hpp>
#include <leibniz/planning/plan.hpp>

namespace leibniz::planning {

/// Several expressions in canonical notation, in one tree: what they have in common is one node.
template <class... Es>
class joint_notation {
 public:
  static constexpr std::size_t expected_nodes = nodes_of<Es...>;
  constexpr rooted_syntax operator()() const {
    syntax written;
    list<int> const roots = write_anew({is_known<Es> ? nullptr : &Es::dims...}, written);
    rooted_syntax result;
    gathering unknown(written, result.tree);
    int k = 0;
    (result.roots.push_back(gather<Es>(unknown, roots[k++], result.tree)), ...);
    return result;
  }

 private:
  template <class E>
  static constexpr bool is_known = requires { stated(leibniz::detail::notation_of<&E::dims>{}); };

  template <class E>
  static constexpr int gather(gathering<syntax>& unknown, int root, syntax& to) {
    if constexpr (is_known<E>) {
      using place = decltype(stated(leibniz::detail::notation_of<&E::dims>{}));
      return gathering(place::tree, to)(place::root);
    } else {
      return unknown(root);
    }
  }
  /// The canonical notation of expressions, jointly.
  static constexpr list<int> write_anew(list<leibniz::detail::outline const*> const& expressions, syntax& written) {
    syntax from;
    leibniz::detail::flattening flatten(from);
    list<int> roots;
    for (leibniz::detail::outline const* const e : expressions) roots.push_back(e == nullptr ? none : flatten(*e));
    if (from.size() == 0) return roots;
    graph g;
    list<leibniz::operand> const lowered = lower(g, from);
    matrix_notation write(g, written);
    for (int k = 0; k < roots.size(); ++k)
      if (roots[k] != none)
        roots[k] = canonical_notation(write, g, lowered[roots[k]].what, *expressions[k], written).root;
    return roots;
  }
  static constexpr int none = -1;
};

template <class... Es>
struct joint_schedule {
  // An operator is a step at the most, or an instruction with few.
  static constexpr std::size_t expected_steps = leibniz::frozen<joint_notation<Es...>>.used.nodes;
  constexpr schedule operator()() const {
    auto const& from = leibniz::frozen<joint_notation<Es...>>;
    list<int> roots;
    for (std::size_t k = 0; k < sizeof...(Es); ++k) roots.push_back(from.roots[static_cast<int>(k)]);
    return plan(from.thawed(), roots);
  }
};

/// The schedule for some expressions, a constant.
template <class... Es>
inline constexpr auto planned = frozen<joint_schedule<Es...>>;

}  // namespace leibniz::planning
