#pragma once
#include <leibniz/functions/list.hpp>
#include <leibniz/notation/typed.hpp>
#include <leibniz/planning/schedule.hpp>
#include <leibniz/support/inline.hpp>
#include <limits>
#include <type_traits>

namespace leibniz::evaluation {

using planning::operation;

/// An exact number as a T.
template <class T>
constexpr T number(rational r) {
  return static_cast<T>(r.numerator) / static_cast<T>(r.denominator());
}

/// a / b. In a constant expression the compilers refuse a division by zero.
template <class T>
constexpr T divide(T a, T b) {
  if (std::is_constant_evaluated() && b == 0) {
    using limits = std::numeric_limits<T>;
    if (a == 0 || mathematics::isnan(a)) return limits::quiet_NaN();
    return (a < 0) != mathematics::constant::is_minus(b) ? -limits::infinity() : limits::infinity();
  }
  return a / b;
}

/// The operations of a pass over entries, on numbers. A backend has the same on whole registers.
template <class T>
struct scalar_arithmetic {
  using value = T;

  static constexpr T splat(T a) { return a; }
  static constexpr T add(T a, T b) { return a + b; }
  static constexpr T subtract(T a, T b) { return a - b; }
  static constexpr T multiply(T a, T b) { return a * b; }
  static constexpr T divide(T a, T b) { return evaluation::divide(a, b); }
  static constexpr T negate(T a) { return -a; }
  static constexpr T greater(T a, T b) { return a < b || mathematics::isnan(b) ? b : a; }
  /// What exponents are shifted by: an infinite one would leave infinity minus infinity.
  static constexpr T shift(T greatest) { return mathematics::isfinite(greatest) ? greatest : T(0); }
  static constexpr T square_root(T a) { return mathematics::sqrt(a); }
  /// Norms below it are not known, for their squares underflow; 0 / 0 becomes 0, the subgradient of a norm at 0.
  static constexpr T divisor(T a) {
    constexpr T least = mathematics::constant::sqrt(std::numeric_limits<T>::min());
    return a < least ? least : a;
  }
  static constexpr T power(T a, rational exponent) { return mathematics::pow(a, number<T>(exponent)); }
  static constexpr T exp_minus_abs(T u) { return mathematics::exp(-mathematics::abs(u)); }
  static constexpr T softplus(T u, T e) {
    if (mathematics::isnan(u)) return u;
    return (u > 0 ? u : T(0)) + mathematics::log1p(e);
  }
  static constexpr T sigmoid(T u, T e) { return (u < 0 ? e : T(1)) / (1 + e); }
  template <class F>
  static constexpr T apply(T u) {
    return F::real(u);
  }
};

/// The result of one operation entry by entry, in the given arithmetic; `number` is the exponent of a power. It does not ask
/// for the step, so that all steps that do the same are one function.
template <class Arithmetic, operation What, function_key const* Applied, class Value = typename Arithmetic::value>
constexpr LEIBNIZ_INLINE Value operate(Value a, [[maybe_unused]] Value b, [[maybe_unused]] rational const& number) {
  if constexpr (What == operation::add) return Arithmetic::add(a, b);
  if constexpr (What == operation::subtract) return Arithmetic::subtract(a, b);
  if constexpr (What == operation::greater) return Arithmetic::greater(a, b);
  if constexpr (What == operation::multiply) return Arithmetic::multiply(a, b);
  if constexpr (What == operation::divide) return Arithmetic::divide(a, b);
  if constexpr (What == operation::negate) return Arithmetic::negate(a);
  if constexpr (What == operation::square_root) return Arithmetic::square_root(a);
  if constexpr (What == operation::exp_minus_abs) return Arithmetic::exp_minus_abs(a);
  if constexpr (What == operation::softplus) return Arithmetic::softplus(a, b);
  if constexpr (What == operation::sigmoid) return Arithmetic::sigmoid(a, b);
  if constexpr (What == operation::divisor) return Arithmetic::divisor(a);
  if constexpr (What == operation::power) return Arithmetic::power(a, number);
  if constexpr (What == operation::apply) return Arithmetic::template apply<function_type<Applied>>(a);
}

}  // namespace leibniz::evaluation
