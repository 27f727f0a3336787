// Laws that hold for every expression, on random ones: see random_expressions.hpp.
#include <cstdlib>
#include <iostream>
#include <leibniz/language/gather.hpp>
#include <leibniz/notation/matrices.hpp>
#include <leibniz/notation/text.hpp>
#include <leibniz/planning/plan.hpp>
#include <leibniz/proof/check.hpp>

#include "laws/random_expressions.hpp"
#include "unit/catch.hpp"

namespace {

using namespace leibniz;
using laws::random_expression;

constexpr int expressions = 10'000;

/// Enough for all but a few expressions with many square roots or large derivatives.
constexpr proof_limits patient_enough{1024, 700'000, 300'000, 60};

std::uint64_t seed() {
  char const* const chosen = std::getenv("LEIBNIZ_SEED");
  static std::uint64_t const value = chosen != nullptr ? std::strtoull(chosen, nullptr, 10) : 20'26;
  return value;
}

std::string text_of(random_expression const& e) {
  auto const text = write_text(e.tree, e.root, unicode_dialect);
  return std::string(std::string_view(text)) + "   by " + std::string(e.tree.symbols[e.by].name);
}

/// Runs a law on each expression, in a graph that has it as node `root` and the symbol to differentiate by as `by`.
void for_each_expression(auto law) {
  laws::random_expressions source(seed());
  for (int i = 0; i < expressions; ++i) {
    random_expression const e = source.next();
    INFO("LEIBNIZ_SEED=" << seed() << ", expression " << i << ": " << text_of(e));
    graph g;
    node const root = lower(g, e.tree)[e.root].what;
    law(e, g, root, g.add_symbol(e.tree.symbols[e.by]));
  }
}

/// How many of the expressions a law was proved for; the rest is undecided, and few.
struct tally {
  int proved = 0, undecided = 0;
  std::map<std::string_view, int> reasons{};

  void add(verdict const& v) {
    INFO("undecided: " << v.reason);
    CHECK(!v.is_refuted());
    v.is_proved() ? ++proved : ++undecided;
    if (!v.is_proved()) ++reasons[v.reason];
  }
  void report(char const* law) const {
    std::cout << law << ": " << proved << " of " << proved + undecided << " expressions, seed " << seed() << '\n';
    for (auto const& [reason, count] : reasons) std::cout << "  " << count << " undecided: " << reason << '\n';
    CHECK(proved >= (proved + undecided) * 9 / 10);
  }
};

}  // namespace

TEST_CASE("random expressions use every function of the language") {
  laws::random_expressions source(seed());
  for (int i = 0; i < expressions; ++i) source.next();
  for (function const* f : functions::table) {
    INFO(f->name);
    CHECK(source.used().count(f->name) == 1);
  }
}

TEST_CASE("the derivative agrees with dual numbers in the finite field") {
  tally t;
  for_each_expression([&](random_expression const&, graph& g, node root, int x) {
    t.add(check_derivative(g, root, x, differentiate(g, root, x), patient_enough));
  });
  t.report("derivative");
}

TEST_CASE("the normal form of a normal form is itself") {
  for_each_expression([](random_expression const&, graph& g, node root, int) {
    node const once = normal_form(g, root);
    CHECK(normal_form(g, once) == once);
    node const expanded = normaliser(g, true)(once);
    CHECK(normaliser(g, true)(expanded) == expanded);
  });
}

TEST_CASE("the normal form, expanded or not, keeps the value") {
  tally plain, expanded;
  for_each_expression([&](random_expression const&, graph& g, node root, int) {
    plain.add(prove_by_sampling(g, root, normal_form(g, root), patient_enough));
    expanded.add(prove_by_sampling(g, root, normaliser(g, true)(root), patient_enough));
  });
  plain.report("normal form");
  expanded.report("expanded normal form");
}

TEST_CASE("the normal form of a derivative keeps its value") {
  tally t;
  for_each_expression([&](random_expression const&, graph& g, node root, int x) {
    node const derivative = differentiate(g, root, x);
    t.add(prove_by_sampling(g, derivative, normal_form(g, derivative), patient_enough));
  });
  t.report("normal form of the derivative");
}

TEST_CASE("returning to matrix notation keeps the value, and the canonical form of a canonical form is itself") {
  tally value, slope;
  auto const returns = [](graph& g, node v, shape const& dims, tally& t) {
    syntax tree;
    int const written = canonical_notation(g, v, dims, tree);
    INFO("written as " << std::string_view(write_text(tree, written, unicode_dialect)));
    node const read = lower(g, tree)[written].what;
    t.add(prove_by_sampling(g, v, read, patient_enough));
    CHECK(canonical_notation(g, read, dims, tree) == written);
  };
  for_each_expression([&](random_expression const& e, graph& g, node root, int x) {
    returns(g, root, e.dims, value);
    if (g.order(root) + e.tree.symbols[e.by].dims.order() > shape::max_rank) return;
    returns(g, differentiate(g, root, x), derivative_shape(e.dims, e.tree.symbols[e.by].dims), slope);
  });
  value.report("matrix notation");
  slope.report("matrix notation of the derivative");
}

