#pragma once
#include <leibniz/language/syntax.hpp>

namespace leibniz {

/// Copies expressions from other syntax trees into one, each part once: operands before what uses them, from the left. So the tree
/// that is made depends on the expressions, and not on how the others came about.
class gathering {
 public:
  constexpr explicit gathering(syntax& to) : to_(to) {}

  /// The number that node `root` of another tree has here. Parts that it shares with the one before, of the same tree, are known.
  constexpr int operator()(auto const& from, int root) {
    if (from_ != &from) {
      from_ = &from;
      number_ = list<int>(from.size(), none);
    }
    todo_.push_back(root);  // no recursion, as in flatten.hpp
    while (!todo_.empty()) {
      int const e = todo_.back();
      syntax_node const& n = from[e];
      int const before = todo_.size();
      if (number_[e] == none && n.what == phrase::application)
        for (int k = n.operands - 1; k >= 0; --k)
          if (int const operand = from.operand_of(e, k); number_[operand] == none) todo_.push_back(operand);
      if (todo_.size() > before) continue;
      todo_.pop_back();
      if (number_[e] == none) number_[e] = copy(from, e);
    }
    return number_[root];
  }

 private:
  static constexpr int none = -1;

  constexpr int copy(auto const& from, int e) {
    auto const symbol = [&](int number) { return to_.add_symbol(from.symbols[number]); };
    syntax_node const& n = from[e];
    switch (n.what) {
      case phrase::symbol: return to_.symbol(symbol(n.symbol));
      case phrase::partial: {
        list<int> by;
        for (int k = 0; k < n.operands; ++k) by.push_back(symbol(from.operand_of(e, k)));
        return to_.partial(symbol(n.symbol), by);
      }
      case phrase::constant: return to_.constant(n.value);
      case phrase::identity:
      case phrase::ones:
      case phrase::zeros: return to_.filled(n.what, from.shape_pool[n.dims]);
      case phrase::application: break;
    }
    few_or_many<int> operands(n.operands);
    for (int k = 0; k < n.operands; ++k) operands[k] = number_[from.operand_of(e, k)];
    return to_.apply(*n.applied, operands.data(), n.operands, from.parameters(e), n.parameters);
  }

  syntax& to_;
  void const* from_ = nullptr;
  list<int> number_;  // of the nodes of that tree, here
  list<int> todo_;    // the last is next
};

}  // namespace leibniz
