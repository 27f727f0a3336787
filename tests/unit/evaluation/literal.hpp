#pragma once
#include <leibniz/language/flatten.hpp>
#include <leibniz/language/lower.hpp>
#include <leibniz/numbers/reals.hpp>
#include <leibniz/proof/interpret.hpp>
#include <map>
#include <string>
#include <vector>

/// What an expression means, taken literally: its index notation, evaluated by loops over all indices. Nothing of the
/// planner or of the executor is used.
class literal_meaning {
 public:
  /// Sizes of the extents with names, and the entries of the symbols, row-major.
  std::map<std::string, int> sizes;
  std::map<std::string, std::vector<double>> entries;

  void bind(std::string const& name, auto const& matrix) {
    std::vector<double>& into = entries[name];
    for (int i = 0; i < matrix.rows(); ++i)
      for (int j = 0; j < matrix.cols(); ++j) into.push_back(matrix(i, j));
  }

  template <class E>
  std::vector<double> operator()(E) const {
    leibniz::syntax tree;
    int const root = leibniz::flatten<E>(tree);
    return of(tree, root);
  }

 private:
  std::vector<double> of(leibniz::syntax const& tree, int root) const {
    using namespace leibniz;
    graph g;
    node const what = lower(g, tree)[root].what;
    list<int> extents;
    for (int k = 0; k < g.named_extents(); ++k) extents.push_back(sizes.at(std::string(g.decode(-1 - k).name)));
    auto const values = [&](node v) {
      std::string name(g.symbol(g[v].symbol).name);
      for (int k = 0; k < g[v].partials; ++k) name += "_" + std::string(g.symbol(g.partial(v, k)).name);
      list<double> result;
      for (double const entry : entries.at(name)) result.push_back(entry);
      return result;
    };
    reals in;
    effort work;
    interpreter<reals, decltype(values) const> meaning(g, in, extents, values, work);
    auto const& result = meaning(what);
    return {result.begin(), result.end()};
  }
};
