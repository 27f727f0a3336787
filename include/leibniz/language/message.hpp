#pragma once
#include <cstddef>
#include <leibniz/algebra/shape.hpp>
#include <leibniz/support/fixed_string.hpp>
#include <string_view>
#include <utility>

/// Clang takes a computed text in static_assert from version 20 on, in C++20 as an extension.
#if !defined(LEIBNIZ_TEXT_IN_STATIC_ASSERT)
#if defined(__clang__) && !defined(__apple_build_version__) && __clang_major__ >= 20
#define LEIBNIZ_TEXT_IN_STATIC_ASSERT 1
#else
#define LEIBNIZ_TEXT_IN_STATIC_ASSERT 0
#endif
#endif

namespace leibniz {

/// What an operation gives that has reported an error. Every operation accepts it in silence: one mistake, one error.
struct ill_formed {
  template <class... Arguments>
  constexpr ill_formed operator()(Arguments const&...) const {
    return {};
  }
  template <class Value>
  constexpr ill_formed operator=(Value const&) const {
    return {};
  }
};

/// One phrase of an error: `A*C is 3x4`.
struct phrase_text {
  static constexpr std::size_t capacity = 127;

  char characters[capacity + 1]{};
  std::size_t length = 0;

  constexpr phrase_text() = default;
  constexpr phrase_text(char const* text) : phrase_text(std::string_view(text)) {}
  constexpr phrase_text(std::string_view text) { *this << text; }

  constexpr phrase_text& operator<<(std::string_view text) {
    for (char const c : text)
      if (length < capacity) characters[length++] = c;
    return *this;
  }
  constexpr phrase_text& operator<<(long long number) {
    if (number < 0) *this << "-";
    char digits[20]{};
    std::size_t count = 0;
    for (; number != 0 || count == 0; number /= 10)
      digits[count++] = static_cast<char>('0' + (number < 0 ? -(number % 10) : number % 10));
    while (count > 0) *this << std::string_view(&digits[--count], 1);
    return *this;
  }
  constexpr phrase_text& operator<<(extent e) {
    return e.is_named() && !e.name.empty() ? *this << e.name : *this << static_cast<long long>(e.size);
  }
  /// 3x4, and where an extent is a name, m x n.
  constexpr phrase_text& operator<<(shape const& dims) {
    bool named = false;
    for (int i = 0; i < dims.rank; ++i) named |= dims.axis[i].is_named() && !dims.axis[i].name.empty();
    for (int i = 0; i < dims.rank; ++i) {
      if (i > 0) *this << (named ? " x " : "x");
      *this << dims.axis[i];
    }
    return *this;
  }
  constexpr operator std::string_view() const { return {characters, length}; }
};

/// A text of at most `most` characters, cut with "..." where it is longer.
constexpr phrase_text shortened(phrase_text const& text, std::size_t most) {
  if (text.length <= most) return text;
  return phrase_text(std::string_view(text).substr(0, most - 3)) << "...";
}

/// What an error says: the rule that was broken, then what was found instead.
struct message {
  static constexpr std::size_t longest_line = 34;  // Clang 19 cuts a longer template argument short
  static constexpr int capacity = 8;

  phrase_text texts[capacity]{};
  int count = 0;

  constexpr message(std::string_view rule) { *this << rule; }
  constexpr message& operator<<(phrase_text const& text) {
    if (count < capacity) texts[count++] = text;
    return *this;
  }

  /// `A * B needs A.cols == B.rows, but A*C is 3x4 and B is 5x2`
  constexpr phrase_text sentence() const {
    phrase_text result;
    for (int i = 0; i < count; ++i) result << (i == 0 ? "" : i == 1 ? ", but " : " and ") << std::string_view(texts[i]);
    return result;
  }

  /// The texts, broken between words into lines that every compiler shows whole.
  struct lines {
    std::string_view line[2 * capacity]{};
    std::size_t count = 0;
  };
  constexpr lines wrapped() const {
    lines result;
    for (int i = 0; i < count; ++i)
      for (std::string_view rest = texts[i]; !rest.empty() && result.count < 2 * capacity;) {
        std::size_t cut = rest.size();
        if (cut > longest_line) {
          cut = rest.rfind(' ', longest_line);
          if (cut == std::string_view::npos) cut = longest_line;
        }
        result.line[result.count++] = rest.substr(0, cut);
        rest.remove_prefix(cut < rest.size() && rest[cut] == ' ' ? cut + 1 : cut);
      }
    return result;
  }
};

namespace detail {

/// The message that a callable of type `Says` gives.
template <class Says>
struct said {
  static constexpr message text = Says{}();
  static constexpr auto lines = text.wrapped();
  static constexpr phrase_text sentence = text.sentence();
  struct asserted {
    constexpr char const* data() const { return sentence.characters; }
    constexpr std::size_t size() const { return sentence.length; }
  };
  template <std::size_t I>
  static constexpr auto line = fixed_string<lines.line[I].size()>(lines.line[I]);
};

/// The one error. The texts are template arguments: that is what both compilers show. The result is deduced, so that GCC
/// reports from the instantiation; else it prints the whole constant evaluation.
template <template <fixed_string...> class Mistake, class Says, fixed_string... Texts>
constexpr auto report() {
#if LEIBNIZ_TEXT_IN_STATIC_ASSERT
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wc++26-extensions"
  static_assert(Mistake<Texts...>::accepted, typename said<Says>::asserted{});
#pragma clang diagnostic pop
#else
  static_assert(Mistake<Texts...>::accepted, "this expression is ill-formed");
#endif
  return ill_formed{};
}

template <template <fixed_string...> class Mistake, class Says, std::size_t... I>
constexpr auto report_lines(std::index_sequence<I...>) {
  return report<Mistake, Says, said<Says>::template line<I>...>();
}

}  // namespace detail

/// Refuses a program: one compile error, `Mistake<{"rule"}, {"what was found"}, ...>`. `Says` is a default-constructible
/// callable (such as the type of a lambda without captures) that returns the message.
template <template <fixed_string...> class Mistake, class Says>
constexpr auto refuse(Says) {
  return detail::report_lines<Mistake, Says>(std::make_index_sequence<detail::said<Says>::lines.count>{});
}

}  // namespace leibniz
