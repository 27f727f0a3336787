#include <leibniz/leibniz.hpp>

#include "unit/catch.hpp"

using namespace leibniz;

namespace {

template <class L, class R>
verdict at_run_time(L, R, proof_limits const& limits = patient) {
  syntax tree;
  int const left = flatten<L>(tree), right = flatten<R>(tree);
  return leibniz::prove(tree, left, right, limits);
}

constexpr auto A = matrix<"A", "n", "n">;
constexpr auto B = matrix<"B", "n", "n">;
constexpr auto x = vector<"x", "n">;
constexpr auto s = scalar<"s">;
constexpr auto p = scalar<"p", positive>;
constexpr auto q = scalar<"q", positive>;

}  // namespace

TEST_CASE("a proof names its tier and its error bound") {
  verdict const same = at_run_time(t(A * B), t(B) * t(A));
  CHECK(same.is_proved());
  CHECK(same.tier == 1);
  CHECK(same.error_bound == 0);

  verdict const expanded = at_run_time((A + B) * (A + B), A * A + A * B + B * A + B * B);
  CHECK(expanded.is_proved());
  CHECK(expanded.tier == 2);

  verdict const sampled = at_run_time(det(identity<"n"> + x * t(x)), 1_c + t(x) * x);
  CHECK(sampled.is_proved());
  CHECK(sampled.tier == 3);
  CHECK(sampled.error_bound > 0);
  CHECK(sampled.error_bound < 1e-20);
}

TEST_CASE("a refutation names the sizes of a counterexample") {
  verdict const v = at_run_time(A * B * x, B * A * x);
  CHECK(v.is_refuted());
  REQUIRE(v.counterexample.count == 1);
  CHECK(v.counterexample[0].extent == "n");
  CHECK(v.counterexample[0].value >= 2);

  verdict const one_size = at_run_time(trace(identity<"n">), 2_c);  // true where n is 2
  CHECK(one_size.is_refuted());
  CHECK(one_size.counterexample[0].value != 2);
}

TEST_CASE("a rational function is refuted without looking at the reals") {
  proof_limits limits = patient;
  limits.real_multiplications = 0;
  CHECK(at_run_time(inv(A) * B, B * inv(A), limits).is_refuted());
  CHECK(at_run_time(exp(s), s, limits).outcome == outcome::undecided);
  CHECK(at_run_time(exp(s), s).is_refuted());
}

TEST_CASE("square roots whose signs are independent are proved") {
  verdict const v = at_run_time(1_c / (sqrt(p) + sqrt(q)), (sqrt(p) - sqrt(q)) / (p - q));
  CHECK(v.is_proved());
  CHECK(v.error_bound < 1e-20);
  CHECK(at_run_time(sqrt(4_c * p + 4_c * q), 2_c * sqrt(p + q)).is_proved());
}

TEST_CASE("square roots whose signs depend on one another are proved with the bound that this leaves") {
  verdict const v =
      at_run_time(sqrt((1_c + square(s)) * (2_c + square(s))), sqrt(1_c + square(s)) * sqrt(2_c + square(s)));
  CHECK(v.is_proved());
  CHECK(v.error_bound > 1e-20);
  CHECK(v.error_bound < 1e-6);
}

TEST_CASE("the sign of a square root is not lost") {
  CHECK(at_run_time(sqrt(square(s)), s).is_refuted());
  CHECK(at_run_time(sqrt(square(s)), -s).is_refuted());
  CHECK(at_run_time(sqrt(square(p - q)), p - q).is_refuted());
  CHECK(at_run_time(sqrt(9_c * (p + q)), -3_c * sqrt(p + q)).is_refuted());  // 3 is not a square in the field
  CHECK(at_run_time(sqrt(square(p + q)), -(p + q)).is_refuted());
}

TEST_CASE("a constant without a root in the field proves nothing") {
  CHECK(at_run_time(sqrt(3_c) * sqrt(3_c) * s, 3_c * s).is_proved());  // by the normal form
  CHECK(!at_run_time(sqrt(3_c + 0_c * s), 2_c + 0_c * s).is_proved());
}

TEST_CASE("a true identity that the field does not know is undecided, and a false one is refuted in the reals") {
  CHECK(at_run_time(asin(s), atan(s / sqrt(1_c - s * s))).outcome == outcome::undecided);
  CHECK(at_run_time(log(p + q), log(p) + log(q)).is_refuted());
}

TEST_CASE("fractional powers that the field does not know are not mixed up") {
  // u + 1/3 to the 1/3 is not u to the 2/3
  CHECK(!at_run_time(power(p + 1_c / 3_c, 1_c / 3_c), power(p, 2_c / 3_c)).is_proved());
  CHECK(at_run_time(power(p + q, 1_c / 3_c) * (p + q), power(p + q, 4_c / 3_c)).is_proved());
}

TEST_CASE("what is defined nowhere is undecided") {
  auto const singular = x * t(x);
  verdict const v = at_run_time(inv(singular) * A, A * inv(singular));
  CHECK(v.outcome == outcome::undecided);
  CHECK(v.reason == "a division by zero at every point tried");
}

TEST_CASE("a proof that would take too long says so") {
  proof_limits limits;
  limits.multiplications = 10;
  verdict const v = at_run_time(det(identity<"n"> + x * t(x)), 1_c + t(x) * x, limits);
  CHECK(v.outcome == outcome::undecided);
  CHECK(v.reason == "the proof takes more steps than one constant may");
}
