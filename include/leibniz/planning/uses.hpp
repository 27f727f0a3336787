#pragma once
#include <leibniz/functions/list.hpp>
#include <leibniz/language/syntax.hpp>

namespace leibniz::planning {

/// Who uses a node of a syntax tree, among the nodes that the roots need.
class uses {
 public:
  constexpr uses(syntax const& tree, node_shapes const& shapes, list<int> const& roots)
      : needed_(tree.size(), false), users_(tree.size(), 0), in_chains_(tree.size(), 0) {
    syntax_node const* const nodes = tree.nodes.data();
    int const* const pool = tree.operand_pool.data();
    for (int const root : roots) {
      needed_[root] = true;
      users_[root] += 2;  // a root is wanted for itself
    }
    for (int e = tree.size() - 1; e >= 0; --e) {
      syntax_node const& n = nodes[e];
      if (n.what != phrase::application || !needed_[e]) continue;
      bool const is_product = n.applied == &function_of<product>;
      for (int k = 0; k < n.operands; ++k) {
        int const child = pool[n.first_operand + k];
        needed_[child] = true;
        ++users_[child];
        if (is_product && nodes[child].applied == n.applied) ++in_chains_[child];
      }
    }
    find_alone(tree, shapes, roots);
    for (int e = 0; e < tree.size(); ++e) {
      int const users = users_[e];
      shared_.push_back(users > 1 && users > in_chains_[e] && joins(nodes[e].applied));
    }
  }

  /// Whether a matrix is wanted for itself, and not only as a factor of products.
  constexpr bool is_alone(int e) const { return alone_[e]; }
  constexpr bool is_needed(int e) const { return needed_[e]; }
  constexpr bool has_several(int e) const { return users_[e] > 1; }
  /// Whether a sum or a product has several users, so that it is computed once and not as part of each of them. A
  /// product that occurs in longer products only does not count: each of those has its own best order.
  constexpr bool is_shared(int e) const { return shared_[e]; }

 private:
  /// Sums, and products with scalars, pass on to their parts what they are wanted for.
  constexpr void find_alone(syntax const& tree, node_shapes const& shapes, list<int> const& roots) {
    syntax_node const* const nodes = tree.nodes.data();
    int const* const pool = tree.operand_pool.data();
    alone_.resize(tree.size(), false);
    for (int const root : roots) alone_[root] = true;
    for (int e = tree.size() - 1; e >= 0; --e) {
      syntax_node const& n = nodes[e];
      if (n.what != phrase::application || !needed_[e]) continue;
      function const* const f = n.applied;
      bool const is_product = f == &function_of<product>;
      bool const passes_on = joins(f) || f == &function_of<negation> || f == &function_of<transpose_function>;
      bool wanted = !passes_on || alone_[e];
      if (is_product && wanted)
        wanted = shapes.is_scalar(pool[n.first_operand]) || shapes.is_scalar(pool[n.first_operand + 1]);
      if (!passes_on)
        wanted = f != &function_of<inverse> && f != &function_of<trace_function> && f != &function_of<sum_function> &&
                 f != &function_of<row_sums_function> && f != &function_of<col_sums_function>;
      for (int k = 0; k < n.operands && wanted; ++k) alone_[pool[n.first_operand + k]] = true;
    }
  }
  static constexpr bool joins(function const* f) {
    return f == &function_of<product> || f == &function_of<plus> || f == &function_of<minus> ||
           f == &function_of<quotient>;
  }

  list<bool> needed_, alone_;
  list<int> users_, in_chains_;
  list<bool> shared_;
};

}  // namespace leibniz::planning
