#pragma once
#include <leibniz/algebra/normal_form.hpp>
#include <leibniz/language/lower.hpp>
#include <leibniz/proof/trial.hpp>
#include <leibniz/proof/verdict.hpp>

namespace leibniz {

/// Bounds on the work of a proof, so that one in a constant expression ends before the compiler's patience does.
struct proof_limits {
  int terms = 64;                       // of a sum that is expanded
  long long multiplications = 6000;     // in the finite field
  long long real_multiplications = 2000;
  int trials = 40;                      // at the most; more than two only where signs of roots are unknown
};

/// Proofs take time: what `./dev test` and programs can afford at run time.
inline constexpr proof_limits patient{1024, 100'000'000, 100'000'000, 60};

namespace detail {

inline constexpr double credible = 1e-6;  // an error bound above this proves nothing

/// Evaluates a and b at one point and says whether they agree.
class same_values {
 public:
  constexpr same_values(graph const& g, node a, node b, effort& work) : g_(g), a_(a), b_(b), work_(work) {}
  constexpr bool operator()(finite_field& in, sampler<finite_field>& sample, list<int> const& extents) const {
    interpreter value(g_, in, extents, sample, work_);
    list<residue> const left = value(a_);
    return left == value(b_);
  }

 private:
  graph const& g_;
  node a_, b_;
  effort& work_;
};

constexpr verdict refutation(graph const& g, list<int> const& extents) {
  verdict v;
  v.outcome = outcome::refuted;
  v.tier = 3;
  for (int k = 0; k < extents.size() && k < verdict::max_sizes; ++k)
    v.counterexample[v.sizes++] = {g.decode(-1 - k).name, extents[k]};
  return v;
}

/// Whether a and b clearly differ at a sampled real point; its sizes are then in `extents`.
/// Clearly: by far more than rounding can explain, given the greatest number met on the way.
constexpr bool differ_in_reals(graph const& g, node a, node b, long long multiplications, list<int>& extents) {
  effort work{0, multiplications};
  auto const magnitude = [](double x) { return x < 0 ? -x : x; };
  for (int attempt = 0; attempt < 12 && !work.exhausted(); ++attempt) {
    extents = sample_extents(g, attempt / 2);
    reals in;
    sampler<reals> sample(g, in, extents, static_cast<std::uint64_t>(attempt) + 1,
                          attempt % 2 == 0 ? signs::as_declared : signs::all_positive);
    interpreter value(g, in, extents, sample, work);
    list<double> const left = value(a), right = value(b);
    double const scale = value.greatest(magnitude);
    if (work.exhausted() || !(scale < 1e8)) continue;
    bool defined = true, differs = false;
    for (int i = 0; i < left.size(); ++i) {
      defined = defined && mathematics::isfinite(left[i]) && mathematics::isfinite(right[i]);
      differs = differs || magnitude(left[i] - right[i]) > 1e-6 * (1 + scale);
    }
    if (defined && differs) return true;
  }
  return false;
}

/// Tier 3. `differ(trial, extents)` looks further where a trial is not conclusive, and gives the sizes of a difference. It is
/// also asked where signs of roots are unknown: a constant under a root has the same sign at every point of the field.
constexpr verdict by_trials(graph const& g, node last, auto compare, auto differ, effort& work, int max_trials) {
  experiment points(g, last, work);
  double bound = 1;
  list<int> extents;
  for (int number = 0; number < max_trials; ++number) {
    trial const t = points.run(number, compare);
    if (work.exhausted()) return verdict::undecided("the proof takes more steps than one constant may");
    if (t.found && t.agrees) {
      bound *= t.chance;
      if (number == 0 || bound >= credible) continue;
      if (t.unknown_signs == 0 || !differ(t, extents)) return verdict::proved(3, bound);
      return refutation(g, extents);
    }
    bool refuted = t.found && t.conclusive;
    if (refuted) extents = t.extents;
    if (!t.found && !t.rootless) return verdict::undecided("a division by zero at every point tried");
    if (!refuted) refuted = differ(t, extents);
    if (!refuted)
      return verdict::undecided(t.found ? "they differ in the finite field, which does not know all the functions in them"
                                        : "no point found where all square roots exist in the finite field");
    return refutation(g, extents);
  }
  return verdict::undecided("the signs of several square roots may depend on one another");
}

}  // namespace detail

/// Tiers 1 and 2 alone: undecided where the normal forms of two nodes differ.
constexpr verdict prove_by_normal_form(graph& g, node a, node b, proof_limits const& limits = {}) {
  normaliser plain(g);
  node const left = plain(a), right = plain(b);
  if (left == right) return verdict::proved(1);
  normaliser expanded(g, true, limits.terms);
  if (expanded(left) == expanded(right)) return verdict::proved(2);
  return verdict::undecided("the normal forms differ");
}

/// Tier 3 alone: the nodes are compared as they stand, at random points.
constexpr verdict prove_by_sampling(graph const& g, node a, node b, proof_limits const& limits = {}) {
  effort work{0, limits.multiplications};
  detail::same_values const compare(g, a, b, work);
  auto const differ = [&](trial const&, list<int>& extents) {
    return detail::differ_in_reals(g, a, b, limits.real_multiplications, extents);
  };
  return detail::by_trials(g, a < b ? b : a, compare, differ, work, limits.trials);
}

/// Whether two nodes of equal axes are equal, by the three tiers (verdict.hpp).
constexpr verdict prove(graph& g, node a, node b, proof_limits const& limits = {}) {
  verdict const exact = prove_by_normal_form(g, a, b, limits);
  return exact.is_proved() ? exact : prove_by_sampling(g, a, b, limits);
}

/// Whether nodes i and j of a syntax tree, of one shape, are equal.
constexpr verdict prove(syntax const& tree, int i, int j, proof_limits const& limits = {}) {
  graph g;
  list<operand> const nodes = lower(g, tree);
  return prove(g, nodes[i].what, nodes[j].what, limits);
}

}  // namespace leibniz
