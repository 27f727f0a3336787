#pragma once
#include <leibniz/algebra/monomial.hpp>
#include <leibniz/language/syntax.hpp>

namespace leibniz {

namespace detail {

/// Lowers those nodes of a syntax tree that `wanted` says; the operands of such a node are wanted, too.
constexpr list<operand> lower_wanted(graph& g, syntax const& tree, list<bool> const& wanted) {
  list<operand> result;
  list<int> symbols;
  for (symbol_info const& info : tree.symbols) symbols.push_back(g.add_symbol(info));
  for (int i = 0; i < wanted.size(); ++i) {
    if (!wanted[i]) {
      result.push_back({});
      continue;
    }
    syntax_node const& n = tree[i];
    if (n.what == phrase::application) {
      auto const lowered = [&](operand const* operands) {
        result.push_back(n.applied->lower(g, {operands, n.operands, tree.parameters(i), n.parameters}));
      };
      auto const of = [&](int k) -> operand const& { return result[tree.operand_of(i, k)]; };
      if (n.operands == 1) {
        lowered(&of(0));
      } else if (n.operands == 2) {  // an operand has a shape, which takes long to initialise
        operand const both[]{of(0), of(1)};
        lowered(both);
      } else {
        list<operand> all;
        for (int k = 0; k < n.operands; ++k) all.push_back(of(k));
        lowered(all.data());
      }
      continue;
    }
    shape const dims = shape_of_leaf(tree, n);
    switch (n.what) {
      case phrase::symbol: result.push_back({g.variable(symbols[n.symbol]), dims}); break;
      case phrase::partial: {
        node v = g.variable(symbols[n.symbol]);
        for (int k = 0; k < n.operands; ++k) v = g.partial_derivative(v, symbols[tree.operand_of(i, k)]);
        result.push_back({v, dims});
        break;
      }
      case phrase::constant: result.push_back({g.constant(n.value), dims}); break;
      case phrase::identity: {
        monomial m(g, dims);
        result.push_back(m.delta(m.row, m.column).done());
        break;
      }
      case phrase::ones: result.push_back(monomial(g, dims).done()); break;
      case phrase::zeros: result.push_back(monomial(g, dims).scale(0).done()); break;
      case phrase::application: break;
    }
  }
  return result;
}

}  // namespace detail

/// The nodes of the tensor graph that stand for the nodes of a syntax tree, with their two-dimensional shapes.
constexpr list<operand> lower(graph& g, syntax const& tree) {
  return detail::lower_wanted(g, tree, list<bool>(tree.size(), true));
}

/// The node of the tensor graph that stands for one node of a syntax tree.
constexpr operand lower_one(graph& g, syntax const& tree, int root) {
  list<bool> wanted(root + 1, false);
  wanted[root] = true;
  for (int i = root; i >= 0; --i)
    if (wanted[i] && tree[i].what == phrase::application)
      for (int k = 0; k < tree[i].operands; ++k) wanted[tree.operand_of(i, k)] = true;
  return detail::lower_wanted(g, tree, wanted)[root];
}

}  // namespace leibniz
