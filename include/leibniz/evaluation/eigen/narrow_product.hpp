#pragma once
#include <leibniz/evaluation/view.hpp>
#include <leibniz/support/inline.hpp>

namespace leibniz::evaluation {

/// Whether a product makes a few entries out of many: all of them stay in registers while the matrices are read once.
/// Eigen's kernels pack both matrices first.
template <class To, class A>
constexpr bool is_narrow() {
  constexpr index most = 16;
  return To::is_fixed && To::static_rows > 1 && To::static_columns > 1 &&
         To::static_rows * To::static_columns <= most && A::static_columns == dynamic;
}

/// to (+)= alpha a b; of a symmetric product the lower half is computed.
template <bool Accumulate, bool Symmetric, class To, class Alpha, class A, class B>
LEIBNIZ_INLINE void narrow_product(To to, Alpha alpha, A a, B b) {
  using T = typename To::value_type;
  constexpr index rows = To::static_rows, columns = To::static_columns;
  T sums[columns][rows]{};
  for (index k = 0; k < a.columns(); ++k)
    for (index j = 0; j < columns; ++j)
      for (index i = Symmetric ? j : 0; i < rows; ++i) sums[j][i] += a(i, k) * b(k, j);
  for (index j = 0; j < columns; ++j)
    for (index i = 0; i < rows; ++i) {
      T const sum = Symmetric && i < j ? sums[i][j] : sums[j][i];
      if constexpr (Accumulate)
        to(i, j) += alpha * sum;
      else
        to(i, j) = alpha * sum;
    }
}

}  // namespace leibniz::evaluation
