#pragma once
#include <leibniz/planning/flow.hpp>

namespace leibniz::planning {

/// Which values are computed together. What is computed entry by entry over one range, and the totals of that, make one
/// pass over the entries. All is done in rounds: in each the operations on whole matrices come first, then the passes.
class passes {
 public:
  // Templates stand before what uses them: Clang 19 does not evaluate one whose body it has not seen.

  /// Calls visit(r, whether r can be in the pass of v) for each operand r of a value.
  constexpr void each_operand(int v, auto visit) const {
    computation const& c = of_[v];
    for (int k = 0; k < 4; ++k)
      if (reading const r = c.in[k]; r.exists()) visit(r, k < 2 && joins(v, k));
    for (int k = 0; k < c.operands; ++k)
      if (reading const r = of_.operand_pool[c.first_operand + k]; r.exists()) visit(r, false);
  }

  constexpr passes(flow const& of, list<int> const& roots) : of_(of), live_(of.size(), false), round_(of.size(), 0) {
    for (int const root : roots) live_[root] = true;
    for (int v = 0; v < of.size(); ++v) note(v);
    for (int v = of.size() - 1; v >= 0; --v)
      if (live_[v]) each_operand(v, [&](reading r, bool) { live_[r.value] = true; });
    for (int v = 0; v < of.size(); ++v) {
      if (!live_[v]) continue;
      int latest = 0;
      each_operand(v, [&](reading r, bool joined) {
        int const after = joined ? round_[r.value] : round_[r.value] + is_passed(r.value);
        if (after > latest) latest = after;
      });
      round_[v] = latest;
      if (latest >= rounds_) rounds_ = latest + 1;
    }
    for (int v = 0; v < of.size(); ++v)
      groups_.push_back(is_passed(v) ? round_[v] * known_.size() + ranges_[v] : -1 - v);
  }

  constexpr bool is_live(int v) const { return live_[v]; }
  constexpr int rounds() const { return rounds_; }
  constexpr int round(int v) const { return round_[v]; }

  constexpr bool is_source(int v) const { return planning::is_source(of_[v].what); }
  /// Whether v is part of a pass over entries.
  constexpr bool is_passed(int v) const { return ranges_[v] != none; }
  /// The entries that the pass of v goes over.
  constexpr extents const& range(int v) const { return known_[ranges_[v]]; }
  constexpr bool together(int v, int w) const { return groups_[v] == groups_[w]; }
  /// Whether operand 0 or 1 of v can be in the pass of v.
  constexpr bool joins(int v, int operand) const { return joins_[2 * v + operand]; }

 private:
  static constexpr int none = -1;

  /// Notes the range of a value, and which operands can be in its pass.
  constexpr void note(int v) {
    computation const& c = of_[v];
    bool const passed = planning::is_passed(c.what);
    int const dims = number_of(c.dims), range = !passed ? none : is_reduction(c.what) ? number_of(range_of(c)) : dims;
    dims_.push_back(dims);
    ranges_.push_back(range);
    bool const is_single = passed && known_[range].is_scalar();
    for (int k = 0; k < 2; ++k) {
      reading const r = c.in[k];
      bool const same_entry = passed && r.exists() && (r.how == reach::whole || (r.how == reach::fixed && is_single));
      joins_.push_back(same_entry && dims_[r.value] == range && is_entrywise(of_[r.value].what));
    }
  }
  constexpr extents range_of(computation const& reduction) const {
    reading const r = reduction.in[0];
    extents const dims = of_[r.value].dims;
    return r.how == reach::diagonal ? extents(dims.rows(), 1) : dims;
  }
  /// Extents that are equal have one number.
  constexpr int number_of(extents const& e) {
    for (int k = 0; k < known_.size(); ++k)
      if (known_[k] == e) return k;
    known_.push_back(e);
    return known_.size() - 1;
  }

  flow const& of_;
  list<extents> known_;
  list<int> dims_, ranges_;  // of each value: numbers of extents
  list<bool> joins_;         // of each value and each of its first two operands
  list<bool> live_;
  list<int> round_;
  list<int> groups_;  // of each value: a number that those of its pass have, too
  int rounds_ = 0;
};

}  // namespace leibniz::planning
