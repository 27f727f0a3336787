#pragma once
#include <leibniz/evaluation/loops.hpp>

/// Operations that move entries, as plain loops, down the columns.
namespace leibniz::evaluation {

/// to_ij = from_(row + i)(column + j).
template <class To, class From>
constexpr LEIBNIZ_INLINE void take_part(To to, From from, index row, index column) {
  for (index j = 0; j < to.columns(); ++j)
    for (index i = 0; i < to.rows(); ++i) to(i, j) = from(row + i, column + j);
}
/// to_(row + i)(column + j) (+)= alpha from_ij.
template <bool Replaces, class To, class Alpha, class From>
constexpr LEIBNIZ_INLINE void place_part(To to, Alpha alpha, From from, index row, index column) {
  for (index j = 0; j < from.columns(); ++j)
    for (index i = 0; i < from.rows(); ++i) {
      if constexpr (Replaces)
        to(row + i, column + j) = alpha * from(i, j);
      else
        to(row + i, column + j) += alpha * from(i, j);
    }
}
/// The same entries in the same order, column by column.
template <class To, class From>
constexpr LEIBNIZ_INLINE void reshape(To to, From from) {
  for (index j = 0; j < to.columns(); ++j)
    for (index i = 0; i < to.rows(); ++i) {
      index const k = i + j * to.rows();
      to(i, j) = from(k % from.rows(), k / from.rows());
    }
}
template <bool Lower, class To, class From>
constexpr LEIBNIZ_INLINE void take_triangle(To to, From from) {
  for (index j = 0; j < to.columns(); ++j)
    for (index i = 0; i < to.rows(); ++i)
      to(i, j) = (Lower ? i >= j : i <= j) ? from(i, j) : typename To::value_type(0);
}
template <class To, class A, class B>
constexpr LEIBNIZ_INLINE void kronecker_product(To to, A a, B b) {
  for (index j = 0; j < a.columns(); ++j)
    for (index l = 0; l < b.columns(); ++l)
      for (index i = 0; i < a.rows(); ++i)
        for (index k = 0; k < b.rows(); ++k) to(i * b.rows() + k, j * b.columns() + l) = a(i, j) * b(k, l);
}

}  // namespace leibniz::evaluation