TEST_CASE("what is known to be in canonical notation is written so, alone and in a graph of its own") {
  int known = 0, read_back = 0;
  for_each_expression([&](random_expression const& e, graph& g, node root, int x) {
    if (g.order(root) + e.tree.symbols[e.by].dims.order() > shape::max_rank) return;
    shape const dims = derivative_shape(e.dims, e.tree.symbols[e.by].dims);
    syntax together, gathered;
    matrix_notation write(g, together);
    written_form const slope = canonical_notation(write, g, differentiate(g, root, x), dims, together);
    auto const alone = [&](syntax const& from, int written, shape const& s) {
      graph own;
      syntax tree;
      int const form = canonical_notation(own, lower_one(own, from, written).what, s, tree);
      return gathering(gathered)(tree, form);
    };
    if (slope.is_canonical) {
      INFO("the derivative is " << std::string_view(write_text(together, slope.root, unicode_dialect)));
      CHECK(alone(together, slope.root, dims) == gathering(gathered)(together, slope.root));
      ++known;
    }
    if (!write.reads_back()) return;
    int const same = write(normal_form(g, root), e.dims);
    if (!write.reads_back()) return;
    INFO("the expression is " << std::string_view(write_text(together, same, unicode_dialect)));
    CHECK(alone(e.tree, e.root, e.dims) == gathering(gathered)(together, same));
    ++read_back;
  });
  std::cout << "canonical notation: of " << expressions << " derivatives " << known
            << " are known to be so, of functions " << read_back << '\n';
  CHECK(known > expressions * 9 / 10);
  CHECK(read_back > expressions / 20);
}

TEST_CASE("every expression can be planned with its derivative") {
  for_each_expression([](random_expression const& e, graph& g, node root, int x) {
    if (g.order(root) + e.tree.symbols[e.by].dims.order() > shape::max_rank) return;
    syntax tree;
    int const slope =
        canonical_notation(g, differentiate(g, root, x), derivative_shape(e.dims, e.tree.symbols[e.by].dims), tree);
    int const value = canonical_notation(g, root, e.dims, tree);
    INFO("the derivative is " << std::string_view(write_text(tree, slope, unicode_dialect)));
    CHECK(planning::plan(tree, list<int>{value, slope}).outputs.size() == 2);
  });
}

TEST_CASE("the differential is linear in the direction") {
  tally t;
  for_each_expression([&](random_expression const& e, graph& g, node root, int x) {
    node const derivative = differentiate(g, root, x);
    auto const direction = [&](char const* name) {
      symbol_info info;
      info.name = name;
      info.dims = e.tree.symbols[e.by].dims;
      return g.variable(g.add_symbol(info));
    };
    node const u = direction("u"), v = direction("v");
    node const both = added(g, 0, {scaled(g, {2, 3}, u), scaled(g, -5, v)}, g.axes(u));
    node const of_u = normal_form(g, along(g, derivative, u)), of_v = normal_form(g, along(g, derivative, v));
    node const sum = added(g, 0, {scaled(g, {2, 3}, of_u), scaled(g, -5, of_v)}, g.axes(root));
    t.add(prove(g, along(g, derivative, both), sum, patient_enough));
  });
  t.report("linear differential");
}

namespace {

/// The greatest error of the derivative against central differences, relative to the numbers met; -1 where the function is
/// not defined in the reals at the point, has a kink near it, or its numbers are too large to compare.
double error_of_differences(graph& g, node f, int x, node derivative) {
  detail::moving_parts const parts(g, f, x);
  list<int> const extents = sample_extents(g, 0);
  reals in;
  sampler<reals> sample(g, in, extents, 3);
  detail::moving_sample<reals> moving(parts, sample);
  effort work;
  auto const magnitude = [](double a) { return std::abs(a); };
  auto const at = [&](double step) {
    auto const moved = [&](node v) {
      list<double> result = moving.value(v), change = moving.change(v);
      for (int i = 0; i < result.size(); ++i) result[i] += step * change[i];
      return result;
    };
    interpreter value(g, in, extents, moved, work);
    return list<double>(value(f));
  };
  auto const differences = [&](double h) {
    list<double> const a = at(-2 * h), b = at(-h), c = at(h), d = at(2 * h);
    list<double> result;
    for (int i = 0; i < a.size(); ++i) result.push_back((a[i] - 8 * b[i] + 8 * c[i] - d[i]) / (12 * h));
    return result;
  };
  list<double> const wide = differences(1e-3), narrow = differences(1e-4);
  interpreter value(g, in, extents, sample, work);
  list<double> const exact = value(derivative), direction = moving.direction();
  double const scale = 1 + value.greatest(magnitude);
  double error = 0;
  for (int i = 0; i < wide.size(); ++i) {
    double slope = 0;
    for (int k = 0; k < direction.size(); ++k) slope += exact[i * direction.size() + k] * direction[k];
    bool const defined = std::isfinite(slope) && std::isfinite(wide[i]) && std::isfinite(narrow[i]);
    if (!defined || std::abs(wide[i] - narrow[i]) > 1e-6 * scale) return -1;  // at a kink they differ
    error = std::max(error, std::abs(slope - narrow[i]) / scale);
  }
  return scale < 1e4 ? error : -1;
}

}  // namespace

TEST_CASE("the derivative agrees with central differences in the reals") {
  int compared = 0;
  for_each_expression([&](random_expression const&, graph& g, node root, int x) {
    double const error = error_of_differences(g, root, x, differentiate(g, root, x));
    compared += error >= 0;
    CHECK(error < 1e-5);
  });
  std::cout << "central differences: " << compared << " of " << expressions << " expressions, seed " << seed() << '\n';
  CHECK(compared > expressions / 2);
}
