#pragma once
#include <leibniz/algebra/graph.hpp>
#include <leibniz/proof/contract.hpp>
#include <leibniz/proof/extents.hpp>
#include <leibniz/proof/fusions.hpp>

namespace leibniz {

namespace detail {

constexpr void apply_in(function const& f, finite_field& in, int rows, int columns, residue const* from, residue* to) {
  f.in_field(in, rows, columns, from, to);
}
constexpr void apply_in(function const& f, dual_field& in, int rows, int columns, dual<residue> const* from,
                        dual<residue>* to) {
  f.in_duals(in, rows, columns, from, to);
}
constexpr void apply_in(function const& f, reals& in, int rows, int columns, double const* from, double* to) {
  f.in_reals(in, rows, columns, from, to);
}

}  // namespace detail

/// The meaning of index notation, taken literally: evaluates nodes of a graph on arrays of numbers of a system
/// (finite_field, dual_field, reals).
///
/// `extents` are the sizes of the named extents, in the order of the graph; `values(v)` gives the entries of variable v,
/// row-major, as a list of the system's numbers. Each node is evaluated once.
template <class System, class Values>
class interpreter {
 public:
  using number = typename System::number;

  constexpr interpreter(graph const& nodes, System& system, list<int> const& sizes, Values& entries, effort& work_done)
      : g_(nodes), in_(system), extents_(sizes), values_(entries), work_(work_done) {}

  /// The entries of a node, row-major; none where the effort is exhausted. The reference holds until another node is asked for.
  constexpr list<number> const& operator()(node root) {
    if (root >= known_.size()) {
      known_.resize(root + 1, false);
      arrays_.resize(root + 1, {});
    }
    list<bool> needed(root + 1, false);
    needed[root] = true;
    for (node v = root; v >= 0; --v) {  // children have smaller numbers: no recursion
      needed[v] = needed[v] && !known_[v];
      if (!needed[v]) continue;
      if (g_[v].what == kind::application) needed[g_[v].argument] = true;
      for (factor const& f : g_.factors_of(v)) needed[f.what] = true;
    }
    for (node v = 0; v <= root; ++v) {
      if (!needed[v] || (v != root && g_.is_pattern(v, pattern::fusion))) continue;  // a fusion: where it is taken
      if (!work_.has_room_for(entries_of(v))) return arrays_[root];
      arrays_[v] = evaluate(v);
      known_[v] = true;
      refuse_underflow(v);
    }
    return arrays_[root];
  }

  /// Whether a number that is none was met, or an infinite one. The entries are of no use then.
  constexpr bool is_undefined() const { return undefined_; }

  /// The greatest magnitude that was met on the way, by `magnitude(number)`.
  constexpr auto greatest(auto magnitude) const {
    auto result = magnitude(number{});
    for (list<number> const& entries : arrays_)
      for (number const& entry : entries)
        if (auto const m = magnitude(entry); m > result) result = m;
    return result;
  }

 private:
  /// What is undefined is replaced at once: in a constant expression, Clang refuses arithmetic that gives a NaN.
  constexpr number defined(number x) {
    if constexpr (requires { in_.is_defined(x); })
      if (!in_.is_defined(x)) {
        undefined_ = true;
        return in_.from(0);
      }
    return x;
  }

  /// A zero of what is positive is a number too small for the reals of a computer: `step` and `sign` of it are wrong.
  constexpr void refuse_underflow(node v) {
    if constexpr (requires { in_.is_defined(number{}); }) {
      bool has_zero = false;
      for (number const& entry : arrays_[v]) has_zero = has_zero || entry == 0;
      if (has_zero && g_.is_positive(v)) undefined_ = true;
    }
  }

  constexpr int terms(node v) const { return g_[v].what == kind::sum ? g_[v].terms : 0; }
  constexpr int size_of(int extent) const { return extent > 0 ? extent : extents_[-1 - extent]; }
  constexpr int entries_of(node v) const { return leibniz::entries_of(g_, v, extents_); }

  constexpr list<number> evaluate(node v) {
    vertex const& x = g_[v];
    switch (x.what) {
      case kind::variable: {
        if (!work_.takes(8LL * entries_of(v))) return {};
        return values_(v);
      }
      case kind::extent_size: return {in_.from(size_of(x.symbol))};
      case kind::delta: {
        int const n = size_of(g_.axis(v, 0));
        list<number> result(n * n, in_.from(0));
        for (int i = 0; i < n; ++i) result[i * n + i] = in_.from(1);
        return result;
      }
      case kind::pattern: return zeros_and_ones(v);
      case kind::application: return apply(v);
      case kind::sum: break;
    }
    list<number> result(entries_of(v), in_.from(0));
    for (int t = 0; t < x.terms; ++t) {
      list<number> const part = evaluate(v, g_.term_of(v, t));
      if (work_.exhausted()) return {};
      number const scale = in_.from(g_.term_of(v, t).coefficient);
      for (int i = 0; i < part.size(); ++i) result[i] = defined(result[i] + scale * part[i]);
    }
    return result;
  }

