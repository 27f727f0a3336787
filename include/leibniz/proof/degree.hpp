#pragma once
#include <leibniz/algebra/graph.hpp>

namespace leibniz {

/// An array whose entries are N_i / D with one common denominator: bounds on the degrees of the polynomials N_i and D in
/// the numbers that a sample draws (an entry of a variable, a value of a function that the field does not know).
struct degrees {
  double numerator = 0, denominator = 0;
};

/// A bound on the degrees of any difference of nodes up to the root, for sizes of the named extents: the sum of all.
///
///   product   (n1 + n2, d1 + d2)                 sum    over the product of the denominators
///   inv       D adj(N) / det(N)                  det    det(N) / D^n
///   E^-1      entries have N_i below, whose product is the common denominator;  E^(1/2) is counted as E
///
/// A value of a pseudo-random function is counted as a new number; that any two arguments differ is asked for in addition.
constexpr degrees degree_bound(graph const& g, node root, list<int> const& extents) {
  list<degrees> result;
  double calls = 0;
  auto const size_of = [&](int extent) -> double { return extent > 0 ? extent : extents[-1 - extent]; };
  for (node v = 0; v <= root; ++v) {
    vertex const& x = g[v];
    degrees all;
    if (x.what == kind::variable) {
      symbol_info const& info = g.symbol(x.symbol);
      double const n = info.is(is_orthogonal) && x.order > 0 ? size_of(g.axis(v, 0)) : 0;
      all = {info.is(is_positive) ? 2 : n + 1, n};  // squares; (I - K) adj(I + K) / det(I + K)
    } else if (x.what == kind::application && !x.applied->elementwise) {
      double const n = size_of(g.axis(x.argument, 0));
      degrees const a = result[x.argument];
      bool const inverse = x.applied->is_inverse;
      all = inverse ? degrees{a.denominator + (n - 1) * a.numerator, n * a.numerator}
                    : degrees{n * a.numerator + 1, n * a.denominator + 1};
    } else if (x.what == kind::application) {
      double entries = 1;
      for (int k = 0; k < x.order; ++k) entries *= size_of(g.axis(v, k));
      // sigmoid has two values of exp in it, for each entry; each a power of known ones, up to a bound
      all.numerator = all.denominator =
          4 * entries * (exponentials::parts * exponentials::max_multiple + result[x.argument].numerator);
      calls += 2 * entries;
    } else if (x.what == kind::sum) {
      for (int t = 0; t < x.terms; ++t) {
        degrees product;
        for (factor const& f : g.view(v, t)) {
          degrees const a = result[f.what];
          double entries = 1;
          for (int i = 0; i < g.order(f.what); ++i) entries *= size_of(g.axis(f.what, i));
          rational const p = absolute(f.power);
          double const e = static_cast<double>(p.numerator) / static_cast<double>(p.denominator() < 2 ? 1 : 2);
          degrees const turned{a.denominator + (entries - 1) * a.numerator, entries * a.numerator};
          degrees const base = f.power.is_negative() ? turned : a;
          product.numerator += (e < 1 ? 1 : e) * base.numerator;
          product.denominator += (e < 1 ? 1 : e) * base.denominator;
        }
        double const over_all = all.numerator + product.denominator, over_product = product.numerator + all.denominator;
        all.numerator = over_all > over_product ? over_all : over_product;
        all.denominator += product.denominator;
      }
    }
    result.push_back(all);
  }
  degrees total;
  double greatest = 0;
  for (degrees const d : result) {
    total.numerator += d.numerator + d.denominator;
    total.denominator += d.denominator;
    if (d.numerator + d.denominator > greatest) greatest = d.numerator + d.denominator;
  }
  total.numerator += calls * calls * 2 * greatest;
  return total;
}

/// The probability that N/D, not the zero of the rational functions, is zero at a random point where D is not
/// (Schwartz 1980, Zippel 1979), with `roots` independent square roots in it: multiplying by the conjugates doubles the
/// degree for each, and half of the points have no root.
constexpr double chance_of_zero(degrees all, int roots) {
  constexpr double field = 2305843009213693951.0;  // 2^61 - 1
  double numerator = all.numerator + 1, excluded = all.denominator;
  for (int k = 0; k < roots; ++k) {
    numerator *= 4;
    excluded *= 2;
  }
  return excluded + numerator >= field ? 1 : numerator / (field - excluded);
}

}  // namespace leibniz
