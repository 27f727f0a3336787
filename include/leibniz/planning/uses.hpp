#pragma once
#include <leibniz/functions/list.hpp>
#include <leibniz/language/syntax.hpp>

namespace leibniz::planning {

/// Who uses a node of a syntax tree, among the nodes that the roots need.
class uses {
 public:
  constexpr uses(syntax const& tree, node_shapes const& shapes, list<int> const& roots)
      : all_(tree.size(), node_uses{}), of_(all_.data()) {
    syntax_node const* const nodes = tree.nodes.data();
    int const* const pool = tree.operand_pool.data();
    int const size = tree.size();
    for (int const root : roots) {
      of_[root].needed = of_[root].alone = true;
      of_[root].users += 2;  // a root is wanted for itself
    }
    for (int e = size - 1; e >= 0; --e) {
      syntax_node const& n = nodes[e];
      if (n.what != phrase::application || !of_[e].needed) continue;
      bool const is_product = n.applied == &function_of<product>;
      bool const passes_on = passes_on_to_parts(n, of_[e].alone, shapes, pool);
      for (int k = 0; k < n.operands; ++k) {
        int const child = pool[n.first_operand + k];
        node_uses& own = of_[child];
        own.needed = true;
        ++own.users;
        if (is_product && nodes[child].applied == n.applied) ++own.in_chains;
        if (passes_on) own.alone = true;
      }
    }
    for (int e = 0; e < size; ++e) {
      int const users = of_[e].users;
      of_[e].shared = users > 1 && users > of_[e].in_chains && joins(nodes[e].applied);
    }
  }
  uses(uses const&) = delete;

  /// Whether a matrix is wanted for itself, and not only as a factor of products.
  constexpr bool is_alone(int e) const { return of_[e].alone; }
  constexpr bool is_needed(int e) const { return of_[e].needed; }
  constexpr bool has_several(int e) const { return of_[e].users > 1; }
  /// Whether a sum or a product has several users, so that it is computed once and not as part of each of them. A
  /// product that occurs in longer products only does not count: each of those has its own best order.
  constexpr bool is_shared(int e) const { return of_[e].shared; }

 private:
  struct node_uses {  // no initialisers, as a syntax_node
    int users, in_chains;
    bool needed, alone, shared;
  };

  /// Whether the parts of n are wanted for themselves: sums, and products with scalars, pass on to theirs what they are wanted for.
  static constexpr bool passes_on_to_parts(syntax_node const& n, bool alone, node_shapes const& shapes,
                                           int const* pool) {
    function const* const f = n.applied;
    if (f == &function_of<product> && alone)
      return shapes.is_scalar(pool[n.first_operand]) || shapes.is_scalar(pool[n.first_operand + 1]);
    if (joins(f) || f == &function_of<negation> || f == &function_of<transpose_function>) return alone;
    return f != &function_of<inverse> && f != &function_of<trace_function> && f != &function_of<sum_function> &&
           f != &function_of<row_sums_function> && f != &function_of<col_sums_function>;
  }
  static constexpr bool joins(function const* f) {
    return f == &function_of<product> || f == &function_of<plus> || f == &function_of<minus> ||
           f == &function_of<quotient>;
  }

  list<node_uses> all_;
  node_uses* of_;  // the same: one call less each time that one is read
};

}  // namespace leibniz::planning
