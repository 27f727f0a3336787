// Functions that a user adds: an elementwise function, with its derivative as an expression and its value on numbers.
// [readme]
#include <leibniz/leibniz.hpp>

// the square root of 1 + u^2, a smooth |u|
struct smooth_abs_function : leibniz::custom_function<smooth_abs_function> {
  static constexpr std::string_view name = "smooth_abs";
  static constexpr auto derivative_at(auto u) { return u / sqrt(leibniz::constant_of<1> + square(u)); }
  template <class T>
  static constexpr T real(T u) { return leibniz::mathematics::sqrt(1 + u * u); }
};
constexpr auto smooth_abs(leibniz::an_expression auto u) { return leibniz::apply<smooth_abs_function>(u); }
// [/readme]
