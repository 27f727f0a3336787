#pragma once
#include <leibniz/evaluation/arithmetic.hpp>
#include <leibniz/evaluation/loops.hpp>
#include <leibniz/evaluation/pivots.hpp>

namespace leibniz::evaluation {

/// A triangular matrix in place of its factorisation, read where it lies. A singular one gives determinant 0 and solutions that
/// are not numbers.
template <class T, index N, bool Lower>
class triangle {
 public:
  constexpr LEIBNIZ_INLINE void compute(auto a) {
    own_ = {a.data(), a.rows(), a.columns(), a.row_stride(), a.column_stride()};
    is_singular_ = false;
    for (index k = 0; k < own_.rows(); ++k) is_singular_ |= own_(k, k) == 0;
  }

  constexpr T determinant() const {
    T result = 1;
    for (index k = 0; k < own_.rows(); ++k) result *= own_(k, k);
    return result;
  }
  constexpr LEIBNIZ_INLINE T log_determinant() const {
    if (is_singular_) return -std::numeric_limits<T>::infinity();
    return log_of_pivots<T>(own_.rows(), false, [this](index which) { return own_(which, which); });
  }

  /// x = inv(A) x, or with inv(A').
  template <bool Transposed>
  constexpr LEIBNIZ_INLINE void solve_in_place(auto x) const {
    if (is_singular_) return fill(x, std::numeric_limits<T>::quiet_NaN());
    index const n = own_.rows();
    for (index c = 0; c < x.columns(); ++c)
      for (index done = 0; done < n; ++done) {
        index const i = Lower != Transposed ? done : n - 1 - done;
        T rest = x(i, c);
        for (index other = 0; other < done; ++other) {
          index const k = Lower != Transposed ? other : n - 1 - other;
          rest -= (Transposed ? own_(k, i) : own_(i, k)) * x(k, c);
        }
        x(i, c) = rest / own_(i, i);
      }
  }

 protected:
  view<T const, N, N, dynamic, dynamic> own_{};
  bool is_singular_ = false;
};

}  // namespace leibniz::evaluation
