#pragma once
#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>

/// What the compiler evaluates, in long double: within 0.51 units in the last place of double, and 6 of long double,
/// where that has 64 bits. Where it is no wider than double, within 4 (pow: 12).
///
/// Compilers refuse some operations in a constant expression, and none of these is carried out here:
/// GCC 12 refuses overflow and the making of a NaN, Clang 19 every operation whose result is a NaN.
namespace leibniz::mathematics::constant {

using wide = long double;

inline constexpr wide infinity = std::numeric_limits<wide>::infinity();
inline constexpr wide nan = std::numeric_limits<wide>::quiet_NaN();

constexpr bool isnan(wide x) { return x != x; }
constexpr wide abs(wide x) { return x > 0 || isnan(x) ? x : 0 - x; }
constexpr bool isfinite(wide x) { return abs(x) < infinity; }
constexpr bool is_minus(wide x) { return std::bit_cast<std::uint64_t>(static_cast<double>(x)) >> 63 != 0; }

/// Whether x rounds to an infinite T.
template <std::floating_point T>
constexpr bool overflows(wide x) {
  using limits = std::numeric_limits<T>;
  if constexpr (limits::max_exponent == std::numeric_limits<wide>::max_exponent)
    return abs(x) == infinity;
  else
    return abs(x) >= wide{limits::max()} + wide{limits::max()} * limits::epsilon() / 4;
}

/// x rounded to T.
template <std::floating_point T>
constexpr T narrow(wide x) {
  using limits = std::numeric_limits<T>;
  if (overflows<T>(x)) return x < 0 ? -limits::infinity() : limits::infinity();
  return static_cast<T>(x);
}

constexpr wide floor(wide x) {
  if (!(abs(x) < 0x1p63L)) return x;
  wide const whole = static_cast<wide>(static_cast<long long>(x));
  if (whole == x) return x;
  return whole > x ? whole - 1 : whole;
}

/// 2^n, and 0 below the smallest long double.
constexpr wide power_of_two(int n) {
  if (n > -1023 && n < 1024) return std::bit_cast<double>(static_cast<std::uint64_t>(n + 1023) << 52);
  return power_of_two(n / 2) * power_of_two(n - n / 2);
}

/// x 2^n for 1/2 <= x < 2.
constexpr wide scaled(wide x, int n) {
  using limits = std::numeric_limits<wide>;
  if (n <= limits::max_exponent - 2) return x * power_of_two(n / 2) * power_of_two(n - n / 2);  // rounded once
  if (n > limits::max_exponent) return infinity;
  wide const quarter = x * power_of_two(n - 2);
  return quarter > limits::max() / 4 ? infinity : quarter * 4;
}

struct binary {
  wide mantissa;
  int exponent;
};

/// x = mantissa 2^exponent with 1 <= mantissa < 2, for a finite x > 0.
constexpr binary binary_of(wide x) {
  int exponent = 0;
  for (; x >= 0x1p1000L; x *= 0x1p-1000L) exponent += 1000;
  for (; x < 0x1p-1000L; x *= 0x1p1000L) exponent -= 1000;
  int last = static_cast<int>(std::bit_cast<std::uint64_t>(static_cast<double>(x)) >> 52) - 1023;
  if (x * power_of_two(-last) < 1) --last;  // the conversion to double had rounded up
  return {x * power_of_two(-last), exponent + last};
}

/// c[0] + c[1] x + c[2] x^2 + ...
template <std::size_t N>
constexpr wide polynomial(wide x, wide const (&c)[N]) {
  wide sum = c[N - 1];
  for (std::size_t n = N - 1; n > 0; --n) sum = sum * x + c[n - 1];
  return sum;
}

// The series of sinh(x)/x, cosh(x) and artanh(x)/x in x^2, after their ones; in -x^2, those of sin, cos and atan.
inline constexpr wide sinh_series[] = {1 / 6.0L,
                                       1 / 120.0L,
                                       1 / 5040.0L,
                                       1 / 362880.0L,
                                       1 / 39916800.0L,
                                       1 / 6227020800.0L,
                                       1 / 1307674368000.0L,
                                       1 / 355687428096000.0L,
                                       1 / 121645100408832000.0L};
inline constexpr wide cosh_series[] = {1 / 2.0L,
                                       1 / 24.0L,
                                       1 / 720.0L,
                                       1 / 40320.0L,
                                       1 / 3628800.0L,
                                       1 / 479001600.0L,
                                       1 / 87178291200.0L,
                                       1 / 20922789888000.0L,
                                       1 / 6402373705728000.0L,
                                       1 / 2432902008176640000.0L};
inline constexpr wide artanh_series[] = {1 / 3.0L,  1 / 5.0L,  1 / 7.0L,  1 / 9.0L,  1 / 11.0L, 1 / 13.0L,
                                         1 / 15.0L, 1 / 17.0L, 1 / 19.0L, 1 / 21.0L, 1 / 23.0L, 1 / 25.0L};

}  // namespace leibniz::mathematics::constant
