#pragma once
#include <exception>

namespace leibniz {

/// What the library throws where it has to stop: in a constant expression it does not compile, and the compiler shows the
/// line with the text. (<stdexcept> would cost every user's build a sixth of a second.)
struct failure : std::exception {
  char const* text;
  explicit failure(char const* why) : text(why) {}
  char const* what() const noexcept override { return text; }
};

}  // namespace leibniz
