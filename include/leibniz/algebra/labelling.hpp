#pragma once
#include <leibniz/algebra/contraction_rules.hpp>

namespace leibniz {

namespace detail {

/// Canonical labelling of the bound indices of one contraction, by colour refinement; where colours alone do not tell
/// indices apart, every member of the first ambiguous cell is tried and the least result taken (McKay 1981).
/// Two contractions that differ only in the names of bound indices and the order of factors come out the same.
/// A clash of two hashes could only make equal contractions look different, never the reverse.
class labeller {
 public:
  constexpr labeller(graph const& g, contraction& c) : g_(g), c_(c) {
    for (factor const& f : c.factors) {
      hashes_.push_back(g.hash_of(f, 7));
      undirected_.push_back(g.is_undirected(f));
    }
  }

  constexpr void run() {
    list<std::uint64_t> colours;
    for (int i = 0; i < c_.extents.size(); ++i)
      colours.push_back(c_.is_bound(i) ? mix(11, g_.hash_of_extent(c_.extents[i]))
                                       : mix(13, static_cast<std::uint64_t>(i)));
    if (c_.bound_count() > 0) search(colours);
    if (c_.bound_count() == 0) take(colours);
    c_ = best_;
  }

 private:
  constexpr int classes(list<std::uint64_t> const& colours) const {
    int count = 0;
    for (int i = c_.outputs; i < colours.size(); ++i) {
      bool first = true;
      for (int j = c_.outputs; j < i && first; ++j) first = colours[j] != colours[i];
      count += first;
    }
    return count;
  }

  constexpr void refine(list<std::uint64_t>& colours) const {
    int count = classes(colours);
    for (int round = 0; round < colours.size() && count < c_.bound_count(); ++round) {
      list<std::uint64_t> next = colours;
      for (int k = 0; k < c_.factors.size(); ++k) {
        factor const& f = c_.factors[k];
        int const order = g_.order(f.what);
        std::uint64_t h = hashes_[k];
        if (undirected_[k])
          h = mix(h, colours[f.at[0]] + colours[f.at[1]]);
        else
          for (int p = 0; p < order; ++p) h = mix(h, colours[f.at[p]]);
        for (int p = 0; p < order; ++p) next[f.at[p]] += mix(h, static_cast<std::uint64_t>(undirected_[k] ? 0 : p));
      }
      for (int i = 0; i < colours.size(); ++i) next[i] = mix(colours[i], next[i]);
      colours = std::move(next);
      int const finer = classes(colours);
      if (finer == count && round > 0) break;
      count = finer;
    }
  }

  constexpr void search(list<std::uint64_t> colours) {
    refine(colours);
    int cell = -1;
    for (int i = c_.outputs; i < colours.size(); ++i) {
      bool ambiguous = false;
      for (int j = c_.outputs; j < colours.size() && !ambiguous; ++j) ambiguous = j != i && colours[j] == colours[i];
      if (ambiguous && (cell < 0 || colours[i] < colours[cell])) cell = i;
    }
    if (cell < 0) {
      take(colours);
      return;
    }
    for (int i = c_.outputs; i < colours.size(); ++i)
      if (colours[i] == colours[cell] && tries_ < max_tries) {
        list<std::uint64_t> tried = colours;
        tried[i] = mix(colours[i], 17);
        search(std::move(tried));
      }
  }

  /// Orders the bound indices by colour, the factors by hash and index, and keeps the result if it is the least.
  constexpr void take(list<std::uint64_t> const& colours) {
    ++tries_;
    list<int> rank;
    for (int i = 0; i < colours.size(); ++i) rank.push_back(i);
    contraction c;
    c.coefficient = c_.coefficient;
    c.outputs = c_.outputs;
    c.extents = c_.extents;
    for (int i = c_.outputs; i < colours.size(); ++i) {
      int before = c_.outputs;
      for (int j = c_.outputs; j < colours.size(); ++j)
        before += colours[j] < colours[i] || (colours[j] == colours[i] && j < i);
      rank[i] = before;
      c.extents[before] = c_.extents[i];
    }
    struct keyed {
      std::uint64_t hash = 0;
      factor content{};
    };
    list<keyed> ordered;
    for (int k = 0; k < c_.factors.size(); ++k) {
      factor f = renamed(g_, c_.factors[k], rank);
      if (undirected_[k] && f.at[0] > f.at[1]) f.at.turn();
      ordered.push_back({hashes_[k], f});
    }
    sort(ordered, [](keyed const& a, keyed const& b) {
      return a.hash != b.hash ? a.hash < b.hash : a.content.at.packed < b.content.at.packed;
    });
    for (keyed const& k : ordered) c.factors.push_back(k.content);
    if (tries_ > 1 && !precedes(c, best_)) return;
    best_ = std::move(c);
  }

  constexpr bool precedes(contraction const& a, contraction const& b) const {
    for (int k = 0; k < a.factors.size(); ++k)
      if (a.factors[k].at.packed != b.factors[k].at.packed) return a.factors[k].at.packed < b.factors[k].at.packed;
    return false;
  }

  static constexpr int max_tries = 720;

  graph const& g_;
  contraction& c_;
  contraction best_;
  list<std::uint64_t> hashes_;
  list<bool> undirected_;
  int tries_ = 0;
};

}  // namespace detail

constexpr void label(graph const& g, contraction& c) {
  if (c.has_indices()) return detail::labeller(g, c).run();
  if (c.factors.size() > 1)
    sort(c.factors, [&g](factor const& a, factor const& b) { return g.hash_of(a, 7) < g.hash_of(b, 7); });
}

}  // namespace leibniz
