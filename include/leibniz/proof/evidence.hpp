#pragma once
#include <leibniz/proof/trial.hpp>

namespace leibniz {

/// What was found at sampled real points.
struct real_difference {
  bool asked = false;           // whether any point was looked for
  bool found = false;           // where both sides are defined, they clearly differ
  bool domains_differ = false;  // only one of them is defined
  int compared = 0;             // points where both are defined
  extent_sizes sizes{};
};

/// What several trials amount to.
class evidence {
 public:
  static constexpr double credible = 1e-6;  // an error bound above this proves nothing

  constexpr evidence() = default;
  /// With `certain`, a difference refutes, whatever functions were met.
  constexpr explicit evidence(bool certain) : certain_(certain) {}

  constexpr void add(trial const& t) {
    ++trials_;
    // At the other sizes it may be undefined, and what is shown there adds nothing to what is known of these.
    if (bool const is_at_other_sizes = trials_ > 2 && trials_ <= t.wanted; !is_at_other_sizes) {
      bound_ *= t.chance;
    } else {
      bool const can_be_spared = trials_ == 4 && t.wanted == 4;  // the largest
      if (!t.found && (can_be_spared || !t.exhausted)) return;
    }
    last_ = t;
    if (t.unknown_signs > unknown_signs_) unknown_signs_ = t.unknown_signs;
  }
  constexpr evidence with(trial const& t) const {
    evidence result = *this;
    result.add(t);
    return result;
  }
  constexpr int trials() const { return trials_; }
  constexpr int unknown_signs() const { return unknown_signs_; }

  /// Whether more trials would not change the answer.
  constexpr bool is_settled() const {
    if (trials_ == 0) return false;
    return !agrees() || !can_prove() || (trials_ >= last_.wanted && bound_ < credible);
  }

  /// Whether the field leaves it open, and a real point where the two sides differ would refute. A difference is conclusive
  /// only for rational functions. Agreement is not conclusive where signs of roots are unknown: a constant under a root has
  /// the same sign at every point of the field.
  constexpr bool asks_the_reals() const {
    if (last_.exhausted || !can_prove()) return false;
    if (agrees()) return unknown_signs_ > 0 && bound_ < credible;
    return last_.found ? !refutes() : last_.rootless;
  }

  /// Whether the two sides agree if what stands under their logarithms is positive: log(u v) = log(u) + log(v).
  constexpr bool asks_for_domains() const { return !last_.exhausted && can_prove() && agrees() && last_.supposes_sign; }

  /// The verdict, with what the reals said where they were asked.
  constexpr verdict conclude(real_difference const& reals = {}) const {
    if (last_.unsampled) return verdict::undecided("no sample has all that is declared of a symbol");
    if (last_.exhausted) return verdict::undecided("the proof takes more steps than one constant may");
    if (reals.found) return verdict::refuted(reals.sizes);
    if (reals.domains_differ && asks_for_domains())
      return verdict::undecided(
          "they agree where all logarithms exist, and one of the two sides exists elsewhere, too");
    if (agrees() && last_.many_choices)
      return verdict::undecided("they agree at random signs or ranks of what is declared, of which there are too many");
    if (agrees() && last_.wanted == too_many_trials)
      return verdict::undecided("they agree at small sizes, but are of high degree in the extents");
    if (agrees() && reals.asked && reals.compared == 0)
      return verdict::undecided("they agree in the finite field, but no real point was found where both exist");
    if (agrees())
      return bound_ < credible ? verdict::proved(3, bound_)
                               : verdict::undecided("the signs of several square roots may depend on one another");
    if (refutes()) return verdict::refuted(last_.sizes);
    if (last_.found)
      return verdict::undecided("they differ in the finite field, which does not know all the functions in them");
    return verdict::undecided(last_.rootless ? "no point found where all square roots exist in the finite field"
                                             : "a division by zero at every point tried");
  }

 private:
  constexpr bool can_prove() const {
    return !last_.unsampled && !last_.many_choices && last_.wanted != too_many_trials;
  }
  constexpr bool agrees() const { return last_.found && last_.agrees; }
  constexpr bool refutes() const { return last_.found && !last_.agrees && (last_.conclusive || certain_); }

  bool certain_ = false;
  int trials_ = 0;
  int unknown_signs_ = 0;
  double bound_ = 1;
  trial last_{};
};

}  // namespace leibniz
