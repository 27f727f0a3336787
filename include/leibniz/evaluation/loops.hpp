#pragma once
#include <concepts>
#include <leibniz/evaluation/arithmetic.hpp>
#include <leibniz/evaluation/view.hpp>
#include <leibniz/support/inline.hpp>

/// The operations on whole matrices, as plain loops.
namespace leibniz::evaluation {

/// The number 1, where it is known to be that.
struct one {
  template <class T>
  friend constexpr T operator*(one, T value) {
    return value;
  }
};

/// The number -1, likewise.
struct minus_one {
  template <std::floating_point T>
  friend constexpr T operator*(minus_one, T value) {
    return -value;
  }
};

/// to = alpha * from.
template <class To, class Alpha, class From>
constexpr LEIBNIZ_INLINE void copy_scaled(To to, Alpha alpha, From from) {
  for (index i = 0; i < to.rows(); ++i)
    for (index j = 0; j < to.columns(); ++j) to(i, j) = alpha * from(i, j);
}
template <class To>
constexpr LEIBNIZ_INLINE void fill(To to, typename To::value_type value) {
  for (index i = 0; i < to.rows(); ++i)
    for (index j = 0; j < to.columns(); ++j) to(i, j) = value;
}

/// to (+)= alpha a b.
template <bool Accumulate, class To, class Alpha, class A, class B>
constexpr LEIBNIZ_INLINE void plain_product(To to, Alpha alpha, A a, B b) {
  using T = typename To::value_type;
  for (index i = 0; i < to.rows(); ++i)
    for (index j = 0; j < to.columns(); ++j) {
      T sum = 0;
      for (index k = 0; k < a.columns(); ++k) sum += a(i, k) * b(k, j);
      if constexpr (Accumulate)
        to(i, j) += alpha * sum;
      else
        to(i, j) = alpha * sum;
    }
}

/// to_i = the sum over j of a_ij.
template <class To, class A>
constexpr LEIBNIZ_INLINE void plain_row_sums(To to, A a) {
  for (index i = 0; i < a.rows(); ++i) {
    typename To::value_type sum = 0;
    for (index j = 0; j < a.columns(); ++j) sum += a(i, j);
    to(i, 0) = sum;
  }
}

/// to_i = the greatest a_ij, or 0 where that is infinite.
template <class To, class A>
constexpr LEIBNIZ_INLINE void plain_row_greatest(To to, A a) {
  using arithmetic = scalar_arithmetic<typename To::value_type>;
  for (index i = 0; i < a.rows(); ++i) {
    typename To::value_type greatest = -std::numeric_limits<typename To::value_type>::infinity();
    for (index j = 0; j < a.columns(); ++j) greatest = arithmetic::greater(greatest, a(i, j));
    to(i, 0) = arithmetic::shift(greatest);
  }
}

/// to_ii += alpha x_i; without x, alpha.
template <class To, class Alpha>
constexpr LEIBNIZ_INLINE void add_to_diagonal(To to, Alpha alpha) {
  for (index i = 0; i < to.rows(); ++i) to(i, i) += alpha * typename To::value_type(1);
}
template <class To, class Alpha, class X>
constexpr LEIBNIZ_INLINE void add_to_diagonal(To to, Alpha alpha, X x) {
  for (index i = 0; i < to.rows(); ++i) to(i, i) += alpha * x(i, 0);
}

}  // namespace leibniz::evaluation
