#pragma once
#include <leibniz/algebra/monomial.hpp>
#include <leibniz/language/syntax.hpp>

namespace leibniz {

/// The nodes of the tensor graph that stand for the nodes of a syntax tree, with their two-dimensional shapes.
constexpr list<operand> lower(graph& g, syntax const& tree) {
  list<shape> const shapes = shapes_of(tree);
  list<operand> result;
  list<int> symbols;
  for (symbol_info const& info : tree.symbols) symbols.push_back(g.add_symbol(info));
  for (int i = 0; i < tree.size(); ++i) {
    syntax_node const& n = tree[i];
    shape const dims = shapes[i];
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
      case phrase::application: {
        list<operand> operands;
        for (int k = 0; k < n.operands; ++k) operands.push_back(result[tree.operand_of(i, k)]);
        result.push_back(n.applied->lower(g, {operands.data(), operands.size(), tree.parameters(i), n.parameters}));
        break;
      }
    }
  }
  return result;
}

}  // namespace leibniz
