#pragma once
#include <leibniz/calculus/projection.hpp>
#include <leibniz/calculus/rules.hpp>

namespace leibniz {

/// What happened in a sweep, for explanations: rule `rule` at node `from` gave the child `to` the adjoint `adjoint`.
struct sweep_step {
  node from = no_node;
  node to = no_node;
  node adjoint = no_node;
  std::string_view rule{};
};

namespace detail {

/// Whether a variable is x, or a function of x.
constexpr bool depends_directly(graph const& g, vertex const& v, int x) {
  if (v.what != kind::variable) return false;
  if (v.symbol == x) return true;
  symbol_info const& info = g.symbol(v.symbol);
  for (int k = 0; k < info.dependencies; ++k)
    if (info.depends_on[k] == g.symbol(x).name) return true;
  return false;
}

/// Which of the nodes that the root is made of depend on symbol x.
constexpr list<bool> dependents(graph const& g, node root, int x) {
  list<bool> result = parts_of(g, root);  // and of these, from the inside
  bool* const depends = result.data();
  graph::records const all = g.all();
  for (node v = 0; v <= root; ++v) {
    if (!depends[v]) continue;
    vertex const& n = all.vertices[v];
    depends[v] = n.what == kind::application ? depends[n.argument] : depends_directly(g, n, x);
    for (factor const& f : all.factors_of(v)) depends[v] |= depends[f.what];
  }
  return result;
}

/// The sum of several nodes of equal axes.
constexpr node total(graph& g, list<node> const& parts, list<int> const& axes) {
  return parts.size() == 1 ? parts[0] : added(g, 0, parts.data(), parts.size(), axes);
}

}  // namespace detail

/// The seed of a sweep: 1 for a scalar, deltas that join the axes of the result to those of the root for a tensor.
constexpr node unit_seed(graph& g, node root) {
  list<int> axes = g.axes(root);
  int const order = axes.size();
  axes.append(g.axes(root));
  monomial m(g, axes);
  for (int k = 0; k < order; ++k) m.delta(k, order + k);
  return m.done().what;
}

/// The symbolic reverse sweep: the adjoint of symbol x, with the axes of the seed first, then those of x.
/// `seed` has `leading` axes of its own, then those of the root. `trace`, where given, records each step.
constexpr node reverse_sweep(graph& g, node root, int x, node seed, int leading, list<sweep_step>* trace = nullptr) {
  list<bool> const depends = detail::dependents(g, root, x);
  node const variable = g.variable(x);
  list<int> axes;
  for (int k = 0; k < leading; ++k) axes.push_back(g.axis(seed, k));
  list<int> const seed_axes = axes;
  axes.append(g.axes(variable));

  list<list<node>> adjoints(root + 1, list<node>{});
  adjoints[root].push_back(seed);
  list<node> result;
  for (node v = root; v >= 0; --v) {
    if (!depends[v] || adjoints[v].empty()) continue;
    list<int> own = seed_axes;
    own.append(g.axes(v));
    node const incoming = detail::total(g, adjoints[v], own);
    if (g[v].what == kind::variable) {
      if (g[v].symbol == x) {
        if (g[v].partials > 0) throw failure("a derivative of a dependent symbol by that symbol");
        result.push_back(incoming);
        continue;
      }
      // A symbol that depends on x: W : (its derivative by x).
      node const slope = g.partial_derivative(v, x);
      monomial m(g, axes);
      factor w{incoming, {}, 1}, s{slope, {}, 1};
      for (int k = 0; k < leading; ++k) w.at.set(k, k);
      for (int k = 0; k < g.order(v); ++k) {
        int const bound = m.bind(g.axis(v, k));
        w.at.set(leading + k, bound);
        s.at.set(k, bound);
      }
      for (int k = 0; k < g.order(variable); ++k) s.at.set(g.order(v) + k, leading + k);
      result.push_back(m.times(w).times(s).done().what);
      if (trace != nullptr) trace->push_back({v, variable, result.back(), "dependent symbol"});
      continue;
    }
    for (contribution const& c : contributions(g, v, incoming, leading, depends)) {
      adjoints[c.child].push_back(c.adjoint);
      if (trace != nullptr) trace->push_back({v, c.child, c.adjoint, c.rule});
    }
  }
  return detail::total(g, result, axes);
}

namespace detail {

/// Whether a scalar depends on the scalar x through scalars only.
constexpr bool is_scalar_chain(graph const& g, node root, int x, list<bool> const& dependents) {
  bool result = g.order(root) == 0 && g.symbol(x).dims.is_scalar();
  vertex const* const vertices = g.all().vertices;
  bool const* const depends = dependents.data();
  for (node v = 0; v <= root && result; ++v) result = !depends[v] || vertices[v].order == 0;
  return result;
}

/// The derivative of such a scalar, from x outward: numbers can be multiplied in any order, so what stands in the rules for
/// the adjoint of a node may as well be the slope of its child. The slope of an inner function stays one factor, so that of
/// n functions in one another is of length n; inward, those of the outer functions would be written out wherever x occurs.
constexpr node scalar_sweep(graph& g, node root, int x, list<bool> const& depends) {
  list<node> slopes(root + 1, no_node);
  node const one = g.constant(1);
  for (node v = 0; v <= root; ++v) {
    if (!depends[v]) continue;
    if (g[v].what == kind::variable) {
      if (g[v].symbol == x && g[v].partials > 0) throw failure("a derivative of a dependent symbol by that symbol");
      slopes[v] = g[v].symbol == x ? one : g.partial_derivative(v, x);
      continue;
    }
    list<node> parts;
    auto const slope_of = [&slopes](node child) { return slopes[child]; };
    for (contribution const& c : contributions(g, v, slope_of, 0, depends)) parts.push_back(c.adjoint);
    slopes[v] = total(g, parts, {});
  }
  return slopes[root] == no_node ? g.zero({}) : slopes[root];
}

}  // namespace detail

/// The derivative of a node by a symbol: the axes of the node first, then those of the symbol.
constexpr node differentiate(graph& g, node root, int x) {
  if (list<bool> const depends = detail::dependents(g, root, x); detail::is_scalar_chain(g, root, x, depends))
    return detail::scalar_sweep(g, root, x, depends);
  return project(g, reverse_sweep(g, root, x, unit_seed(g, root), g.order(root)), g.symbol(x));
}

}  // namespace leibniz
