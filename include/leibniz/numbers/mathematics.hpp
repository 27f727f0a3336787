#pragma once
#include <concepts>
#include <leibniz/numbers/mathematics/error_function.hpp>
#include <leibniz/numbers/mathematics/exponential.hpp>
#include <leibniz/numbers/mathematics/standard.hpp>
#include <leibniz/numbers/mathematics/trigonometric.hpp>
#include <limits>
#include <type_traits>

/// The functions of <cmath>, also in constant expressions: there our own are evaluated, and the standard's at run time.
namespace leibniz::mathematics {

template <std::floating_point T>
constexpr bool isnan(T x) {
  return x != x;
}
template <std::floating_point T>
constexpr bool isfinite(T x) {
  return x >= -std::numeric_limits<T>::max() && x <= std::numeric_limits<T>::max();
}
template <std::floating_point T>
constexpr T abs(T x) {
  return std::is_constant_evaluated() ? static_cast<T>(constant::abs(x)) : standard::abs(x);
}
template <std::floating_point T>
constexpr T floor(T x) {
  return std::is_constant_evaluated() ? static_cast<T>(constant::floor(x)) : standard::floor(x);
}
template <std::floating_point T>
constexpr T sqrt(T x) {
  return std::is_constant_evaluated() ? constant::sqrt(x) : standard::sqrt(x);
}
template <std::floating_point T>
constexpr T pow(T x, T y) {
  return std::is_constant_evaluated() ? constant::narrow<T>(constant::pow(x, y)) : standard::pow(x, y);
}
template <std::floating_point T>
constexpr T exp(T x) {
  return std::is_constant_evaluated() ? constant::narrow<T>(constant::exp(x)) : standard::exp(x);
}
template <std::floating_point T>
constexpr T expm1(T x) {
  return std::is_constant_evaluated() ? constant::narrow<T>(constant::expm1(x)) : standard::expm1(x);
}
template <std::floating_point T>
constexpr T log(T x) {
  return std::is_constant_evaluated() ? constant::narrow<T>(constant::log(x)) : standard::log(x);
}
template <std::floating_point T>
constexpr T log1p(T x) {
  return std::is_constant_evaluated() ? constant::narrow<T>(constant::log1p(x)) : standard::log1p(x);
}
template <std::floating_point T>
constexpr T sin(T x) {
  return std::is_constant_evaluated() ? constant::narrow<T>(constant::sin(x)) : standard::sin(x);
}
template <std::floating_point T>
constexpr T cos(T x) {
  return std::is_constant_evaluated() ? constant::narrow<T>(constant::cos(x)) : standard::cos(x);
}
template <std::floating_point T>
constexpr T tan(T x) {
  return std::is_constant_evaluated() ? constant::narrow<T>(constant::tan(x)) : standard::tan(x);
}
template <std::floating_point T>
constexpr T asin(T x) {
  return std::is_constant_evaluated() ? constant::narrow<T>(constant::asin(x)) : standard::asin(x);
}
template <std::floating_point T>
constexpr T acos(T x) {
  return std::is_constant_evaluated() ? constant::narrow<T>(constant::acos(x)) : standard::acos(x);
}
template <std::floating_point T>
constexpr T atan(T x) {
  return std::is_constant_evaluated() ? constant::narrow<T>(constant::atan(x)) : standard::atan(x);
}
template <std::floating_point T>
constexpr T sinh(T x) {
  return std::is_constant_evaluated() ? constant::narrow<T>(constant::sinh(x)) : standard::sinh(x);
}
template <std::floating_point T>
constexpr T cosh(T x) {
  return std::is_constant_evaluated() ? constant::narrow<T>(constant::cosh(x)) : standard::cosh(x);
}
template <std::floating_point T>
constexpr T tanh(T x) {
  return std::is_constant_evaluated() ? constant::narrow<T>(constant::tanh(x)) : standard::tanh(x);
}
template <std::floating_point T>
constexpr T erf(T x) {
  return std::is_constant_evaluated() ? constant::narrow<T>(constant::erf(x)) : standard::erf(x);
}

/// 1/(1 + e^-x), with no overflow and no cancellation.
template <std::floating_point T>
constexpr T sigmoid(T x) {
  if (isnan(x)) return x;
  T const e = mathematics::exp(-mathematics::abs(x));
  return (x < 0 ? e : 1) / (1 + e);
}

/// ln(1 + e^x), with no overflow and no cancellation.
template <std::floating_point T>
constexpr T softplus(T x) {
  if (isnan(x)) return x;
  return (x > 0 ? x : 0) + mathematics::log1p(mathematics::exp(-mathematics::abs(x)));
}

}  // namespace leibniz::mathematics