  constexpr list<number> zeros_and_ones(node v) {
    vertex const& x = g_[v];
    list<number> result(entries_of(v), in_.from(0));
    int const n = size_of(g_.axis(v, 0)), m = x.order > 1 ? size_of(g_.axis(v, 1)) : 1;
    switch (x.shown) {
      case pattern::fusion:
        for (int i = 0; i < n; ++i) result[(i * m + i % m) * (n / m) + i / m] = in_.from(1);
        break;
      case pattern::selection:
        for (int k = 0; k < n; ++k) result[k * m + x.start + k] = in_.from(1);
        break;
      case pattern::unit: result[x.start] = in_.from(1); break;
      case pattern::lower:
        for (int i = 0; i < n; ++i)
          for (int j = 0; j <= i; ++j) result[i * n + j] = in_.from(1);
    }
    return result;
  }

  constexpr list<number> apply(node v) {
    function const& f = *g_[v].applied;
    list<number> const& argument = arrays_[g_[v].argument];
    list<number> result(entries_of(v), in_.from(0));
    if (f.elementwise) {
      if (!work_.takes(8LL * argument.size())) return {};
      detail::apply_in(f, in_, argument.size(), 1, argument.data(), result.data());
    } else {
      node const a = g_[v].argument;
      int const order = g_.order(a), rows = order > 1 ? size_of(g_.axis(a, 0)) : 1,
                columns = order > 0 ? size_of(g_.axis(a, order - 1)) : 1;  // a vector is one row
      if (!work_.takes(2LL * rows * rows * columns)) return {};
      detail::apply_in(f, in_, rows, columns, argument.data(), result.data());
    }
    for (number& entry : result) entry = defined(entry);
    return result;
  }

  constexpr list<number> evaluate(node v, term const& t) {
    list<int> sizes;
    for (int k = 0; k < g_.order(v); ++k) sizes.push_back(size_of(g_.axis(v, k)));
    for (int k = 0; k < t.bounds; ++k) sizes.push_back(size_of(g_.bound_of(t, k)));
    list<detail::labelled_array<number>> pieces;
    list<factor> fusions;
    for (int k = 0; k < t.factors; ++k) {
      factor const& f = g_.factor_of(t, k);
      if (g_.is_pattern(f.what, pattern::fusion) && !f.power.is_negative())
        fusions.push_back(f);
      else
        pieces.push_back(take(f, sizes));
    }
    if (fusions.empty()) return detail::contract(in_, std::move(pieces), g_.order(v), sizes, work_);
    detail::split_indices<number> split(std::move(pieces), g_.order(v), sizes);
    split.run(fusions);
    for (factor const& f : fusions) {
      if (!known_[f.what]) arrays_[f.what] = zeros_and_ones(f.what);
      known_[f.what] = true;
      split.pieces.push_back(take(f, sizes));
    }
    int const outputs = split.renumber();
    return detail::contract(in_, std::move(split.pieces), outputs, split.sizes, work_);
  }

  /// The entries of one factor, to its power; of A_ii only the diagonal.
  constexpr detail::labelled_array<number> take(factor const& f, list<int> const& sizes) {
    detail::labelled_array<number> result;
    int const order = g_.order(f.what);
    list<int> steps;
    int step = 1;
    for (int k = order - 1; k >= 0; --k) {  // from the last axis; brought into order below
      int position = 0;
      while (position < result.at.size() && result.at[position] != f.at[k]) ++position;
      if (position == result.at.size()) {
        result.at.push_back(f.at[k]);
        steps.push_back(0);
      }
      steps[position] += step;
      step *= sizes[f.at[k]];
    }
    int count = 1;
    for (int const index : result.at) count *= sizes[index];
    for (int low = 0, high = steps.size() - 1; low < high; ++low, --high) {
      std::swap(result.at[low], result.at[high]);
      std::swap(steps[low], steps[high]);
    }
    number const* const entries = arrays_[f.what].data();
    int const depth = steps.size();
    int const* const stride = steps.data();
    list<int> here(depth, 0);
    work_.spent += effort::setting_up + count;
    for (int i = 0, from = 0; i < count; ++i) {
      result.entries.push_back(f.power.is_one() ? entries[from] : defined(in_.power(entries[from], f.power)));
      for (int d = depth - 1; d >= 0; --d) {
        int const extent = sizes[result.at[d]];
        from += stride[d];
        if (++here[d] < extent) break;
        from -= stride[d] * extent;
        here[d] = 0;
      }
    }
    return result;
  }

  graph const& g_;
  System& in_;
  list<int> extents_;
  Values& values_;
  effort& work_;
  bool undefined_ = false;
  list<bool> known_;
  list<list<number>> arrays_;
};

}  // namespace leibniz
