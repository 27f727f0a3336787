#pragma once
#include <leibniz/evaluation/arithmetic.hpp>
#include <leibniz/evaluation/view.hpp>
#include <leibniz/support/inline.hpp>
#include <limits>

namespace leibniz::evaluation {

/// The logarithm of the determinant of a matrix that is factorised: of the product of pivot(0) to pivot(count - 1), and of -1
/// where the rows were exchanged an odd number of times. Of a negative determinant it is not a number. No product is taken:
/// that of many pivots is too large or too small to be one.
template <class T>
constexpr LEIBNIZ_INLINE T log_of_pivots(index count, bool is_odd, auto pivot) {
  T result = 0;
  bool negative = is_odd;
  for (index k = 0; k < count; ++k) {
    T const own = pivot(k);
    negative = negative != (own < 0);
    result += mathematics::log(mathematics::abs(own));
  }
  return negative ? std::numeric_limits<T>::quiet_NaN() : result;
}

}  // namespace leibniz::evaluation
