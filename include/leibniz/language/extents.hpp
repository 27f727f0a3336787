#pragma once
#include <cstddef>
#include <leibniz/algebra/shape.hpp>

namespace leibniz {

/// An extent as a template argument: the `3` and the `"n"` of `matrix<"A", 3, "n">`.
struct extent_parameter {
  static constexpr std::size_t longest_name = 31;

  int size = 0;  // 0 where it is a name, -1 where that name is too long
  char name[longest_name + 1]{};

  constexpr extent_parameter(int number) : size(number) {}
  template <std::size_t N>
  constexpr extent_parameter(char const (&text)[N]) : extent_parameter(std::string_view(text, N - 1)) {}
  constexpr explicit extent_parameter(extent e) : extent_parameter(e.name) { size = e.size; }
  constexpr explicit extent_parameter(std::string_view text) {
    if (text.size() > longest_name) size = -1;
    for (std::size_t i = 0; i < longest_name + 1; ++i)  // with the zeros written out, Clang 19 prints it as a text
      name[i] = i < text.size() && i < longest_name ? text[i] : '\0';
  }

  constexpr bool is_name() const { return name[0] != '\0'; }
  constexpr bool is_positive() const { return size > 0 || (size == 0 && is_name()); }
  constexpr bool is_too_long() const { return size < 0 && is_name(); }
  constexpr extent value() const { return is_name() ? extent(std::string_view(name)) : extent(size); }
};

}  // namespace leibniz
