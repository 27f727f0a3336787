#include <cmath>
#include <leibniz/evaluation/evaluate.hpp>
#include <leibniz/functions/list.hpp>

#include "unit/catch.hpp"

using namespace leibniz;

namespace {

constexpr auto x = scalar<"x">;
constexpr auto y = scalar<"y">;
constexpr auto z = scalar<"z">;

/// Three operators a level: sin(y sin(y x + z) + z) ...
template <int Levels, class E>
constexpr auto nested(E e) {
  if constexpr (Levels == 0)
    return e;
  else
    return nested<Levels - 1>(sin(y * e + z));
}

}  // namespace

// Of 512 calls in one another, which both compilers allow in a constant, each operator would take two or more; and one pass of
// more than 256 steps is no fold, for that is as deep as Clang nests one.
TEST_CASE("a chain of 300 operators is evaluated") {
  double expected = 0.3;
  for (int k = 0; k < 100; ++k) expected = std::sin(0.7 * expected + 0.2);
  CHECK(evaluate(nested<100>(x))(x = 0.3, y = 0.7, z = 0.2) == Approx(expected).epsilon(1e-12));
}
