#pragma once
#include <cstddef>
#include <string_view>

namespace leibniz {

/// A string that can be a template argument: the `"A"` of `matrix<"A", 3, 4>`.
template <std::size_t N>
struct fixed_string {
  char characters[N + 1]{};  // Clang 19 prints it as a text only where the closing zero has been written, too

  constexpr fixed_string() = default;
  constexpr fixed_string(char const (&text)[N + 1]) {
    for (std::size_t i = 0; i < N + 1; ++i) characters[i] = text[i];
  }
  constexpr explicit fixed_string(std::string_view text) {
    for (std::size_t i = 0; i < N; ++i) characters[i] = text[i];
    characters[N] = '\0';
  }
  constexpr operator std::string_view() const { return {characters, N}; }
  static constexpr std::size_t size() { return N; }
};
template <std::size_t N>
fixed_string(char const (&)[N]) -> fixed_string<N - 1>;

/// What `Build()` wrote (anything with data() and size()), cut to its length and kept as a template argument can be.
template <auto Build>
consteval auto freeze_text() {
  constexpr auto size = [] { return static_cast<std::size_t>(Build().size()); }();
  auto const text = Build();
  fixed_string<size> result;
  for (std::size_t i = 0; i < size; ++i) result.characters[i] = text.data()[i];
  return result;
}

}  // namespace leibniz
