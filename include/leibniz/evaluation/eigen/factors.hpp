#pragma once
#include <Eigen/Cholesky>
#include <Eigen/LU>
#include <cmath>
#include <leibniz/evaluation/eigen/large_factors.hpp>
#include <leibniz/evaluation/eigen/map.hpp>
#include <leibniz/evaluation/pivots.hpp>
#include <limits>

namespace leibniz::evaluation {

namespace detail {

template <class Matrix>
dense<typename Matrix::Scalar> all_of(Matrix& m) {
  return {m.data(), m.rows(), m.cols(), m.outerStride(), false};
}

}  // namespace detail

/// Eigen's LU factorisation. A singular matrix gives determinant 0 and solutions that are not numbers.
template <class T, index N>
class eigen_lu {
 public:
  /// Makes room for a matrix of n rows.
  void reserve(index n) {
    if (lu_.rows() == n) return;
    lu_.resize(n, n);
    exchanges_.resize(n);
  }
  void compute(auto a) {
    reserve(a.rows());
    lu_ = as_eigen(a);
    factorise();
    is_odd_ = is_singular_ = false;
    for (index k = 0; k < lu_.rows(); ++k) {
      is_odd_ ^= exchanges_.coeff(k) != k;
      is_singular_ |= !(lu_(k, k) != T(0));
    }
  }

  T determinant() const { return is_singular_ ? T(0) : is_odd_ ? -lu_.diagonal().prod() : lu_.diagonal().prod(); }
  T log_determinant() const {
    if (is_singular_) return -std::numeric_limits<T>::infinity();
    return log_of_pivots<T>(lu_.rows(), is_odd_, [this](index which) { return lu_(which, which); });
  }

  /// x = inv(A) x, or with inv(A'). (Eigen's solve(x) allocates when x is of run-time size.)
  template <bool Transposed>
  void solve_in_place(auto view) const {
    auto x = as_eigen(view);
    if (is_singular_) {
      x.setConstant(std::numeric_limits<T>::quiet_NaN());
    } else if constexpr (Transposed) {
      solve_triangular<Eigen::Lower, true>(lu_, x);
      solve_triangular<Eigen::UnitUpper, true>(lu_, x);
      for (index k = x.rows() - 1; k >= 0; --k) x.row(k).swap(x.row(exchanges_.coeff(k)));
    } else {
      for (index k = 0; k < x.rows(); ++k) x.row(k).swap(x.row(exchanges_.coeff(k)));
      solve_triangular<Eigen::UnitLower, false>(lu_, x);
      solve_triangular<Eigen::Upper, false>(lu_, x);
    }
  }

 private:
  void factorise() {
    if constexpr (may_be_large<N>)
      if (lu_.rows() > largest_on_stack) return large_lu(detail::all_of(lu_), &exchanges_.coeffRef(0));
    int count = 0;
    Eigen::internal::partial_lu_inplace(lu_, exchanges_, count);
  }

  Eigen::Matrix<T, static_cast<int>(N), static_cast<int>(N)> lu_;
  Eigen::Transpositions<static_cast<int>(N), static_cast<int>(N)> exchanges_;
  bool is_odd_ = false, is_singular_ = false;
};

/// Eigen's Cholesky factorisation. What is not positive definite gives results that are not numbers.
template <class T, index N>
class eigen_cholesky {
 public:
  void compute(auto a) {
    lower_ = as_eigen(a);
    is_definite_ = factorise();
  }

  T determinant() const {
    if (!is_definite_) return std::numeric_limits<T>::quiet_NaN();
    T const root = lower_.diagonal().prod();
    return root * root;
  }
  T log_determinant() const {
    if (!is_definite_) return std::numeric_limits<T>::quiet_NaN();
    T result = 0;
    for (index k = 0; k < lower_.rows(); ++k) result += std::log(lower_(k, k));
    return 2 * result;
  }
  /// x = inv(A) x.
  template <bool Transposed>
  void solve_in_place(auto view) const {
    auto x = as_eigen(view);
    if (!is_definite_) {
      x.setConstant(std::numeric_limits<T>::quiet_NaN());
      return;
    }
    solve_triangular<Eigen::Lower, false>(lower_, x);
    solve_triangular<Eigen::Upper, true>(lower_, x);
  }

  bool is_definite() const { return is_definite_; }

 private:
  bool factorise() {
    if constexpr (may_be_large<N>) {  // one copy of Eigen's templates for both
      dense<T> const all = detail::all_of(lower_);
      return all.rows > largest_on_stack ? large_cholesky(all) : cholesky_on_stack(all);
    } else {
      return Eigen::internal::llt_inplace<T, Eigen::Lower>::blocked(lower_) < 0;
    }
  }

  Eigen::Matrix<T, static_cast<int>(N), static_cast<int>(N)> lower_;
  bool is_definite_ = false;
};

/// The factorisation of a symmetric matrix: Cholesky's, and LU where that finds the matrix not to be positive definite.
template <class T>
class eigen_symmetric {
 public:
  void compute(auto a) {
    general_.reserve(a.rows());  // so that no later run allocates
    definite_.compute(a);
    if (!definite_.is_definite()) general_.compute(a);
  }

  T determinant() const { return definite_.is_definite() ? definite_.determinant() : general_.determinant(); }
  T log_determinant() const {
    return definite_.is_definite() ? definite_.log_determinant() : general_.log_determinant();
  }
  template <bool Transposed>
  void solve_in_place(auto x) const {
    if (definite_.is_definite())
      definite_.template solve_in_place<false>(x);
    else
      general_.template solve_in_place<Transposed>(x);
  }

 private:
  eigen_cholesky<T, dynamic> definite_;
  eigen_lu<T, dynamic> general_;
};

}  // namespace leibniz::evaluation
