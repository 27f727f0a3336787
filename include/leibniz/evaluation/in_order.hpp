#pragma once
#include <initializer_list>
#include <leibniz/support/inline.hpp>

namespace leibniz::evaluation {

/// Evaluates what a pack stands for, one after the other: in_order({(run<K>(), 0)...}).
/// A fold does so as well, but to Clang it is as deeply nested as the pack is long, and 256 is its limit.
constexpr LEIBNIZ_ALWAYS_INLINE void in_order(std::initializer_list<int>) {}
/// Likewise for a fold over &&; all are evaluated.
constexpr LEIBNIZ_INLINE bool are_all(std::initializer_list<bool> facts) {
  for (bool const fact : facts)
    if (!fact) return false;
  return true;
}

}  // namespace leibniz::evaluation
