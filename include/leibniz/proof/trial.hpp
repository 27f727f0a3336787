#pragma once
#include <leibniz/proof/degree.hpp>
#include <leibniz/proof/interpret.hpp>
#include <leibniz/proof/roots.hpp>
#include <leibniz/proof/sample.hpp>
#include <leibniz/proof/verdict.hpp>

namespace leibniz {

/// What the comparison of two expressions at one random point of the finite field says.
struct trial {
  bool found = false;  // a point where both are defined
  bool agrees = false;
  bool conclusive = false;     // nothing but rational functions was met: a difference refutes
  bool rootless = false;       // no point had all the square roots; else divisions by zero were met
  int unknown_signs = 0;       // of square roots
  bool supposes_sign = false;  // what stands under logarithms was taken to be positive
  bool exhausted = false;      // it would have taken too long
  bool unsampled = false;      // no sample has all that is declared of a symbol
  bool many_choices = false;   // of signs and ranks, not all of which were compared
  int wanted = 2;              // trials that see all kinds of sizes, or too_many_trials
  double chance = 1;           // that different functions agree here
  extent_sizes sizes{};
};

/// Looks for a point where `compare(field, sampler, extents)`, which says whether both sides agree, meets no division by
/// zero and no root of a non-square, and compares there.
/// `root` is the last node that is compared; `number` makes the points and the sizes of several trials differ.
class experiment {
 public:
  constexpr experiment(graph const& g, node root, effort& work)
      : g_(g),
        root_(root),
        work_(work),
        nested_(has_nested_roots(g, root)),
        unsampled_(has_unsampled_structure(g, root)),
        wanted_(trials_of_sizes(g, degree_in_extents(g, root))) {}

  /// `unknown_signs` are those that earlier trials have found; without them, more points are evaluated to learn of them.
  constexpr trial run(int number, auto compare, int unknown_signs = -1) {
    trial result;
    result.unsampled = unsampled_;
    result.wanted = wanted_;
    if (unsampled_) return result;
    for (int attempt = 0; attempt < max_attempts && !result.found && !work_.exhausted(); ++attempt) {
      extents_ = sample_extents(g_, number < wanted_ ? number : number % 2, attempt);
      root_signs understood;
      search(result, understood, mix(static_cast<std::uint64_t>(number), static_cast<std::uint64_t>(attempt)), compare);
      if (!result.found || !result.agrees) continue;
      if (unknown_signs < 0) probe(understood, number, compare);
      result.unknown_signs = nested_ ? understood.count() : unknown_signs < 0 ? understood.unknown() : unknown_signs;
      rate(result, understood.count());
    }
    result.exhausted = work_.exhausted();
    result.sizes = extent_sizes(g_, extents_);
    return result;
  }

 private:
  /// One sample; where roots are missing, its numbers are replaced one by one, as long as that helps.
  constexpr void search(trial& result, root_signs& understood, std::uint64_t seed, auto compare) {
    finite_field in{seed};
    sampler<finite_field> sample(g_, in, extents_, seed);
    int missing = evaluate(result, in, sample, understood, compare);
    for (int turn = 0; turn < 4 * sample.drawn() && missing > 0 && !work_.exhausted(); ++turn) {
      sample.change(turn % sample.drawn());
      int const then = evaluate(result, in, sample, understood, compare);
      if (then >= 0 && then <= missing)
        missing = then;
      else
        sample.take_back();
    }
    result.found = missing == 0 && !work_.exhausted();
    result.rootless = missing > 0;
    result.conclusive = !in.opaque_met && in.roots.empty();
    result.supposes_sign = in.supposes_sign;
    if (result.found && result.agrees) compare_choices(result, in, sample, compare);
  }
  /// The same point with other signs and ranks, where what is declared leaves a choice of them.
  constexpr void compare_choices(trial& result, finite_field& in, sampler<finite_field>& sample, auto compare) {
    int const count = sample.choices();
    result.many_choices = count > max_choices;
    for (int which = 1; which < count && which < max_choices && result.agrees; ++which) {
      sample.choose(which);
      in.restart();
      bool const agrees = compare(in, sample, extents_);
      result.agrees = agrees || in.failed;
    }
  }
  /// How many roots are missing; -1 where a division by zero was met.
  constexpr int evaluate(trial& result, finite_field& in, sampler<finite_field>& sample, root_signs& understood,
                         auto compare) {
    in.restart();
    result.agrees = compare(in, sample, extents_);
    int missing = 0;
    for (finite_field::radical const& r : in.roots) missing += !r.exists;
    if (in.failed && missing == 0) return -1;
    understood.observe(in.roots);
    return missing;
  }

  /// More points, to understand the signs of the roots.
  constexpr void probe(root_signs& understood, int number, auto compare) {
    int const turns = understood.count() + 8;
    for (int turn = 0; turn < turns && !nested_ && understood.unknown() > 0 && !work_.exhausted(); ++turn) {
      std::uint64_t const seed = mix(mix(99, static_cast<std::uint64_t>(number)), static_cast<std::uint64_t>(turn));
      finite_field in{seed};
      sampler<finite_field> sample(g_, in, extents_, seed, signs::free);
      compare(in, sample, extents_);
      understood.observe(in.roots);
    }
  }

  constexpr void rate(trial& result, int roots) const {
    double passes = 0, share = 1;
    for (int k = 0; k < result.unknown_signs && k < 60; ++k) share /= 2;
    if (result.unknown_signs > 0) passes = 1 - share;
    result.chance = passes + chance_of_zero(degree_bound(g_, root_, extents_), roots);
    if (result.chance > 1) result.chance = 1;
  }

  static constexpr int max_attempts = 8, max_choices = 64;

  graph const& g_;
  node root_;
  effort& work_;
  bool nested_, unsampled_;
  int wanted_;
  list<int> extents_;
};

}  // namespace leibniz
