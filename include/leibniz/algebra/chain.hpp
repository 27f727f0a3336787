#pragma once
#include <leibniz/algebra/monomial.hpp>

namespace leibniz {

/// A matrix read as scalars times a product of square matrices, each maybe transposed: what the rules for the inverse
/// and the determinant of a product look for.
struct chain {
  bool found = false;
  rational coefficient = 1;
  list<factor> scalars;
  list<node> links;  // F1, F2, ..., Fn
  list<bool> transposed;
  bool diagonal = false;  // instead of links: a diagonal matrix, entries the product of `entries`
  list<factor> entries;   // order-1 factors
};

/// Reads an n x n node as a chain; `found` is false where it is none.
constexpr chain read_chain(graph const& g, node v) {
  chain result;
  vertex const& x = g[v];
  if (x.what != kind::sum || x.order != 2 || x.terms != 1 || g.axis(v, 0) != g.axis(v, 1)) return result;
  contraction const c = g.load(v, 0);
  int const size = c.extents[0];
  result.coefficient = c.coefficient;
  list<factor> rest;
  for (factor const& f : c.factors) {
    if (g.order(f.what) == 0)
      result.scalars.push_back(f);
    else
      rest.push_back(f);
  }
  bool has_delta = false;
  for (factor const& f : rest) has_delta |= g[f.what].what == kind::delta;
  if (has_delta) {
    if (c.bound_count() != 0) return result;
    for (factor const& f : rest) {
      if (g[f.what].what == kind::delta) continue;
      if (g.order(f.what) != 1) return result;
      result.entries.push_back(f);
    }
    result.diagonal = result.found = true;
    return result;
  }
  for (int const e : c.extents)
    if (e != size) return result;
  for (int here = 0; !rest.empty();) {  // follow the path from output 0 to output 1
    int next = -1;
    for (int k = 0; k < rest.size(); ++k) {
      factor const& f = rest[k];
      if (g.order(f.what) != 2 || !f.power.is_one()) return result;
      if (f.at[0] != here && f.at[1] != here) continue;
      if (next >= 0 || f.at[0] == f.at[1]) return result;
      next = k;
    }
    if (next < 0) return result;
    bool const turned = rest[next].at[0] != here;
    result.links.push_back(rest[next].what);
    result.transposed.push_back(turned);
    here = turned ? rest[next].at[0] : rest[next].at[1];
    rest.erase(next);
    if (rest.empty() != (here == 1)) return result;
  }
  result.found = result.links.size() == c.bound_count() + 1;
  return result;
}

/// The product of square matrices, each maybe transposed, times a coefficient and scalars.
constexpr node write_chain(graph& g, chain const& c, int extent) {
  monomial m(g, list<int>{extent, extent});
  m.scale(c.coefficient);
  for (factor const& f : c.scalars) m.at(f.what, {}, f.power);
  if (c.diagonal) {
    for (factor const& f : c.entries) m.at(f.what, {0}, f.power);
    return m.delta(0, 1).done().what;
  }
  int here = 0;
  for (int k = 0; k < c.links.size(); ++k) {
    int const next = k + 1 == c.links.size() ? 1 : m.bind(extent);
    m.at(c.links[k], {c.transposed[k] ? next : here, c.transposed[k] ? here : next});
    here = next;
  }
  return m.done().what;
}

}  // namespace leibniz
