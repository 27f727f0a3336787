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
    computation const& c = values_[v];
    membership const& own = at_[v];
    for (int k = 0; k < 4; ++k)
      if (reading const r = c.in[k]; r.value != no_value) visit(r, k < 2 && own.joins[k]);
    for (int k = 0; k < c.operands; ++k)
      if (reading const r = of_.operand_pool[c.first_operand + k]; r.exists()) visit(r, false);
  }

  constexpr passes(flow const& of, list<int> const& roots) : of_(of), values_(of.values.data()) {
    int const size = of.size();
    all_.reserve(size);
    at_ = all_.data();
    for (int v = 0; v < size; ++v) all_.push_back(membership_of(v));
    for (int const root : roots) at_[root].live = true;
    for (int v = size - 1; v >= 0; --v)
      if (at_[v].live) each_operand(v, [&](reading r, bool) { at_[r.value].live = true; });
    int const ranges = known_.size();
    for (int v = 0; v < size; ++v) {
      membership& own = at_[v];
      if (own.live) {
        each_operand(v, [&](reading r, bool joined) {
          membership const& of_operand = at_[r.value];
          int const after = joined || of_operand.range == none ? of_operand.round : of_operand.round + 1;
          if (after > own.round) own.round = after;
        });
        if (own.round >= rounds_) rounds_ = own.round + 1;
      }
      own.group = own.range != none ? own.round * ranges + own.range : -1 - v;
    }
  }
  passes(passes const&) = delete;

  constexpr bool is_live(int v) const { return at_[v].live; }
  constexpr int rounds() const { return rounds_; }
  constexpr bool is_in_round(int v, int round) const { return at_[v].live && at_[v].round == round; }

  constexpr bool is_source(int v) const { return planning::is_source(values_[v].what); }
  /// Whether v is part of a pass over entries.
  constexpr bool is_passed(int v) const { return at_[v].range != none; }
  /// The entries that the pass of v goes over.
  constexpr extents const& range(int v) const { return known_[at_[v].range]; }
  constexpr bool together(int v, int w) const { return at_[v].group == at_[w].group; }
  /// Whether operand 0 or 1 of v can be in the pass of v.
  constexpr bool joins(int v, int operand) const { return at_[v].joins[operand]; }

 private:
  static constexpr int none = -1;

  /// What is known of a value. (No initialisers, as a syntax_node.)
  struct membership {
    int dims, range;  // numbers of extents; of the range of its pass
    int round;
    int group;  // a number that those of its pass have, too
    bool live;
    bool joins[2];
  };

  /// Of a value its range, and which operands can be in its pass.
  constexpr membership membership_of(int v) {
    computation const& c = values_[v];
    membership own{};
    own.dims = own.range = number_of(c.dims);
    if (!planning::is_passed(c.what)) {
      own.range = none;
      return own;
    }
    if (is_reduction(c.what)) own.range = number_of(range_of(c));
    bool const is_single = known_[own.range].is_scalar();
    for (int k = 0; k < 2; ++k) {
      reading const r = c.in[k];
      bool const same_entry = r.value != no_value && (r.how == reach::whole || (r.how == reach::fixed && is_single));
      own.joins[k] = same_entry && at_[r.value].dims == own.range && is_entrywise(values_[r.value].what);
    }
    return own;
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
  computation const* values_;  // of the flow
  list<extents> known_;
  list<membership> all_;
  membership* at_ = nullptr;  // the same: one call less each time that one is read
  int rounds_ = 0;
};

}  // namespace leibniz::planning
