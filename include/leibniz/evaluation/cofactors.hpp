#pragma once
#include <leibniz/evaluation/view.hpp>
#include <leibniz/support/inline.hpp>
#include <type_traits>

namespace leibniz::evaluation {

/// The determinant of the entries of `a` in some rows and columns, along the first of the rows.
template <index N, class A>
constexpr LEIBNIZ_INLINE auto minor_of(A a, index const* rows, index const* columns) {
  using T = std::remove_const_t<typename A::value_type>;
  if constexpr (N == 0) {
    return T(1);
  } else {
    T result = 0;
    for (index j = 0; j < N; ++j) {
      index others[N]{};
      for (index k = 0; k + 1 < N; ++k) others[k] = columns[k < j ? k : k + 1];
      T const part = a(rows[0], columns[j]) * minor_of<N - 1>(a, rows + 1, others);
      result += j % 2 == 0 ? part : -part;
    }
    return result;
  }
}

/// to_ij = the cofactor of entry (i, j) of an N x N matrix: the determinant without row i and column j, with the sign of a
/// chessboard.
template <index N, class To, class A>
constexpr LEIBNIZ_INLINE void take_cofactors(To to, A a) {
  for (index i = 0; i < N; ++i)
    for (index j = 0; j < N; ++j) {
      index rows[N]{}, columns[N]{};
      for (index k = 0; k + 1 < N; ++k) {
        rows[k] = k < i ? k : k + 1;
        columns[k] = k < j ? k : k + 1;
      }
      auto const part = minor_of<N - 1>(a, rows, columns);
      to(i, j) = (i + j) % 2 == 0 ? part : -part;
    }
}

}  // namespace leibniz::evaluation
