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
    syntax_node const* const nodes = from.nodes.data();
    int const* const operands = from.operand_pool.data();
    int* const number = number_.data();
    todo_.push_back(root);  // no recursion, as in flatten.hpp
    while (!todo_.empty()) {
      int const e = todo_.back();
      syntax_node const& n = nodes[e];
      bool waits = false;
      if (number[e] == none && n.what == phrase::application)
        for (int k = n.operands - 1; k >= 0; --k) {
          int const operand = operands[n.first_operand + k];
          if (number[operand] != none) continue;
          todo_.push_back(operand);
          waits = true;
        }
      if (waits) continue;
      todo_.pop_back();
      if (number[e] == none) number[e] = copy(from, n);
    }
    return number[root];
  }

 private:
  static constexpr int none = -1;

  constexpr int copy(auto const& from, syntax_node const& n) {
    int const* const own = from.operand_pool.data() + n.first_operand;
    auto const symbol = [&](int number) { return to_.add_symbol(from.symbols[number]); };
    switch (n.what) {
      case phrase::symbol: return to_.symbol(symbol(n.symbol));
      case phrase::partial: {
        list<int> by;
        for (int k = 0; k < n.operands; ++k) by.push_back(symbol(own[k]));
        return to_.partial(symbol(n.symbol), by);
      }
      case phrase::constant: return to_.constant(n.value);
      case phrase::identity:
      case phrase::ones:
      case phrase::zeros: return to_.filled(n.what, from.shape_pool[n.dims]);
      case phrase::application: break;
    }
    few_or_many<int> operands(n.operands);
    for (int k = 0; k < n.operands; ++k) operands[k] = number_[own[k]];
    int const* const parameters = from.parameter_pool.data() + n.first_parameter;
    return to_.apply(*n.applied, operands.data(), n.operands, parameters, n.parameters);
  }

  syntax& to_;
  void const* from_ = nullptr;
  list<int> number_;  // of the nodes of that tree, here
  list<int> todo_;    // the last is next
};

}  // namespace leibniz
