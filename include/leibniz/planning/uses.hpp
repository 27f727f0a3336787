#pragma once
#include <leibniz/functions/list.hpp>
#include <leibniz/language/syntax.hpp>

namespace leibniz::planning {

/// Who uses a node of a syntax tree, among the nodes that the roots need.
class uses {
 public:
  constexpr uses(syntax const& tree, list<shape> const& dims, list<int> const& roots)
      : needed_(tree.size(), false), users_(tree.size(), 0), in_chains_(tree.size(), 0) {
    for (int const root : roots) {
      needed_[root] = true;
      users_[root] += 2;  // a root is wanted for itself
    }
    for (int e = tree.size() - 1; e >= 0; --e) {
      if (!needed_[e] || tree[e].what != phrase::application) continue;
      for (int k = 0; k < tree[e].operands; ++k) {
        int const child = tree.operand_of(e, k);
        needed_[child] = true;
        ++users_[child];
        in_chains_[child] += is_product(tree, e) && is_product(tree, child);
      }
    }
    find_alone(tree, dims, roots);
    for (int e = 0; e < tree.size(); ++e)
      shared_.push_back(needed_[e] && users_[e] > 1 && (users_[e] > in_chains_[e]) && joins(tree, e));
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
  constexpr void find_alone(syntax const& tree, list<shape> const& dims, list<int> const& roots) {
    alone_.resize(tree.size(), false);
    for (int const root : roots) alone_[root] = true;
    for (int e = tree.size() - 1; e >= 0; --e) {
      if (!needed_[e] || tree[e].what != phrase::application) continue;
      function const* const f = tree[e].applied;
      bool const passes_on = joins(tree, e) || f == &function_of<negation> || f == &function_of<transpose_function>;
      bool const inside = f == &function_of<inverse> || f == &function_of<trace_function> ||
                          f == &function_of<sum_function> || f == &function_of<row_sums_function> ||
                          f == &function_of<col_sums_function>;
      bool const scaled =
          is_product(tree, e) && (dims[tree.operand_of(e, 0)].is_scalar() || dims[tree.operand_of(e, 1)].is_scalar());
      bool const wanted = passes_on ? alone_[e] && (!is_product(tree, e) || scaled) : !inside;
      for (int k = 0; k < tree[e].operands; ++k)
        if (wanted) alone_[tree.operand_of(e, k)] = true;
    }
  }
  static constexpr bool is_product(syntax const& tree, int e) {
    return tree.is_application_of(e, function_of<product>);
  }
  static constexpr bool joins(syntax const& tree, int e) {
    function const* const f = tree[e].applied;
    return f == &function_of<product> || f == &function_of<plus> || f == &function_of<minus> ||
           f == &function_of<quotient>;
  }

  list<bool> needed_, alone_;
  list<int> users_, in_chains_;
  list<bool> shared_;
};

}  // namespace leibniz::planning
