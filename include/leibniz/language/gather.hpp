#pragma once
#include <leibniz/language/syntax.hpp>

namespace leibniz {

/// Copies expressions from one syntax tree to another, each part once: operands before what uses them, from the left. So the tree
/// that is made depends on the expressions, and not on how the other one came about.
template <class Tree>
class gathering {
 public:
  constexpr gathering(Tree const& from, syntax& to) : from_(from), to_(to), number_(from.size(), none) {}

  /// The number of an expression in the other tree.
  constexpr int operator()(int root) {
    todo_.push_back(root);  // no recursion, as in flatten.hpp
    while (!todo_.empty()) {
      int const e = todo_.back();
      syntax_node const& n = from_[e];
      int const before = todo_.size();
      if (number_[e] == none && n.what == phrase::application)
        for (int k = n.operands - 1; k >= 0; --k)
          if (int const operand = from_.operand_of(e, k); number_[operand] == none) todo_.push_back(operand);
      if (todo_.size() > before) continue;
      todo_.pop_back();
      if (number_[e] == none) number_[e] = copy(e, n);
    }
    return number_[root];
  }

 private:
  static constexpr int none = -1;

  constexpr int symbol(int number) { return to_.add_symbol(from_.symbols[number]); }
  constexpr int copy(int e, syntax_node const& n) {
    switch (n.what) {
      case phrase::symbol: return to_.symbol(symbol(n.symbol));
      case phrase::partial: {
        list<int> by;
        for (int k = 0; k < n.operands; ++k) by.push_back(symbol(from_.operand_of(e, k)));
        return to_.partial(symbol(n.symbol), by);
      }
      case phrase::constant: return to_.constant(n.value);
      case phrase::identity:
      case phrase::ones:
      case phrase::zeros: return to_.filled(n.what, from_.shape_pool[n.dims]);
      case phrase::application: break;
    }
    few_or_many<int> operands(n.operands);
    for (int k = 0; k < n.operands; ++k) operands[k] = number_[from_.operand_of(e, k)];
    return to_.apply(*n.applied, operands.data(), n.operands, from_.parameters(e), n.parameters);
  }

  Tree const& from_;
  syntax& to_;
  list<int> number_;  // in the other tree
  list<int> todo_;    // the last is next
};

}  // namespace leibniz
