#pragma once
#include <leibniz/evaluation/arithmetic.hpp>
#include <leibniz/evaluation/loops.hpp>
#include <leibniz/evaluation/pivots.hpp>
#include <utility>

namespace leibniz::evaluation {

/// The LU factorisation with row pivoting of an n x n matrix of fixed size: P A = L U. A singular matrix gives
/// determinant 0 and solutions that are not numbers.
template <class T, index N>
class plain_lu {
 public:
  constexpr LEIBNIZ_INLINE void compute(auto a) {
    for (index i = 0; i < N; ++i) {
      order_[i] = i;
      for (index j = 0; j < N; ++j) at(i, j) = a(i, j);
    }
    is_odd_ = false;
    is_singular_ = false;
    for (index k = 0; k < N; ++k) {
      index pivot = k;
      for (index i = k + 1; i < N; ++i)
        if (mathematics::abs(at(i, k)) > mathematics::abs(at(pivot, k))) pivot = i;
      if (pivot != k) exchange(k, pivot);
      if (at(k, k) == 0) {
        is_singular_ = true;
        return;
      }
      for (index i = k + 1; i < N; ++i) {
        at(i, k) /= at(k, k);
        for (index j = k + 1; j < N; ++j) at(i, j) -= at(i, k) * at(k, j);
      }
    }
  }

  constexpr T determinant() const {
    if (is_singular_) return 0;
    T result = is_odd_ ? -1 : 1;
    for (index k = 0; k < N; ++k) result *= at(k, k);
    return result;
  }
  constexpr LEIBNIZ_INLINE T log_determinant() const {
    if (is_singular_) return -std::numeric_limits<T>::infinity();
    return log_of_pivots<T>(N, is_odd_, [this](index which) { return at(which, which); });
  }

  /// x = inv(A) x, or with inv(A').
  template <bool Transposed>
  constexpr LEIBNIZ_INLINE void solve_in_place(auto x) const {
    if (is_singular_) return fill(x, std::numeric_limits<T>::quiet_NaN());
    for (index c = 0; c < x.columns(); ++c) {
      T y[N]{};
      for (index i = 0; i < N; ++i) y[i] = x(Transposed ? i : order_[i], c);
      if constexpr (Transposed) {
        for (index i = 0; i < N; ++i) {
          for (index k = 0; k < i; ++k) y[i] -= at(k, i) * y[k];
          y[i] /= at(i, i);
        }
        for (index i = N - 1; i >= 0; --i)
          for (index k = i + 1; k < N; ++k) y[i] -= at(k, i) * y[k];
      } else {
        for (index i = 0; i < N; ++i)
          for (index k = 0; k < i; ++k) y[i] -= at(i, k) * y[k];
        for (index i = N - 1; i >= 0; --i) {
          for (index k = i + 1; k < N; ++k) y[i] -= at(i, k) * y[k];
          y[i] /= at(i, i);
        }
      }
      for (index i = 0; i < N; ++i) x(Transposed ? order_[i] : i, c) = y[i];
    }
  }

 private:
  constexpr T& at(index i, index j) { return entries_[i * N + j]; }
  constexpr T const& at(index i, index j) const { return entries_[i * N + j]; }
  constexpr void exchange(index k, index pivot) {
    for (index j = 0; j < N; ++j) std::swap(at(k, j), at(pivot, j));
    std::swap(order_[k], order_[pivot]);
    is_odd_ = !is_odd_;
  }

  T entries_[N * N]{};
  index order_[N]{};
  bool is_odd_ = false, is_singular_ = false;
};

/// y - factor x: of numbers, or of whole rows where a backend has them in registers.
template <std::floating_point T>
constexpr LEIBNIZ_INLINE T minus_product(T y, T factor, T x) {
  return y - factor * x;
}

/// The Cholesky factorisation of a positive definite n x n matrix of fixed size, in the form without square roots:
/// A = L D L', where the diagonal of L is 1. (Roots and divisions wait for each other, and take longer than all the rest.)
/// What is not positive definite gives results that are not numbers.
template <class T, index N>
class plain_cholesky {
 public:
  constexpr LEIBNIZ_INLINE void compute(auto a) {
    is_definite_ = true;
    for (index j = 0; j < N; ++j) {
      for (index i = j; i < N; ++i) {
        T sum = a(i, j);
        for (index k = 0; k < j; ++k) sum -= times_pivot(i, k) * at(j, k);
        times_pivot(i, j) = sum;
      }
      if (!(pivot(j) > 0)) {
        is_definite_ = false;
        return;
      }
      one_over_[j] = 1 / pivot(j);
      for (index i = j + 1; i < N; ++i) at(i, j) = times_pivot(i, j) * one_over_[j];
    }
  }

  constexpr T determinant() const {
    if (!is_definite_) return std::numeric_limits<T>::quiet_NaN();
    T result = 1;
    for (index k = 0; k < N; ++k) result *= pivot(k);
    return result;
  }
  constexpr LEIBNIZ_INLINE T log_determinant() const {
    if (!is_definite_) return std::numeric_limits<T>::quiet_NaN();
    T result = 0;
    for (index k = 0; k < N; ++k) result += mathematics::log(pivot(k));
    return result;
  }

  constexpr bool is_definite() const { return is_definite_; }
  /// x = inv(A) x, for one column or for several: then each of the N is a row of them.
  template <class Row>
  constexpr LEIBNIZ_INLINE void solve_rows(Row (&x)[N]) const {
    for (index i = 0; i < N; ++i)
      for (index k = 0; k < i; ++k) x[i] = minus_product(x[i], at(i, k), x[k]);
    for (index i = 0; i < N; ++i) x[i] = x[i] * one_over_[i];
    for (index i = N - 1; i >= 0; --i)
      for (index k = i + 1; k < N; ++k) x[i] = minus_product(x[i], at(k, i), x[k]);
  }
  template <bool Transposed>
  constexpr LEIBNIZ_INLINE void solve_in_place(auto x) const {
    if (!is_definite_) return fill(x, std::numeric_limits<T>::quiet_NaN());
    for (index c = 0; c < x.columns(); ++c) {
      T column[N]{};
      for (index i = 0; i < N; ++i) column[i] = x(i, c);
      solve_rows(column);
      for (index i = 0; i < N; ++i) x(i, c) = column[i];
    }
  }

 private:
  // Below the diagonal L; on it D; above it, transposed, L D.
  constexpr T& at(index i, index j) { return entries_[i * N + j]; }
  constexpr T const& at(index i, index j) const { return entries_[i * N + j]; }
  constexpr T& times_pivot(index i, index j) { return at(j, i); }
  constexpr T const& pivot(index j) const { return at(j, j); }

  T entries_[N * N]{};
  T one_over_[N]{};  // the pivots
  bool is_definite_ = false;
};

}  // namespace leibniz::evaluation
