#pragma once
#include <leibniz/numbers/finite_field.hpp>

namespace leibniz {

/// value + slope * eps with eps^2 = 0 (Clifford 1873): carries a derivative along, with no formula for it.
template <class N>
struct dual {
  N value{}, slope{};

  friend constexpr bool operator==(dual a, dual b) { return a.value == b.value && a.slope == b.slope; }
  friend constexpr dual operator+(dual a, dual b) { return {a.value + b.value, a.slope + b.slope}; }
  friend constexpr dual operator-(dual a, dual b) { return {a.value - b.value, a.slope - b.slope}; }
  friend constexpr dual operator-(dual a) { return {-a.value, -a.slope}; }
  friend constexpr dual operator*(dual a, dual b) { return {a.value * b.value, a.value * b.slope + a.slope * b.value}; }
};

/// Dual numbers over another number system.
template <class System>
struct dual_numbers {
  using scalar = typename System::number;
  using number = dual<scalar>;

  System base{};

  constexpr number from(rational r) { return {base.from(r), {}}; }
  constexpr bool is_zero(number a) const { return base.is_zero(a.value); }
  constexpr bool better_pivot(number candidate, number best) const {
    return base.better_pivot(candidate.value, best.value);
  }
  constexpr void fail() { base.fail(); }
  constexpr number divide(number a, number b) {
    scalar const q = base.divide(a.value, b.value);
    return {q, base.divide(a.slope - q * b.slope, b.value)};
  }
  constexpr number reciprocal(number a) { return divide(from(1), a); }
  constexpr number sqrt(number u) {
    scalar const root = base.sqrt(u.value);
    return {root, base.is_zero(u.slope) ? scalar{} : base.divide(u.slope, root + root)};
  }
  constexpr number power(number u, rational exponent) {
    if (exponent.is_zero()) return from(1);
    scalar const lower = exponent.is_one() ? base.from(1) : base.power(u.value, exponent - rational(1));
    return {lower * u.value, base.from(exponent) * lower * u.slope};
  }
  constexpr number exp(number u) {
    scalar const e = base.exp(u.value);
    return {e, e * u.slope};
  }
  constexpr number greatest(number const*, int) const { return {}; }
  constexpr number sin(number u) { return {base.sin(u.value), base.cos(u.value) * u.slope}; }
  constexpr number cos(number u) { return {base.cos(u.value), -base.sin(u.value) * u.slope}; }
  constexpr number log(number u) { return {base.log(u.value), base.divide(u.slope, u.value)}; }

  constexpr number sign(number u) { return {base.sign(u.value), {}}; }
  constexpr number step(number u) { return {base.step(u.value), {}}; }
  constexpr number random_constant(std::string_view name) { return {base.random_constant(name), {}}; }

  /// A function with no exact counterpart; `slope` states its derivative in the base system.
  constexpr number opaque(std::string_view name, number u, auto slope) {
    return {base.opaque(name, u.value), slope(base, u.value) * u.slope};
  }
  constexpr number opaque_odd(std::string_view name, number u, auto slope) {
    return {base.opaque_odd(name, u.value), slope(base, u.value) * u.slope};
  }
};

using dual_field = dual_numbers<finite_field>;

}  // namespace leibniz
