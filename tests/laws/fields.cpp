#include <leibniz/numbers/residue.hpp>
#include <leibniz/support/rational.hpp>
#include <random>

#include "unit/catch.hpp"

using leibniz::rational;
using leibniz::residue;

namespace {

std::mt19937_64 generator(20'24);

template <class Number>
Number any();
template <>
rational any() {
  std::uniform_int_distribution<long long> numerator(-1000, 1000), denominator(1, 1000);
  return {numerator(generator), denominator(generator)};
}
template <>
residue any() {
  return {std::uniform_int_distribution<std::uint64_t>(0, residue::modulus - 1)(generator)};
}

rational inverse_of(rational a) { return reciprocal(a); }

}  // namespace

TEMPLATE_TEST_CASE("the exact numbers are a field", "", rational, residue) {
  TestType const zero{0}, one{1};
  for (int i = 0; i < 1000; ++i) {
    auto const a = any<TestType>(), b = any<TestType>(), c = any<TestType>();
    REQUIRE((a + b) + c == a + (b + c));
    REQUIRE((a * b) * c == a * (b * c));
    REQUIRE(a + b == b + a);
    REQUIRE(a * b == b * a);
    REQUIRE(a * (b + c) == a * b + a * c);
    REQUIRE(a + zero == a);
    REQUIRE(a * one == a);
    REQUIRE(a - b == a + -b);
    REQUIRE(a + -a == zero);
    if (!(a == zero)) REQUIRE(a * inverse_of(a) == one);
  }
}
