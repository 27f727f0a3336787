#pragma once
#include <concepts>
#include <type_traits>

/// The functions of the C library that <cmath> declares. That header costs every user's build a tenth of a second (libstdc++ 12
/// has Bessel functions and their like in it); GCC and Clang know these without a declaration.
namespace leibniz::mathematics::standard {

#define LEIBNIZ_STANDARD_FUNCTION(name, builtin)  \
  template <std::floating_point T>                \
  T name(T x) {                                   \
    if constexpr (std::is_same_v<T, float>)       \
      return builtin##f(x);                       \
    else if constexpr (std::is_same_v<T, double>) \
      return builtin(x);                          \
    else                                          \
      return builtin##l(x);                       \
  }

LEIBNIZ_STANDARD_FUNCTION(abs, __builtin_fabs)
LEIBNIZ_STANDARD_FUNCTION(floor, __builtin_floor)
LEIBNIZ_STANDARD_FUNCTION(sqrt, __builtin_sqrt)
LEIBNIZ_STANDARD_FUNCTION(exp, __builtin_exp)
LEIBNIZ_STANDARD_FUNCTION(expm1, __builtin_expm1)
LEIBNIZ_STANDARD_FUNCTION(log, __builtin_log)
LEIBNIZ_STANDARD_FUNCTION(log1p, __builtin_log1p)
LEIBNIZ_STANDARD_FUNCTION(sin, __builtin_sin)
LEIBNIZ_STANDARD_FUNCTION(cos, __builtin_cos)
LEIBNIZ_STANDARD_FUNCTION(tan, __builtin_tan)
LEIBNIZ_STANDARD_FUNCTION(asin, __builtin_asin)
LEIBNIZ_STANDARD_FUNCTION(acos, __builtin_acos)
LEIBNIZ_STANDARD_FUNCTION(atan, __builtin_atan)
LEIBNIZ_STANDARD_FUNCTION(sinh, __builtin_sinh)
LEIBNIZ_STANDARD_FUNCTION(cosh, __builtin_cosh)
LEIBNIZ_STANDARD_FUNCTION(tanh, __builtin_tanh)
LEIBNIZ_STANDARD_FUNCTION(erf, __builtin_erf)

#undef LEIBNIZ_STANDARD_FUNCTION

template <std::floating_point T>
T pow(T x, T y) {
  if constexpr (std::is_same_v<T, float>)
    return __builtin_powf(x, y);
  else if constexpr (std::is_same_v<T, double>)
    return __builtin_pow(x, y);
  else
    return __builtin_powl(x, y);
}

}  // namespace leibniz::mathematics::standard
