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

namespace detail {

template <std::size_t Capacity>
struct roomy_text {
  char characters[Capacity]{};
  std::size_t size = 0;
};

/// What was written, in a given room; empty where that is not enough (`size` is right in any case).
/// A parameter, not a local: Clang 19 evaluates the initialiser of a local that has a destructor once more, by itself.
template <std::size_t Capacity>
constexpr roomy_text<Capacity> captured_text(auto const& text) {
  roomy_text<Capacity> result;
  result.size = static_cast<std::size_t>(text.size());
  if (result.size <= Capacity)
    for (std::size_t i = 0; i < result.size; ++i) result.characters[i] = text.data()[i];
  return result;
}
template <auto Build>
inline constexpr auto usual_text = captured_text<2048>(Build());
template <auto Build>
inline constexpr auto any_text = captured_text<usual_text<Build>.size>(Build());

}  // namespace detail

/// What `Build()` wrote (anything with data() and size()), cut to its length and kept as a template argument can be.
/// The work is done once; only a text of more than 2048 characters is written again, in the room that it needs.
template <auto Build>
consteval auto freeze_text() {
  constexpr std::size_t size = detail::usual_text<Build>.size;
  fixed_string<size> result;
  auto const copy = [&](auto const& from) {
    for (std::size_t place = 0; place < size; ++place) result.characters[place] = from.characters[place];
  };
  if constexpr (size <= 2048)
    copy(detail::usual_text<Build>);
  else
    copy(detail::any_text<Build>);
  return result;
}

}  // namespace leibniz
