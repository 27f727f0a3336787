#pragma once
#include <leibniz/algebra/labelling.hpp>
#include <leibniz/algebra/patterns.hpp>

/// What the normal form asks of a sum.
namespace leibniz::detail {

/// The greatest common divisor of the coefficients, with the sign that leads the sum.
constexpr rational content_of(graph const& g, node v, bool with_sign) {
  long long numerator = 0, denominator = 1;
  for (int t = 0; t < g[v].terms; ++t) {
    rational const r = g.term_of(v, t).coefficient;
    if (numerator != 1) numerator = common_divisor(numerator, r.numerator);
    if (r.denominator() == denominator) continue;
    long long const shared = common_divisor(denominator, r.denominator());
    denominator = checked_multiply(denominator, r.denominator() / shared);
  }
  bool const negative = with_sign && g.leads_negative(v);
  return {negative ? -numerator : numerator, denominator};
}
/// The order of the terms.
constexpr bool comes_before(graph::measure const& a, graph::measure const& b) {
  if (a.degree != b.degree) return a.degree > b.degree;
  if (a.letters != b.letters) return a.letters < b.letters;
  return a.hash < b.hash;
}

/// How many more of a sum's matrices stand straight than crosswise. (Where its outputs are equal, as in a_i delta_ij, they
/// stand both ways alike: there a sum and its transpose are to be compared, not their signs.)
constexpr int straight_in(graph const& g, node v) {
  vertex const& x = g[v];
  int straight = 0;
  for (int t = 0; t < x.terms; ++t) {
    contraction_view const part = g.view(v, t);
    bool is_diagonal_term = false;  // delta_ij B_ik ...: the outputs are one index
    for (factor const& f : part) is_diagonal_term |= is_delta(g, f.what);
    for (factor const& f : part) {
      if (is_diagonal_term || g.order(f.what) != 2 || g.is_undirected(f)) continue;
      for (int p = 0; p < 2; ++p)
        if (f.at[p] < 2) straight += f.at[p] == p ? 1 : -1;
    }
  }
  return straight;
}
/// A hash of a sum that it shares with its negative: the sign is taken out of a sum after it is turned.
constexpr std::uint64_t unsigned_hash(graph const& g, node v) {
  std::uint64_t result = 0;
  for (int t = 0; t < g[v].terms; ++t) {
    contraction_view const c = g.view(v, t);
    result += graph::scaled_hash(absolute(c.coefficient), g.weigh(c).hash);
  }
  return result;
}
/// Whether exchanging the two outputs gives the same terms.
constexpr bool is_symmetric_sum(graph const& g, list<int> const& axes, summands const& terms) {
  if (axes.size() != 2 || axes[0] != axes[1]) return false;
  for (int t = 0; t < terms.size(); ++t) {
    contraction turned = terms.load(t, axes.data(), 2);
    exchange_outputs(g, turned);
    rename_deltas(g, turned);
    label(g, turned);
    bool found = false;
    for (int other = 0; other < terms.size(); ++other)
      found |= terms.terms[other].coefficient == turned.coefficient && terms.is_multiple(other, view_of(turned));
    if (!found) return false;
  }
  return true;
}

/// Whether a factor is a sum that is better distributed always: one with a delta, (A + c I)_ij x_j, or one that matrices
/// cannot say. The seeds of tensor derivatives leave such sums.
constexpr bool dissolves(graph const& g, factor const& f) {
  if (!f.power.is_one()) return false;
  if (g.order(f.what) > 2) return true;
  for (factor const& part : g.factors_of(f.what))
    if (is_delta(g, part.what)) return true;
  return false;
}

/// Whether a factor is a sum of constant arrays of zeros and ones that meets another one: S_ki (S_li a_l + T_li b_l) is a_k.
constexpr bool meets_pattern(graph const& g, contraction const& c, factor const& f) {
  bool meets = false;
  for (factor const& other : c.factors)
    for (int p = 0; p < g.order(other.what) && g.is_pattern(other.what); ++p)
      for (int q = 0; q < g.order(f.what); ++q) meets |= other.at[p] == f.at[q];
  for (int t = 0; meets && t < g[f.what].terms; ++t)
    if (has_pattern(g, g.load(f.what, t))) return true;
  return false;
}

}  // namespace leibniz::detail
