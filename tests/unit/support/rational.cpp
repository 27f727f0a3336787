#include <leibniz/support/rational.hpp>
#include <limits>
#include <stdexcept>

#include "unit/catch.hpp"

using leibniz::rational;

namespace {
constexpr long long largest = std::numeric_limits<long long>::max();
constexpr long long smallest = std::numeric_limits<long long>::min();
}  // namespace

TEST_CASE("rational arithmetic that leaves 64 bits throws") {
  CHECK_THROWS_AS(rational(largest) + 1, leibniz::failure);
  CHECK_THROWS_AS(rational(smallest) - 1, leibniz::failure);
  CHECK_THROWS_AS(rational(largest) * 2, leibniz::failure);
  CHECK_THROWS_AS(rational(1, largest) * rational(1, 2), leibniz::failure);
  CHECK_THROWS_AS(-rational(smallest), leibniz::failure);
  CHECK_THROWS_AS(power(rational(10), 19), leibniz::failure);
  CHECK_THROWS_AS(rational(1, 3) < rational(largest, 2), leibniz::failure);

  CHECK(rational(largest) + 0 == largest);
  CHECK(rational(largest) * rational(1, largest) == 1);
  CHECK(power(rational(10), 18) == 1'000'000'000'000'000'000);
}

TEST_CASE("dividing a rational by zero throws") {
  CHECK_THROWS_AS(rational(1, 0), leibniz::failure);
  CHECK_THROWS_AS(rational(1, 2) / 0, leibniz::failure);
  CHECK_THROWS_AS(reciprocal(rational(0)), leibniz::failure);
  CHECK_THROWS_AS(power(rational(0), -1), leibniz::failure);
}
