#pragma once
#include <leibniz/numbers/mathematics/wide.hpp>

namespace leibniz::mathematics::constant {

// ln 2 = high + low; high has 42 bits, so that its multiples in reach are exact (Cody & Waite 1980, chapter 6).
inline constexpr wide ln2_high = 0xb17217f7d1cp-44L, ln2_low = 0xf79abc9e3b39803fp-108L;

struct exponential {
  int exponent;
  wide fraction;
};

/// e^(x + tail) = 2^exponent (1 + fraction) with |ln(1 + fraction)| <= ln(2)/2, for |x| < 11600 (A&S 4.2.1).
constexpr exponential exponential_of(wide x, wide tail = 0) {
  wide const n = floor((x + tail) / (ln2_high + ln2_low) + 0.5L);
  wide const r = (x - n * ln2_high) + (tail - n * ln2_low);
  return {static_cast<int>(n), r + r * r * (polynomial(r * r, cosh_series) + r * polynomial(r * r, sinh_series))};
}

/// e^(x + tail) 2^shift.
constexpr wide shifted_exp(wide x, wide tail, int shift) {
  if (x > 11400) return infinity;
  if (x < -11500) return 0;
  auto const [n, fraction] = exponential_of(x, tail);
  return scaled(1 + fraction, n + shift);
}

constexpr wide exp(wide x) { return isnan(x) ? x : shifted_exp(x, 0, 0); }

constexpr wide expm1(wide x) {
  if (isnan(x) || x == 0) return x;
  if (x < -100) return -1;
  if (x > 100) return exp(x);
  auto const [n, fraction] = exponential_of(x);
  wide const p = power_of_two(n);
  return p * fraction + (p - 1);
}

/// x = m 2^n with 1/sqrt(2) <= m <= sqrt(2).
constexpr binary centred(wide x) {
  auto const [m, n] = binary_of(x);
  return m > 1.41421356L ? binary{m / 2, n + 1} : binary{m, n};
}

/// ln(m) = 2 s + log_rest(s) with s = (m-1)/(m+1) (A&S 4.1.27).
constexpr wide log_rest(wide s) { return 2 * s * (s * s * polynomial(s * s, artanh_series)); }

constexpr wide log(wide x) {
  if (isnan(x) || x == infinity) return x;
  if (x == 0) return -infinity;
  if (x < 0) return nan;
  auto const [m, exponent] = centred(x);
  auto const n = static_cast<wide>(exponent);
  wide const s = (m - 1) / (m + 1);
  return n * ln2_high + (2 * s + (log_rest(s) + n * ln2_low));
}

constexpr wide log1p(wide x) {
  if (abs(x) < 0x1p-66L) return x;
  if (!(abs(x) < 0.3L)) return isfinite(x) ? log(1 + x) : log(x);
  wide const s = x / (2 + x);
  return 2 * s + log_rest(s);
}

/// sqrt(m) = y (1 + h/2 - h^2/8 + h^3/16 ...), h = (m - y^2)/y^2, where y has 24 bits and m - y^2 is exact.
/// The sum is rounded once, to T.
template <std::floating_point T>
constexpr T sqrt(T x) {
  if (!(x > 0) || x == std::numeric_limits<T>::infinity()) return x < 0 ? std::numeric_limits<T>::quiet_NaN() : x;
  auto [m, n] = binary_of(x);
  if (n % 2 != 0) {
    m *= 2;
    --n;
  }
  wide y = 0.6L + m * 0.4L;
  for (int step = 0; step < 3; ++step) y = (y + m / y) / 2;
  y = static_cast<float>(y);
  wide const h = (m - y * y) / (y * y);
  T const root = static_cast<T>(y) + static_cast<T>(y * (h * (0.5L - h * (0.125L - h / 16))));
  return root * static_cast<T>(power_of_two(n / 2));
}

constexpr wide whole_power(wide x, wide n) {
  wide result = 1;
  for (auto rest = static_cast<unsigned>(n); rest > 0; rest /= 2) {
    if (rest % 2 == 1) result *= x;
    if (rest > 1) x *= x;
  }
  return result;
}

/// x rounded to 24 bits: products of two such numbers are exact.
constexpr wide head(wide x) { return static_cast<float>(x); }

/// e^(y ln x) with ln x = a + b and y = head(y) + c, where a has 24 bits: y ln x = head(y) a + (y b + c a).
/// The quotient s = (m-1)/(m+1) = q + d likewise (Dekker 1971).
constexpr wide power_by_log(wide x, wide y) {
  auto const [m, exponent] = centred(x);
  auto const n = static_cast<wide>(exponent);
  wide const u = m + 1, s = (m - 1) / u, q = head(s);
  wide const d = ((m - 1 - q * head(u)) - q * (m - (head(u) - 1))) / u;  // (m - 1 - q u)/u, u = head(u) + the rest
  wide const a = head(n * ln2_high + 2 * q);
  wide const b = (n * ln2_high - a + 2 * q) + (2 * d + (log_rest(s) + n * ln2_low));
  return shifted_exp(head(y) * a, y * b + (y - head(y)) * a, 0);
}

/// x^y for a positive x other than 1, by multiplication where that keeps a whole result exact.
constexpr wide power_of_size(wide x, wide y) {
  if (x == 0 || x == infinity || abs(y) > 0x1p80L) return (x > 1) == (y > 0) ? infinity : 0;
  if (floor(y) != y || abs(y) > 16 || abs(y * log(x)) > 700) return power_by_log(x, y);
  return y > 0 ? whole_power(x, y) : 1 / whole_power(x, -y);
}

/// With the special cases of C (C11, F.10.4.4).
constexpr wide pow(wide x, wide y) {
  if (y == 0 || x == 1) return 1;
  if (isnan(x) || isnan(y)) return nan;
  bool const whole = floor(y) == y;
  if (x < 0 && isfinite(x) && !whole) return nan;
  wide const result = abs(x) == 1 ? 1 : power_of_size(abs(x), y);
  bool const odd = whole && isfinite(y) && floor(y / 2) != y / 2;
  return odd && is_minus(x) ? -result : result;
}

constexpr wide sinh(wide x) {
  if (isnan(x) || x == 0) return x;
  if (x < 0) return -sinh(-x);
  if (x < 0.35L) return x + x * (x * x * polynomial(x * x, sinh_series));
  if (x > 50) return shifted_exp(x, 0, -1);
  wide const e = expm1(x);
  return (e + e / (e + 1)) / 2;
}

constexpr wide cosh(wide x) {
  if (isnan(x)) return x;
  if (abs(x) > 50) return shifted_exp(abs(x), 0, -1);
  wide const e = exp(x);
  return (e + 1 / e) / 2;
}

constexpr wide tanh(wide x) {
  if (isnan(x) || x == 0) return x;
  if (abs(x) > 25) return x < 0 ? -1 : 1;
  wide const e = expm1(2 * x);
  return e / (e + 2);
}

}  // namespace leibniz::mathematics::constant
