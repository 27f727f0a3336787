#pragma once
#include <leibniz/language/flatten.hpp>
#include <leibniz/notation/matrices.hpp>
#include <leibniz/planning/frozen.hpp>
#include <leibniz/planning/plan.hpp>

namespace leibniz::planning {

/// Several expressions in canonical notation, in one tree: what they have in common is one node.
template <class... Es>
struct joint_notation {
  static constexpr std::size_t expected_nodes = nodes_of<Es...>;
  constexpr rooted_syntax operator()() const {
    syntax from;
    list<int> const roots = flatten_all<Es...>(from);
    list<shape> const dims{Es::dims...};
    graph g;
    list<leibniz::operand> const lowered = lower(g, from);
    rooted_syntax result;
    matrix_notation write(g, result.tree);
    for (int k = 0; k < roots.size(); ++k)
      result.roots.push_back(canonical_notation(write, g, lowered[roots[k]].what, dims[k], result.tree));
    return result;
  }
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
