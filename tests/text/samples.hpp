#pragma once
#include <cmath>
#include <leibniz/language/lower.hpp>
#include <leibniz/proof/interpret.hpp>
#include <leibniz/proof/sample.hpp>
#include <map>
#include <string>
#include <vector>

namespace code_tests {

using namespace leibniz;

/// A variable of the code: a symbol of a tree or a partial derivative, with its entries, row-major.
struct variable {
  int node = -1;
  shape dims;
  std::vector<double> entries;
};

/// An expression at a point, and what the library says it is there.
struct sample {
  std::string id;
  syntax tree;
  int root = -1;
  shape dims;
  std::vector<variable> variables;
  std::map<std::string, int> extents;
  std::vector<double> expected;
  double tolerance = 0;
  bool is_defined = true;  // and so are all values on the way to it
  bool is_typed = false;
  std::string cpp, numpy;  // where it is typed: what the compiler made of it

  int size_of(extent e) const { return e.is_named() ? extents.at(std::string(e.name)) : e.size; }
};

/// A sample of a node of a graph, which the tree writes as `root`. `entries_of(name)` gives chosen entries, or none.
template <class Chosen>
sample sampled(std::string id, syntax const& tree, int root, graph& g, node v, std::uint64_t trial, Chosen entries_of) {
  sample s;
  s.id = std::move(id);
  s.tree = tree;
  s.root = root;
  s.dims = shapes_of(tree)[root];

  list<operand> const lowered = lower(g, tree);
  list<int> const sizes = sample_extents(g, static_cast<int>(trial % 2));
  for (int k = 0; k < g.named_extents(); ++k) s.extents[std::string(g.decode(-1 - k).name)] = sizes[k];
  reals in;
  sampler<reals> draw(g, in, sizes, trial);
  auto const entries = [&](node variable) {
    if (g[variable].partials == 0)
      if (list<double> const chosen = entries_of(std::string(g.symbol(g[variable].symbol).name)); !chosen.empty())
        return chosen;
    return draw(variable);
  };

  node_shapes const shapes = shapes_of(tree);
  list<bool> needed(root + 1, false);
  needed[root] = true;
  for (int i = root; i >= 0; --i) {
    if (!needed[i]) continue;
    if (tree[i].what == phrase::application)
      for (int k = 0; k < tree[i].operands; ++k) needed[tree.operand_of(i, k)] = true;
    if (tree[i].what != phrase::symbol && tree[i].what != phrase::partial) continue;
    variable x{i, shapes[i], {}};
    for (double const entry : entries(lowered[i].what)) x.entries.push_back(entry);
    s.variables.push_back(std::move(x));
  }

  effort work;
  interpreter value(g, in, sizes, entries, work);
  for (double const entry : list<double>(value(v))) s.expected.push_back(entry);
  value(lowered[root].what);
  s.is_defined = !value.is_undefined();
  double const greatest = value.greatest([](double a) { return std::abs(a); });
  s.tolerance = 1e-10 * (greatest > 1 ? greatest : 1);
  return s;
}
inline auto no_entries = [](std::string const&) { return list<double>{}; };

}  // namespace code_tests
