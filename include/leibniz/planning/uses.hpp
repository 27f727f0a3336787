#pragma once
#include <leibniz/functions/list.hpp>
#include <leibniz/language/syntax.hpp>

namespace leibniz::planning {

/// Who uses a node of a syntax tree, among the nodes that the roots need.
class uses {
 public:
  constexpr uses(syntax const& tree, list<int> const& roots)
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
    for (int e = 0; e < tree.size(); ++e)
      shared_.push_back(needed_[e] && users_[e] > 1 && (users_[e] > in_chains_[e]) && joins(tree, e));
  }

  constexpr bool is_needed(int e) const { return needed_[e]; }
  constexpr bool has_several(int e) const { return users_[e] > 1; }
  /// Whether a sum or a product has several users, so that it is computed once and not as part of each of them. A
  /// product that occurs in longer products only does not count: each of those has its own best order.
  constexpr bool is_shared(int e) const { return shared_[e]; }

 private:
  static constexpr bool is_product(syntax const& tree, int e) {
    return tree.is_application_of(e, function_of<product>);
  }
  static constexpr bool joins(syntax const& tree, int e) {
    return is_product(tree, e) || tree.is_application_of(e, function_of<plus>) ||
           tree.is_application_of(e, function_of<minus>) || tree.is_application_of(e, function_of<quotient>);
  }

  list<bool> needed_;
  list<int> users_, in_chains_;
  list<bool> shared_;
};

}  // namespace leibniz::planning
