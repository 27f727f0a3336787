#pragma once
#include <cstddef>
#include <leibniz/algebra/shape.hpp>

namespace leibniz {

/// An extent as a template argument: the `3` and the `"n"` of `matrix<"A", 3, "n">`.
template <std::size_t N>
struct extent_parameter {
  int size = 0;
  char name[N + 1]{};  // empty where it is a number

  constexpr extent_parameter(int number) : size(number) {}
  constexpr extent_parameter(char const (&text)[N + 1]) {
    for (std::size_t i = 0; i < N + 1; ++i) name[i] = text[i];
  }
  constexpr explicit extent_parameter(extent from_extent) : size(from_extent.size) {
    for (std::size_t i = 0; i < N; ++i) name[i] = from_extent.name[i];
    name[N] = '\0';  // Clang 19 prints a text only where the closing zero has been written, too
  }

  constexpr bool is_positive() const { return N > 0 || size > 0; }
  constexpr extent value() const { return N > 0 ? extent(std::string_view(name, N)) : extent(size); }
};
extent_parameter(int) -> extent_parameter<0>;
template <std::size_t N>
extent_parameter(char const (&)[N]) -> extent_parameter<N - 1>;

}  // namespace leibniz
