#pragma once
#include <leibniz/support/list.hpp>
#include <string_view>

namespace leibniz {

enum class outcome : unsigned char { proved, refuted, undecided };

/// The answer to "are these equal?", and how it is known.
///
///   tier 1   the same normal form: exact
///   tier 2   the same normal form when products of sums are written out: exact
///   tier 3   exact arithmetic at random points modulo 2^61 - 1, for small sizes of the named extents: equal functions
///            agree, different ones do so with probability `error_bound` at the most
///
/// `refuted` comes with the sizes of a counterexample, `undecided` with a reason.
struct verdict {
  struct size {
    std::string_view extent{};
    int value = 0;
  };
  static constexpr int max_sizes = 8;

  leibniz::outcome outcome = leibniz::outcome::undecided;
  int tier = 0;
  double error_bound = 0;
  std::string_view reason{};
  int sizes = 0;
  size counterexample[max_sizes]{};

  constexpr bool is_proved() const { return outcome == leibniz::outcome::proved; }
  constexpr bool is_refuted() const { return outcome == leibniz::outcome::refuted; }

  static constexpr verdict proved(int tier, double error_bound = 0) {
    verdict v;
    v.outcome = leibniz::outcome::proved;
    v.tier = tier;
    v.error_bound = error_bound;
    return v;
  }
  static constexpr verdict undecided(std::string_view reason) {
    verdict v;
    v.tier = 3;
    v.reason = reason;
    return v;
  }
};

}  // namespace leibniz
