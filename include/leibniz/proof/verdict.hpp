#pragma once
#include <leibniz/algebra/graph.hpp>

namespace leibniz {

enum class outcome : unsigned char { proved, refuted, undecided };

/// The sizes of the named extents at one point.
struct extent_sizes {
  struct size {
    std::string_view extent{};
    int value = 0;
  };
  static constexpr int max_count = 8;  // of more extents the first are kept

  int count = 0;
  size sizes[max_count]{};

  constexpr extent_sizes() = default;
  constexpr extent_sizes(graph const& g, list<int> const& values) {
    for (int k = 0; k < values.size() && k < max_count; ++k) sizes[count++] = {g.decode(-1 - k).name, values[k]};
  }
  constexpr size const& operator[](int i) const { return sizes[i]; }
};

/// The answer to "are these equal?", and how it is known.
///
///   tier 1   the same normal form: exact
///   tier 2   the same normal form when products of sums are written out: exact
///   tier 3   exact arithmetic at random points modulo 2^61 - 1, for small sizes of the named extents: equal functions
///            agree, different ones do so with probability `error_bound` at the most
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
  static constexpr verdict refuted(extent_sizes const& sizes) {
    return {leibniz::outcome::refuted, 3, 0, {}, sizes};
  }
  static constexpr verdict undecided(std::string_view reason) {
    return {leibniz::outcome::undecided, 3, 0, reason, {}};
  }
};

}  // namespace leibniz
