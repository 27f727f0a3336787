#pragma once
#include <leibniz/support/failure.hpp>

namespace leibniz {

/// An exact rational number, in lowest terms with a positive denominator.
/// Arithmetic that leaves 64 bits throws `failure` (in a constant expression: does not compile).
struct rational {
  // No initialisers, so that room for many costs no constant evaluation; `rational{}` is 0, for what is kept is 1 less.
  long long numerator, denominator_less_1;

  constexpr rational() = default;
  constexpr rational(long long n) : numerator(n), denominator_less_1(0) {}
  constexpr rational(long long n, long long d);

  constexpr long long denominator() const { return denominator_less_1 + 1; }
  /// To find it by: equal numbers have equal keys.
  constexpr unsigned key() const {
    return 131 * static_cast<unsigned>(numerator) + 257 * static_cast<unsigned>(denominator_less_1);
  }
  constexpr bool is_zero() const { return numerator == 0; }
  constexpr bool is_one() const { return numerator == 1 && denominator_less_1 == 0; }
  constexpr bool is_integer() const { return denominator_less_1 == 0; }
  constexpr bool is_even_integer() const { return denominator_less_1 == 0 && numerator % 2 == 0; }
  constexpr bool is_negative() const { return numerator < 0; }

  friend constexpr bool operator==(rational a, rational b) {
    return a.numerator == b.numerator && a.denominator_less_1 == b.denominator_less_1;
  }
};

namespace detail {
/// As the initialiser of a member: a 1 would be converted, by a call, for each element of each array.
inline constexpr rational exact_one = 1;

constexpr long long checked_multiply(long long a, long long b) {
  long long product = 0;
  if (__builtin_mul_overflow(a, b, &product)) throw failure("an exact constant leaves 64 bits");
  return product;
}
constexpr long long checked_add(long long a, long long b) {
  long long sum = 0;
  if (__builtin_add_overflow(a, b, &sum)) throw failure("an exact constant leaves 64 bits");
  return sum;
}
constexpr long long magnitude(long long a) { return a < 0 ? checked_multiply(a, -1) : a; }
constexpr long long common_divisor(long long a, long long b) {
  a = magnitude(a);
  b = magnitude(b);
  while (b != 0) {
    long long const rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}
}  // namespace detail

constexpr rational::rational(long long n, long long d) {
  if (d == 0) throw failure("an exact constant is divided by zero");
  long long const divisor = detail::common_divisor(n, d);
  numerator = d < 0 ? detail::checked_multiply(n / divisor, -1) : n / divisor;
  denominator_less_1 = detail::magnitude(d / divisor) - 1;
}

constexpr rational operator-(rational a) {
  a.numerator = detail::checked_multiply(a.numerator, -1);
  return a;
}
constexpr rational operator+(rational a, rational b) {
  using namespace detail;
  if (a.is_integer() && b.is_integer()) return checked_add(a.numerator, b.numerator);
  return {checked_add(checked_multiply(a.numerator, b.denominator()), checked_multiply(b.numerator, a.denominator())),
          checked_multiply(a.denominator(), b.denominator())};
}
constexpr rational operator-(rational a, rational b) { return a + -b; }
constexpr rational operator*(rational a, rational b) {
  using namespace detail;
  if (a.is_integer() && b.is_integer()) return checked_multiply(a.numerator, b.numerator);
  rational const left(a.numerator, b.denominator()),
      right(b.numerator, a.denominator());  // cancels before it multiplies
  return {checked_multiply(left.numerator, right.numerator), checked_multiply(left.denominator(), right.denominator())};
}
constexpr rational reciprocal(rational a) { return {a.denominator(), a.numerator}; }
constexpr rational operator/(rational a, rational b) { return a * reciprocal(b); }
constexpr bool operator<(rational a, rational b) {
  return detail::checked_multiply(a.numerator, b.denominator()) <
         detail::checked_multiply(b.numerator, a.denominator());
}
constexpr rational absolute(rational a) { return a.is_negative() ? -a : a; }

/// a^n for an integer n.
constexpr rational power(rational a, long long n) {
  if (n < 0) return power(reciprocal(a), -n);
  rational result = 1;
  for (; n > 0; n /= 2) {
    if (n % 2 == 1) result = result * a;
    if (n > 1) a = a * a;
  }
  return result;
}

namespace detail {
/// The n-th root of a >= 0 where it is a whole number, else -1.
constexpr long long whole_root(long long a, long long n) {
  long long low = 0, high = a;
  while (low < high) {
    long long const middle = low + (high - low + 1) / 2;
    long long product = 1;
    bool fits = true;
    for (long long k = 0; k < n && fits; ++k) fits = !__builtin_mul_overflow(product, middle, &product) && product <= a;
    if (fits)
      low = middle;
    else
      high = middle - 1;
  }
  long long product = 1;
  for (long long k = 0; k < n; ++k) product = checked_multiply(product, low);
  return product == a ? low : -1;
}
}  // namespace detail

/// Whether a^exponent is a rational number that this can say (a > 0, or an integer exponent); then it is in `result`.
constexpr bool exact_power(rational a, rational exponent, rational& result) {
  if (exponent.is_integer()) {
    if (a.is_zero() && exponent.is_negative()) return false;
    result = power(a, exponent.numerator);
    return true;
  }
  if (a.is_negative() || a.is_zero() || exponent.denominator() > 60) return false;
  long long const n = detail::whole_root(a.numerator, exponent.denominator());
  long long const d = detail::whole_root(a.denominator(), exponent.denominator());
  if (n < 0 || d < 0) return false;
  result = power(rational(n, d), exponent.numerator);
  return true;
}

}  // namespace leibniz
