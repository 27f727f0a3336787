#pragma once
#include <leibniz/planning/chains.hpp>

/// Sums inside products: A (S + S') v is A S v + A S' v where that is cheaper than computing S + S'.
namespace leibniz::planning {

constexpr list<term> lowering::terms_of_sum(link const& sum) {
  list<term> terms = expand(sum.node);
  if (sum.what.turned)
    for (term& t : terms) t = t.transposed();
  return terms;
}

/// The factors that a term stands for inside a product; empty where it stands for none.
constexpr list<link> lowering::factors_of(term const& t) const {
  if (t.is == term::form::dense) return {{link::form::dense, t.what, t.dims, -1}};
  if (t.is == term::form::diagonal) return {{link::form::diagonal, t.what, t.dims, -1}};
  if (t.is != term::form::pending || !is_product(to_[t.what.value].what)) return {};
  computation const& c = to_[t.what.value];
  if (c.what == operation::chain) {
    list<link> result;
    for (int k = 0; k < c.operands; ++k) {
      reading const r = to_.operand_pool[c.first_operand + (t.what.turned ? c.operands - 1 - k : k)];
      bool const turned = r.is_turned() != t.what.turned;
      extents const own = to_[r.value].dims;
      result.push_back({link::form::dense, {r.value, turned}, turned ? own.transposed() : own, -1});
    }
    return result;
  }
  operand a{c.in[0].value, c.in[0].is_turned()}, b{c.in[1].value, c.in[1].is_turned()};
  extents const own = to_[a.value].dims;
  int const inner = a.turned ? own.rows() : own.columns();
  if (t.what.turned) {
    operand const swapped = a.transposed();
    a = b.transposed();
    b = swapped;
  }
  return {{link::form::dense, a, {t.dims.rows(), inner}, -1}, {link::form::dense, b, {inner, t.dims.columns()}, -1}};
}

constexpr list<link> lowering::replaced(list<link> const& links, int which, list<link> const& by) {
  list<link> result;
  for (int k = 0; k < links.size(); ++k) {
    if (k == which)
      result.append(by);
    else
      result.push_back(links[k]);
  }
  return result;
}

/// Compares the two ways by cost: each term costs a pass in the sum, or a chain of its own.
constexpr bool lowering::should_distribute(list<link> const& links, int which) {
  list<term> const terms = terms_of_sum(links[which]);
  double apart = 0, joint = 0;
  for (term const& t : terms) {
    if (links.size() == 1 && (t.is == term::form::pending || t.is == term::form::diagonal)) return true;
    list<link> const factors = factors_of(t);
    if (factors.empty()) return false;
    list<link> const own = replaced(links, which, factors);
    apart += order_of(own).cost(0, own.size() - 1);
    double const size = cost::entries(t.dims);
    joint += t.is == term::form::pending    ? order_of(factors).cost(0, factors.size() - 1)
             : t.is == term::form::diagonal ? cost::size(t.dims.rows())
             : t.what.turned                ? cost::turned_pass(size)
                                            : cost::pass(size);
  }
  return links.size() > 1 && apart < joint + order_of(links).cost(0, links.size() - 1);
}

constexpr list<term> lowering::distributed(list<link> links, int which) {
  list<term> result, own;
  for (int k = 0; k < links.size(); ++k)
    if (k != which && links[k].is == link::form::sum)
      links[k] = {link::form::dense, dense(links[k]), links[k].dims, -1};
  for (term const& t : terms_of_sum(links[which])) {
    own.clear();
    own.push_back(links.size() == 1 ? t : multiplied(replaced(links, which, factors_of(t))));
    if (links.size() > 1) scale(own, t.number, t.scale);
    result.append(own);
  }
  return result;
}

}  // namespace leibniz::planning
