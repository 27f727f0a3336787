#pragma once
#include <leibniz/algebra/graph.hpp>

namespace leibniz {

/// How far the signs of the square roots in an expression are understood.
///
/// Let u1, ..., um be what stands under the roots. If no product of some of them is the square of a rational function,
/// the two signs of each root cannot be told apart by algebra: what holds at a random point, whatever the signs there,
/// holds for all. A point where the product is not a square modulo p shows that it is no square of a function. So points
/// are collected until their patterns of missing roots, as vectors over {0, 1}, span everything.
/// Where u1 u2 = w^2, a point fixes the sign of w, and a false identity can pass: `unknown` counts those signs.
class root_signs {
 public:
  /// Takes the roots met in one evaluation. All evaluations have to be of one expression, at one choice of sizes.
  constexpr void observe(list<finite_field::radical> const& roots) {
    if (class_of_.empty()) classify(roots);
    if (roots.size() != class_of_.size()) return;
    std::uint64_t pattern = 0;
    for (int i = 0; i < roots.size(); ++i)
      if (!roots[i].exists && class_of_[i] < 64) pattern |= std::uint64_t{1} << class_of_[i];
    for (std::uint64_t const known : basis_)
      if ((pattern ^ known) < pattern) pattern ^= known;
    if (pattern == 0) return;
    basis_.push_back(pattern);
    sort(basis_, [](std::uint64_t a, std::uint64_t b) { return a > b; });
  }
  constexpr int count() const { return count_; }
  constexpr int unknown() const { return count_ - basis_.size(); }

 private:
  /// Equal numbers at a random point are equal functions. So are 4 u and u for this purpose: sqrt(4 u) is 2 sqrt(u) in the
  /// field too, for 2 is a square there (of 3 this is not true).
  constexpr void classify(list<finite_field::radical> const& roots) {
    list<residue> known;
    for (finite_field::radical const& r : roots) {
      int of = 0;
      while (of < known.size() && !(known[of] == r.radicand)) ++of;
      if (of == known.size())
        for (of = 0; of < known.size() && !are_alike(known[of], r.radicand);) ++of;
      if (of == known.size()) known.push_back(r.radicand);
      class_of_.push_back(of);
    }
    count_ = known.size();
  }
  static constexpr bool are_alike(residue u, residue v) {
    for (int const scale : {2, 4, 5, 8, 10}) {
      residue const square = residue::of(scale) * residue::of(scale);
      if (u * square == v || v * square == u) return true;
    }
    return false;
  }

  list<int> class_of_;
  list<std::uint64_t> basis_;
  int count_ = 0;
};

/// Whether a root stands under a root: then a pattern of missing roots says nothing of the outer one.
constexpr bool has_nested_roots(graph const& g, node root) {
  list<bool> contains;
  for (node v = 0; v <= root; ++v) {
    bool found = g[v].what == kind::application && contains[g[v].argument];
    for (factor const& f : g.factors_of(v)) {
      bool const is_root = f.power.denominator() % 2 == 0;
      if (is_root && (contains[f.what] || f.power.denominator() % 4 == 0)) return true;
      found = found || is_root || contains[f.what];
    }
    contains.push_back(found);
  }
  return false;
}

}  // namespace leibniz
