#pragma once
#include <leibniz/planning/chains.hpp>

/// Sums over one side of an elementwise product with a matrix product: the triangle sum_jk X_ij P_ik V_jk in the index graph
/// is (X o P V') 1, and (X V o P) 1 just as well. The contraction order is what is chosen here; notation has chosen one
/// of them for reading. (Pairwise contraction orders of a tensor network: Pfeifer, Haegeman, Verstraete, "Faster
/// identification of optimal contraction sequences for tensor networks", 2014.)
namespace leibniz::planning {

/// The factors of an elementwise product, those of the products inside it included.
constexpr void lowering::entrywise_factors(int e, list<int>& into) const {
  if (is<hadamard_function>(e) && !uses_.has_several(e)) {
    entrywise_factors(child(e, 0), into);
    entrywise_factors(child(e, 1), into);
  } else {
    into.push_back(e);
  }
}

/// Entry i of F G' where F and G stand for elementwise factors of node e: a chain that leads from i back to i. Empty where
/// none of the factors is a product that could be taken apart.
constexpr lowering::chain lowering::ring_of(int e) {
  list<int> factors;
  entrywise_factors(e, factors);
  chain result;
  int opened = -1;
  for (int k = 0; k < factors.size() && opened < 0; ++k) {
    if (!is<product>(factors[k]) || uses_.is_shared(factors[k]) || memo_[factors[k]].value != no_value) continue;
    chain own;
    collect(factors[k], false, own);
    bool can_open = own.links.size() > 1;
    for (link const& l : own.links) can_open &= l.is == link::form::dense || l.is == link::form::diagonal;
    if (!can_open) continue;
    opened = k;
    result = own;
  }
  if (opened < 0 || factors.size() < 2) return {};
  list<link> back;
  for (int k = result.links.size() - 1; k >= 0; --k) back.push_back(result.links[k].transposed());
  reading rest;
  for (int k = 0; k < factors.size(); ++k) {
    if (k == opened) continue;
    reading const r = entry(factors[k]);
    rest = rest.exists() ? to_.entrywise(operation::multiply, dims_[e], rest, r).as_reading() : r;
  }
  result.links.clear();
  result.links.push_back({link::form::dense, {rest.value, rest.is_turned()}, dims_[e], -1});
  result.links.append(back);
  return result;
}

/// Where a ring is cut in two so that all costs least: links 0 to k, and the rest; -1 where it cannot be. Both halves are
/// multiplied, then they are read once together.
constexpr lowering::cut lowering::cheapest_cut(list<link> const& links, chain_order const& order) {
  int const last = links.size() - 1;
  cut best;
  for (int k = 0; k < last; ++k) {
    link const &a = order.result(0, k), &b = order.result(k + 1, last);
    if (a.is != link::form::dense || b.is != link::form::dense) continue;
    double const total = order.cost(0, k) + order.cost(k + 1, last) + cost::pass(cost::entries(a.dims));
    if (best.after < 0 || total < best.cost) best = {k, total};
  }
  return best;
}

/// The row sums of node e, an elementwise product, as a column; no value where its factors are no ring.
constexpr list<term> lowering::row_sums_of_ring(int e) {
  if (!is<hadamard_function>(e) || uses_.has_several(e) || dims_[e].is_vector()) return {};
  chain const ring = ring_of(e);
  if (ring.links.empty()) return {};
  chain_order const order = order_of(ring.links);
  cut const at = cheapest_cut(ring.links, order);
  if (at.after < 0) return {};
  int const last = ring.links.size() - 1;
  operand const a = dense(link_from(multiply(ring.links, order, 0, at.after)));
  operand const b = dense(link_from(multiply(ring.links, order, at.after + 1, last))).transposed();
  extents const dims = order.result(0, at.after).dims;
  computation c;
  c.what = operation::row_sums;
  c.dims = {dims.rows(), 1};
  c.in[0] = to_.entrywise(operation::multiply, dims, a.as_reading(), b.as_reading()).as_reading();
  list<term> result{term{term::form::dense, c.dims, {to_.add(c), false}, 1, no_value}};
  scale(result, ring.number, ring.scale);
  return result;
}

}  // namespace leibniz::planning
