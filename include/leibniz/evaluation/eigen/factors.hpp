#pragma once
#include <Eigen/Cholesky>
#include <Eigen/LU>
#include <cmath>
#include <leibniz/evaluation/eigen/kept_blocks.hpp>
#include <leibniz/evaluation/eigen/map.hpp>
#include <limits>

namespace leibniz::evaluation {

/// Eigen's LU factorisation. A singular matrix gives determinant 0 and solutions that are not numbers.
template <class T, index N>
class eigen_lu : Eigen::PartialPivLU<Eigen::Matrix<T, static_cast<int>(N), static_cast<int>(N)>> {
  using base = Eigen::PartialPivLU<Eigen::Matrix<T, static_cast<int>(N), static_cast<int>(N)>>;

 public:
  /// Makes room for a matrix of n rows.
  void reserve(index n) {
    if (this->m_lu.rows() != n) static_cast<base&>(*this) = base(n);
  }
  void compute(auto a) {
    base::compute(as_eigen(a));
    is_singular_ = a.rows() > 0 && !(this->m_lu.diagonal().array() != T(0)).all();
  }

  T determinant() const { return is_singular_ ? T(0) : T(this->m_det_p) * this->m_lu.diagonal().prod(); }
  T log_determinant() const {
    if (is_singular_) return -std::numeric_limits<T>::infinity();
    T result = 0;
    bool negative = this->m_det_p < 0;
    for (index k = 0; k < this->m_lu.rows(); ++k) {
      T const pivot = this->m_lu(k, k);
      negative = negative != (pivot < 0);
      result += std::log(std::abs(pivot));
    }
    return negative ? std::numeric_limits<T>::quiet_NaN() : result;
  }

  /// x = inv(A) x, or with inv(A'). (Eigen's solve(x) allocates when x is of run-time size.)
  template <bool Transposed>
  void solve_in_place(auto view) const {
    auto x = as_eigen(view);
    if (is_singular_) {
      x.setConstant(std::numeric_limits<T>::quiet_NaN());
    } else if constexpr (Transposed) {
      solve_triangular<Eigen::Lower, true>(this->m_lu, x);
      solve_triangular<Eigen::UnitUpper, true>(this->m_lu, x);
      for (index k = x.rows() - 1; k >= 0; --k) x.row(k).swap(x.row(this->m_rowsTranspositions.coeff(k)));
    } else {
      for (index k = 0; k < x.rows(); ++k) x.row(k).swap(x.row(this->m_rowsTranspositions.coeff(k)));
      solve_triangular<Eigen::UnitLower, false>(this->m_lu, x);
      solve_triangular<Eigen::Upper, false>(this->m_lu, x);
    }
  }

 private:
  bool is_singular_ = false;
};

/// Eigen's Cholesky factorisation. What is not positive definite gives results that are not numbers.
template <class T, index N>
class eigen_cholesky {
 public:
  void compute(auto a) { own_.compute(as_eigen(a)); }

  T determinant() const {
    if (!is_definite()) return std::numeric_limits<T>::quiet_NaN();
    T const root = own_.matrixLLT().diagonal().prod();
    return root * root;
  }
  T log_determinant() const {
    if (!is_definite()) return std::numeric_limits<T>::quiet_NaN();
    T result = 0;
    for (index k = 0; k < own_.matrixLLT().rows(); ++k) result += std::log(own_.matrixLLT()(k, k));
    return 2 * result;
  }
  /// x = inv(A) x.
  template <bool Transposed>
  void solve_in_place(auto view) const {
    auto x = as_eigen(view);
    if (!is_definite()) {
      x.setConstant(std::numeric_limits<T>::quiet_NaN());
      return;
    }
    solve_triangular<Eigen::Lower, false>(own_.matrixLLT(), x);
    solve_triangular<Eigen::Upper, true>(own_.matrixLLT(), x);
  }

  bool is_definite() const { return own_.info() == Eigen::Success; }

 private:
  Eigen::LLT<Eigen::Matrix<T, static_cast<int>(N), static_cast<int>(N)>> own_;
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
