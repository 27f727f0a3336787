#pragma once
#include <cstddef>
#include <leibniz/algebra/shape.hpp>
#include <leibniz/language/message.hpp>
#include <type_traits>

namespace leibniz {

/// An extent as a template argument: the `3` and the `"n"` of `matrix<"A", 3, "n">`. Any number is taken, so that the
/// symbol can refuse it under its name: GCC and Clang are silent where they convert to int here.
template <std::size_t N>
struct extent_parameter {
  static constexpr long long most = 2147483647;
  static constexpr long long no_integer = -most * most;  // 2.9

  long long size = 0;
  char name[N + 1]{};  // empty where it is a number

  template <class Number>
    requires std::is_convertible_v<Number, long long>
  constexpr extent_parameter(Number number) {
    if constexpr (!std::is_floating_point_v<Number>)
      size = static_cast<long long>(number);
    else if (number > -most && number < most && number == static_cast<Number>(static_cast<long long>(number)))
      size = static_cast<long long>(number);
    else
      size = no_integer;
  }
  constexpr extent_parameter(char const (&text)[N + 1]) {
    for (std::size_t i = 0; i < N + 1; ++i) name[i] = text[i];
  }
  constexpr explicit extent_parameter(extent from_extent) : size(from_extent.size) {
    for (std::size_t i = 0; i < N; ++i) name[i] = from_extent.name[i];
    name[N] = '\0';  // Clang 19 prints a text only where the closing zero has been written, too
  }

  constexpr bool is_int() const { return N > 0 || (size <= most && size >= -most); }
  constexpr bool is_positive() const { return N > 0 || size > 0; }
  constexpr extent value() const {
    return N > 0 ? extent(std::string_view(name, N)) : extent(static_cast<int>(is_int() ? size : 0));
  }
};
template <class Number>
  requires std::is_convertible_v<Number, long long>
extent_parameter(Number) -> extent_parameter<0>;
template <std::size_t N>
extent_parameter(char const (&)[N]) -> extent_parameter<N - 1>;

namespace detail {

/// `b needs whole extents of at most 2147483647`, `one is 4294967299`
template <std::size_t... N>
constexpr message extents_message(std::string_view of, extent_parameter<N> const&... all) {
  message result(phrase_text(of) << " needs whole extents of at most " << extent_parameter<0>::most);
  ((all.is_int() || all.size == all.no_integer ? result : result << (phrase_text("one is ") << all.size)), ...);
  return result;
}

}  // namespace detail

}  // namespace leibniz
