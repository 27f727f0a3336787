#pragma once
#include <leibniz/proof/extents.hpp>

namespace leibniz {

enum class outcome : unsigned char { proved, refuted, undecided };

/// The answer to "are these equal?", and how it is known.
///
///   tier 1   the same normal form: exact
///   tier 2   the same normal form when products of sums are written out: exact
///   tier 3   exact arithmetic at random points modulo 2^61 - 1, at a few small sizes of the named extents (extents.hpp): equal
///            functions agree, functions that differ at these sizes do so with probability `error_bound` at the most
///
/// `refuted` comes with the sizes of a counterexample, `undecided` with a reason.
struct verdict {
  leibniz::outcome outcome = leibniz::outcome::undecided;
  int tier = 0;
  double error_bound = 0;
  std::string_view reason{};
  extent_sizes counterexample{};

  constexpr bool is_proved() const { return outcome == leibniz::outcome::proved; }
  constexpr bool is_refuted() const { return outcome == leibniz::outcome::refuted; }

  static constexpr verdict proved(int tier, double error_bound = 0) {
    return {leibniz::outcome::proved, tier, error_bound, {}, {}};
  }
  static constexpr verdict refuted(extent_sizes const& sizes) { return {leibniz::outcome::refuted, 3, 0, {}, sizes}; }
  static constexpr verdict undecided(std::string_view reason) {
    return {leibniz::outcome::undecided, 3, 0, reason, {}};
  }
};

}  // namespace leibniz
