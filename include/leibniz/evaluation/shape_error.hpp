#pragma once
#include <cstdio>
#include <leibniz/evaluation/sizes.hpp>
#include <stdexcept>

namespace leibniz {

/// Thrown when sizes at run time do not fit, before anything is written: `X has 4 rows, but n is 3 (columns of A)`.
class shape_error : public std::invalid_argument {
 public:
  using std::invalid_argument::invalid_argument;
};

namespace evaluation {

[[noreturn, gnu::cold]] inline void throw_shape_error(phrase_text const& found, phrase_text const& expected) {
  char text[2 * phrase_text::capacity + 8];  // no std::string, which every user would compile
  std::snprintf(text, sizeof text, "%s, but %s", found.characters, expected.characters);
  throw shape_error(text);
}

}  // namespace evaluation

}  // namespace leibniz
