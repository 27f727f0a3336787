#pragma once
#include <leibniz/numbers/mathematics.hpp>
#include <leibniz/support/rational.hpp>
#include <limits>
#include <type_traits>

namespace leibniz {

/// The real numbers, as doubles.
struct reals {
  using number = double;

  constexpr double from(rational r) const {
    return static_cast<double>(r.numerator) / static_cast<double>(r.denominator());
  }
  constexpr bool is_zero(double a) const { return a == 0; }
  constexpr bool is_defined(double a) const { return mathematics::isfinite(a); }
  constexpr bool better_pivot(double candidate, double best) const {
    return mathematics::abs(candidate) > mathematics::abs(best);
  }
  constexpr double divide(double a, double b) const {
    return std::is_constant_evaluated() ? constant_quotient(a, b) : a / b;
  }
  constexpr double reciprocal(double a) const { return divide(1, a); }
  constexpr void fail() const {}  // a singular matrix has an inverse of infinities or NaNs

  constexpr double sqrt(double u) const { return mathematics::sqrt(u); }
  constexpr double power(double u, rational exponent) const {
    if (exponent.is_integer()) return whole_power(u, exponent.numerator);
    if (exponent == rational(1, 2)) return sqrt(u);
    if (exponent == rational(-1, 2)) return reciprocal(sqrt(u));
    return mathematics::pow(u, from(exponent));
  }
  constexpr double exp(double u) const { return mathematics::exp(u); }
  constexpr double greatest(double const* values, int count) const {
    double result = values[0];
    for (int i = 1; i < count; ++i)
      if (values[i] > result) result = values[i];
    return result;
  }
  constexpr double sin(double u) const { return mathematics::sin(u); }
  constexpr double cos(double u) const { return mathematics::cos(u); }
  constexpr double log(double u) const { return mathematics::log(u); }

 private:
  /// In a constant expression the compilers refuse a division by zero, one that overflows, and one that makes a NaN.
  static constexpr double constant_quotient(double a, double b) {
    using namespace mathematics;
    using limits = std::numeric_limits<double>;
    bool const minus = constant::is_minus(a) != constant::is_minus(b);
    double const infinity = minus ? -limits::infinity() : limits::infinity();
    if (isnan(a) || isnan(b) || (a == 0 && b == 0) || (!isfinite(a) && !isfinite(b))) return limits::quiet_NaN();
    if (b == 0 || (abs(b) < 1 && abs(a) > limits::max() * abs(b))) return infinity;
    return a / b;
  }

  /// u^n by squaring; large powers by their logarithm, which loses less.
  constexpr double whole_power(double u, long long n) const {
    if (std::is_constant_evaluated() || n > 16 || n < -16) return mathematics::pow(u, static_cast<double>(n));
    double result = 1;
    for (long long rest = n < 0 ? -n : n; rest > 0; rest /= 2) {
      if (rest % 2 == 1) result *= u;
      u *= u;
    }
    return n < 0 ? 1 / result : result;
  }
};

}  // namespace leibniz
