#pragma once
#include <leibniz/evaluation/sizes.hpp>
#include <stdexcept>
#include <string>

namespace leibniz {

/// Thrown when sizes at run time do not fit, before anything is written: `X has 4 rows, but n is 3 (columns of A)`.
class shape_error : public std::invalid_argument {
 public:
  using std::invalid_argument::invalid_argument;
};

namespace evaluation {

[[noreturn]] inline void throw_shape_error(phrase_text const& found, phrase_text const& expected) {
  std::string text(std::string_view{found});
  text += ", but ";
  text += std::string_view(expected);
  throw shape_error(text);
}

}  // namespace evaluation

}  // namespace leibniz
