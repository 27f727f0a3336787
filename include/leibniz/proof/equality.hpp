#pragma once
#include <leibniz/algebra/normal_form.hpp>
#include <leibniz/language/lower.hpp>
#include <leibniz/proof/evidence.hpp>

namespace leibniz {

/// Bounds on the work of a proof, so that one in a constant expression ends before the compiler's patience does.
struct proof_limits {
  int terms = 64;                     // of a sum that is expanded
  long long multiplications = 14000;  // in the finite field
  long long real_multiplications = 4000;
  int trials = 40;  // at the most; more than those of all sizes only where signs of roots are unknown
};

/// Proofs take time: what `./dev test` and programs can afford at run time.
inline constexpr proof_limits patient{1024, 100'000'000, 100'000'000, 60};

namespace detail {

/// Evaluates a and b at one point and says whether they agree.
///
/// What evaluates is a template of the graph, here and below: programs that prove nothing do not compile it.
template <class Graph>
class same_values {
 public:
  constexpr same_values(Graph const& nodes, node left, node right, effort& work_done)
      : g_(nodes), a_(left), b_(right), work_(work_done) {}
  constexpr bool operator()(finite_field& in, sampler<finite_field>& sample, list<int> const& extents) const {
    interpreter value(g_, in, extents, sample, work_);
    list<residue> const left = value(a_);
    return left == value(b_);
  }

 private:
  Graph const& g_;
  node a_, b_;
  effort& work_;
};

/// Looks for a sampled real point where a and b clearly differ: by far more than rounding can explain, given the greatest
/// number met on the way.
constexpr real_difference differ_in_reals(auto const& g, node a, node b, long long multiplications) {
  effort work{0, multiplications};
  auto const magnitude = [](double number) { return number < 0 ? -number : number; };
  constexpr int sign_patterns = 16, attempts = 32;
  real_difference result;
  result.asked = true;
  for (int attempt = 0; attempt < attempts && !work.exhausted(); ++attempt) {
    list<int> const extents = sample_extents(g, attempt / 4 % 4, attempt / 16);
    reals in;
    bool const as_declared = attempt < sign_patterns || attempt % 4 != 0;
    sampler<reals> sample(g, in, extents, static_cast<std::uint64_t>(attempt) + 1,
                          as_declared ? signs::as_declared : signs::all_positive);
    if (attempt < sign_patterns) sample.fix_signs(attempt);
    sample.choose(attempt);
    interpreter value_of_a(g, in, extents, sample, work), value_of_b(g, in, extents, sample, work);
    list<double> const left = value_of_a(a), right = value_of_b(b);
    double const greatest_a = value_of_a.greatest(magnitude), greatest_b = value_of_b.greatest(magnitude);
    double const scale = greatest_a < greatest_b ? greatest_b : greatest_a;
    if (work.exhausted()) continue;
    if (as_declared && value_of_a.is_undefined() != value_of_b.is_undefined()) result.domains_differ = true;
    if (value_of_a.is_undefined() || value_of_b.is_undefined() || !(scale < 1e8)) continue;
    bool defined = true, differs = false;
    for (int i = 0; i < left.size(); ++i) {
      defined = defined && mathematics::isfinite(left[i]) && mathematics::isfinite(right[i]);
      differs = differs || magnitude(left[i] - right[i]) > 1e-6 * (1 + scale);
    }
    if (!defined) continue;
    ++result.compared;
    if (!differs) continue;
    result.found = true;
    result.sizes = extent_sizes(g, extents);
    return result;
  }
  return result;
}

/// As many trials as it takes.
constexpr evidence gather(auto const& g, node last, auto compare, effort& work, int max_trials, evidence so_far = {}) {
  experiment points(g, last, work);
  while (!so_far.is_settled() && so_far.trials() < max_trials)
    so_far.add(points.run(so_far.trials(), compare, so_far.trials() < 2 ? -1 : so_far.unknown_signs()));
  return so_far;
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
template <std::same_as<graph> Graph>
constexpr verdict prove_by_sampling(Graph const& g, node a, node b, proof_limits const& limits = {}) {
  effort work{0, limits.multiplications};
  evidence const found = detail::gather(g, a < b ? b : a, detail::same_values(g, a, b, work), work, limits.trials);
  real_difference reals;
  if (found.asks_the_reals() || found.asks_for_domains())
    reals = detail::differ_in_reals(g, a, b, limits.real_multiplications);
  return found.conclude(reals);
}

/// Whether two nodes of equal axes are equal, by the three tiers (verdict.hpp).
template <std::same_as<graph> Graph>
constexpr verdict prove(Graph& g, node a, node b, proof_limits const& limits = {}) {
  verdict const exact = prove_by_normal_form(g, a, b, limits);
  return exact.is_proved() ? exact : prove_by_sampling(g, a, b, limits);
}

/// Whether nodes i and j of a syntax tree, of one shape, are equal.
template <std::same_as<syntax> Syntax>
constexpr verdict prove(Syntax const& tree, int i, int j, proof_limits const& limits = {}) {
  graph g;
  auto const nodes = lower(g, tree);  // of a dependent type: else Clang compiles the proof for all who include it
  return prove(g, nodes[i].what, nodes[j].what, limits);
}

}  // namespace leibniz
