#pragma once
#include <leibniz/planning/flow.hpp>

namespace leibniz::planning {

/// Which values are computed together. What is computed entry by entry over one range, and the totals of that, make one
/// pass over the entries. All is done in rounds: in each the operations on whole matrices come first, then the passes.
class passes {
 public:
  // Templates stand before what uses them: Clang 19 does not evaluate one whose body it has not seen.
  constexpr void each_operand(int v, auto visit) const {
    computation const& c = of_[v];
    for (reading const r : c.in)
      if (r.exists()) visit(r);
    for (int k = 0; k < c.operands; ++k)
      if (of_.operand_pool[c.first_operand + k].exists()) visit(of_.operand_pool[c.first_operand + k]);
  }

  constexpr passes(flow const& of, list<int> const& roots) : of_(of), live_(of.size(), false), round_(of.size(), 0) {
    for (computation const& c : of.values) {
      passed_.push_back(planning::is_passed(c.what));
      range_.push_back(range_of(c));
    }
    for (int const root : roots) live_[root] = true;
    for (int v = of.size() - 1; v >= 0; --v)
      if (live_[v]) each_operand(v, [&](reading r) { live_[r.value] = true; });
    for (int v = 0; v < of.size(); ++v) {
      if (!live_[v]) continue;
      each_operand(v, [&](reading r) {
        int const after = joins(v, r) ? round_[r.value] : round_[r.value] + passed_[r.value];
        if (after > round_[v]) round_[v] = after;
      });
      if (round_[v] >= rounds_) rounds_ = round_[v] + 1;
    }
  }

  constexpr bool is_live(int v) const { return live_[v]; }
  constexpr int rounds() const { return rounds_; }
  constexpr int round(int v) const { return round_[v]; }

  constexpr bool is_source(int v) const { return planning::is_source(of_[v].what); }
  /// Whether v is part of a pass over entries.
  constexpr bool is_passed(int v) const { return passed_[v]; }
  /// The entries that the pass of v goes over.
  constexpr extents const& range(int v) const { return range_[v]; }
  constexpr bool together(int v, int w) const {
    return passed_[v] && passed_[w] && round_[v] == round_[w] && range_[v] == range_[w];
  }
  /// Whether the operand r of v can be in the pass of v.
  constexpr bool joins(int v, reading r) const {
    if (!passed_[v] || !is_entrywise(of_[r.value].what)) return false;
    bool const same_entry = r.how == reach::whole || (r.how == reach::fixed && range_[v].is_scalar());
    return same_entry && of_[r.value].dims == range_[v];
  }

 private:
  constexpr extents range_of(computation const& c) const {
    if (!is_reduction(c.what)) return c.dims;
    reading const r = c.in[0];
    extents const dims = of_[r.value].dims;
    return r.how == reach::diagonal ? extents(dims.rows(), 1) : dims;
  }

  flow const& of_;
  list<bool> passed_;
  list<extents> range_;
  list<bool> live_;
  list<int> round_;
  int rounds_ = 0;
};

}  // namespace leibniz::planning
