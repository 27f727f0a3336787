#include <leibniz/support/rational.hpp>

namespace {

using leibniz::rational;

// Lowest terms, positive denominator.
static_assert(rational().is_zero());
static_assert(rational(6, 4) == rational(3, 2));
static_assert(rational(3, -2) == rational(-3, 2));
static_assert(rational(-3, -2).numerator == 3 && rational(-3, -2).denominator() == 2);
static_assert(rational(0, -7) == 0 && rational(0, -7).denominator() == 1);

// Questions.
static_assert(rational(4, 4).is_one() && !rational(4, 2).is_one() && !rational(1, 2).is_one());
static_assert(rational(4, 2).is_integer() && !rational(4, 3).is_integer());
static_assert(rational(-4).is_even_integer() && !rational(3).is_even_integer() && !rational(4, 3).is_even_integer());
static_assert(rational(1, -5).is_negative() && !rational(0).is_negative());

// Arithmetic.
static_assert(rational(1, 2) + rational(1, 3) == rational(5, 6));
static_assert(rational(1, 6) + rational(1, 3) == rational(1, 2));
static_assert(rational(1, 2) - rational(1, 2) == 0);
static_assert(rational(2, 3) * rational(9, 4) == rational(3, 2));
static_assert(rational(2, 3) / rational(-4, 9) == rational(-3, 2));
static_assert(-rational(2, 3) == rational(-2, 3));
static_assert(reciprocal(rational(-2, 3)) == rational(-3, 2));
static_assert(absolute(rational(-2, 3)) == rational(2, 3));
static_assert(rational(1LL << 40, 3) * rational(3, 1LL << 40) == 1);  // cancels before it multiplies

// Order.
static_assert(rational(1, 3) < rational(1, 2) && rational(-1, 2) < rational(-1, 3));
static_assert(!(rational(1, 2) < rational(2, 4)));

// Powers.
static_assert(power(rational(2, 3), 3) == rational(8, 27));
static_assert(power(rational(2, 3), -2) == rational(9, 4));
static_assert(power(rational(5), 0) == 1);
static_assert(power(rational(2), 62) == 1LL << 62);

constexpr rational no_power = -1;
constexpr rational exact(rational a, rational exponent) {
  rational result = no_power;
  return exact_power(a, exponent, result) ? result : no_power;
}
static_assert(exact(4, {1, 2}) == 2);
static_assert(exact({8, 27}, {2, 3}) == rational(4, 9));
static_assert(exact({9, 4}, {-1, 2}) == rational(2, 3));
static_assert(exact(-2, 2) == 4);
static_assert(exact(2, {1, 2}) == no_power);   // irrational
static_assert(exact(-4, {1, 2}) == no_power);  // not real
static_assert(exact(0, -1) == no_power);       // infinite

}  // namespace
