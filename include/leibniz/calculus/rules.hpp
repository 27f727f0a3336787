#pragma once
#include <leibniz/algebra/monomial.hpp>

namespace leibniz {

/// One application of a rule: what a node hands on to one of its children.
struct contribution {
  node child = no_node;
  node adjoint = no_node;  // axes: those of the seed, then those of the child
  std::string_view rule{};
};

namespace detail {

namespace rule_names {  // constants: a literal is measured each time that it becomes a string_view
inline constexpr std::string_view power = "power rule", product = "product rule", chain = "chain rule",
                                  linearity = "linearity";
}

/// The name of the rule for a factor of a product.
constexpr std::string_view const& rule_for(factor const& chosen, int factors) {
  return !chosen.power.is_one() ? rule_names::power : factors > 1 ? rule_names::product : rule_names::linearity;
}

/// The part of the product rule that belongs to one factor of a product of scalars.
constexpr contribution scalar_product_rule(graph& g, term const& own, int which, node incoming) {
  factor const chosen = g.factor_of(own, which);
  contraction result;
  result.coefficient = own.coefficient;
  result.factors.push_back({incoming, {}, exact_one});
  for (int k = 0; k < own.factors; ++k)
    if (k != which) result.factors.push_back(g.factor_of(own, k));
  if (!chosen.power.is_one()) {
    result.coefficient = result.coefficient * chosen.power;
    result.factors.push_back({chosen.what, {}, chosen.power - rational(1)});
  }
  return {chosen.what, g.sum(result), rule_for(chosen, own.factors)};
}

/// The part of the product rule that belongs to one factor F = E^p of one term of a sum:
///
///   E_bar[seed, axes of E] += c W[seed, outputs] p E^(p-1) (product of the other factors)
///
/// An index that stands twice in F, as in A_ii, becomes a delta between the axes of E.
constexpr contribution product_rule(graph& g, contraction const& c, int which, node incoming, int leading) {
  factor const chosen = c.factors[which];
  int const order = g.order(chosen.what);
  list<int> axes;
  for (int k = 0; k < leading; ++k) axes.push_back(g.axis(incoming, k));
  axes.append(g.axes(chosen.what));
  monomial m(g, axes);
  m.scale(c.coefficient);

  list<int> renamed(c.extents.size(), -1);  // the indices of the term, as indices of the contribution
  for (int k = 0; k < order; ++k) {
    int& name = renamed[chosen.at[k]];
    if (name < 0)
      name = leading + k;
    else
      m.delta(name, leading + k);
  }
  for (int i = 0; i < renamed.size(); ++i)
    if (renamed[i] < 0) renamed[i] = m.bind(c.extents[i]);

  auto const with = [&](node what, int skip, indices at, rational power) {
    factor f{what, {}, power};
    for (int k = 0; k < skip; ++k) f.at.set(k, k);
    for (int k = skip; k < g.order(what); ++k) f.at.set(k, renamed[at[k - skip]]);
    m.times(f);
  };
  indices outputs{};
  for (int k = 0; k < c.outputs; ++k) outputs.set(k, k);
  with(incoming, leading, outputs, 1);
  for (int k = 0; k < c.factors.size(); ++k)
    if (k != which) with(c.factors[k].what, 0, c.factors[k].at, c.factors[k].power);
  if (!chosen.power.is_one()) {
    m.scale(chosen.power);
    with(chosen.what, 0, chosen.at, chosen.power - rational(1));
  }
  return {chosen.what, m.done().what, rule_for(chosen, c.factors.size())};
}

}  // namespace detail

/// The rules of differentiation: what node v, whose adjoint is `incoming(child)`, hands on to those of its children that are
/// `wanted`. The first `leading` axes of an adjoint are those of the seed; the others are those of v.
///
///   sum          W goes to every term
///   contraction  c F1...Fm: adjoint of Fk += c W (product of the other F)                      (product rule)
///   power        E^p: p E^(p-1)                                                                (power rule)
///   elementwise  f(E): W f'(E), entry by entry                                                 (chain rule)
///   function     inv, det, ...: as the function states                                         (functions/)
///
/// Laue, Mitterreiter, Giesen, "A Simple and Efficient Tensor Calculus", AAAI 2020, section 3.
template <class Incoming>
constexpr list<contribution> contributions(graph& g, node v, Incoming const& incoming, int leading,
                                           list<bool> const& wanted) {
  list<contribution> result;
  vertex const x = g[v];
  if (x.what == kind::sum) {
    for (int t = 0; t < x.terms; ++t) {
      term const own = g.term_of(v, t);  // no reference: the graph grows
      if (leading == 0 && x.order == 0 && own.bounds == 0) {
        for (int k = 0; k < own.factors; ++k) {
          node const child = g.factor_of(own, k).what;
          if (wanted[child]) result.push_back(detail::scalar_product_rule(g, own, k, incoming(child)));
        }
        continue;
      }
      contraction const c = g.load(v, t);
      for (int k = 0; k < c.factors.size(); ++k) {
        node const child = c.factors[k].what;
        if (wanted[child]) result.push_back(detail::product_rule(g, c, k, incoming(child), leading));
      }
    }
  } else if (x.what == kind::application && x.applied->elementwise) {
    node const slope = x.applied->derivative(g, x.argument, v), w = incoming(x.argument);
    monomial m(g, g.axes(w));
    factor f{slope, {}, 1};
    for (int k = 0; k < g.order(slope); ++k) f.at.set(k, leading + k);
    result.push_back({x.argument, m.times(w).times(f).done().what, detail::rule_names::chain});
  } else if (x.what == kind::application) {
    node const w = incoming(x.argument);
    result.push_back({x.argument, x.applied->adjoint(g, x.argument, v, w, leading), x.applied->name});
  }
  return result;
}
/// The same, where the adjoint of v is one for all children.
constexpr list<contribution> contributions(graph& g, node v, node incoming, int leading, list<bool> const& wanted) {
  return contributions(g, v, [incoming](node) { return incoming; }, leading, wanted);
}

}  // namespace leibniz
