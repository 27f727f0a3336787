#pragma once
#include <leibniz/evaluation/eigen/dense_product.hpp>
#include <leibniz/evaluation/triangle.hpp>

/// Triangular matrices of run-time size: their zeros are left out.
namespace leibniz::evaluation {

template <class T, index N, bool Lower>
class eigen_triangle : public triangle<T, N, Lower> {
 public:
  /// x = inv(A) x, or with inv(A').
  template <bool Transposed>
  void solve_in_place(auto view) const {
    if (this->is_singular_) return fill(view, std::numeric_limits<T>::quiet_NaN());
    constexpr int mode = Lower != Transposed ? Eigen::Lower : Eigen::Upper;
    dense<T const> const matrix = as_dense(this->own_);
    auto const by_columns = as_map(matrix);
    auto x = as_eigen(view);
    if (matrix.by_rows)
      solve_triangular<mode, !Transposed>(by_columns, x);
    else
      solve_triangular<mode, Transposed>(by_columns, x);
  }
};

/// to (+)= alpha a b, where a is lower or upper triangular: [P 0; Q R] b, by halves, until what is left is small.
template <class T>
void triangular_product(dense<T> to, bool accumulate, T alpha, bool is_lower, dense<T const> a, dense<T const> b) {
  constexpr index small = 64;
  if (a.rows <= small) return dense_product(to, accumulate, alpha, a, b);
  index const n = a.rows, half = n / 2 / 8 * 8, first = is_lower ? 0 : half, last = is_lower ? half : 0;
  auto const rows_of = [&](auto m, index from) { return block_of(m, from, 0, from == 0 ? half : n - half, m.columns); };
  auto const part = [&](index row, index column) {
    return block_of(a, row, column, row == 0 ? half : n - half, column == 0 ? half : n - half);
  };
  triangular_product(rows_of(to, first), accumulate, alpha, is_lower, part(first, first), rows_of(b, first));
  dense_product(rows_of(to, last), accumulate, alpha, part(last, first), rows_of(b, first));
  triangular_product(rows_of(to, last), true, alpha, is_lower, part(last, last), rows_of(b, last));
}

}  // namespace leibniz::evaluation
