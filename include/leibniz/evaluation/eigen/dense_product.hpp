#pragma once
#include <Eigen/Core>
#include <leibniz/evaluation/chains.hpp>

/// Products of matrices of run-time size. How the matrices lie is a value here and no type, so that one copy of Eigen's
/// kernels serves a whole program.
namespace leibniz::evaluation {

/// A matrix of which each column (or each row) lies in one piece.
template <class T>
struct dense {
  T* data = nullptr;
  index rows = 0, columns = 0, step = 0;  // from column to column, or from row to row
  bool by_rows = false;

  constexpr dense transposed() const { return {data, columns, rows, step, !by_rows}; }
};
template <class T, index R, index C, index RowStride, index ColumnStride>
LEIBNIZ_INLINE dense<T> as_dense(view<T, R, C, RowStride, ColumnStride> v) {
  if (v.row_stride() == 1 || v.rows() == 1) return {v.data(), v.rows(), v.columns(), v.column_stride(), false};
  return {v.data(), v.rows(), v.columns(), v.row_stride(), true};
}

namespace detail {

template <class T, bool ByRows>
auto as_map(dense<T> m) {
  using number = std::remove_const_t<T>;
  using matrix = Eigen::Matrix<number, Eigen::Dynamic, Eigen::Dynamic, ByRows ? Eigen::RowMajor : Eigen::ColMajor>;
  using held = std::conditional_t<std::is_const_v<T>, matrix const, matrix>;
  return Eigen::Map<held, Eigen::Unaligned, Eigen::OuterStride<>>(m.data, m.rows, m.columns,
                                                                  Eigen::OuterStride<>(m.step));
}
template <bool LeftByRows, bool RightByRows, class T>
__attribute__((noinline)) void add_product(dense<T> to, T alpha, dense<T const> a, dense<T const> b) {
  as_map<T, false>(to).noalias() += alpha * as_map<T const, LeftByRows>(a) * as_map<T const, RightByRows>(b);
}

}  // namespace detail

/// to (+)= alpha a b.
template <class T>
void dense_product(dense<T> to, bool accumulate, T alpha, dense<T const> a, dense<T const> b) {
  if (to.by_rows) return dense_product(to.transposed(), accumulate, alpha, b.transposed(), a.transposed());
  if (!accumulate) detail::as_map<T, false>(to).setZero();
  if (a.by_rows && b.by_rows) return detail::add_product<true, true>(to, alpha, a, b);
  if (a.by_rows) return detail::add_product<true, false>(to, alpha, a, b);
  if (b.by_rows) return detail::add_product<false, true>(to, alpha, a, b);
  detail::add_product<false, false>(to, alpha, a, b);
}

/// A chain whose order is chosen when its sizes are known.
template <class T, int N>
struct open_chain {
  product_order<N> order;
  T* work = nullptr;

  /// How much room the products on the way need.
  index prepare(auto const& size, auto const& extents) {
    bool same = true;
    for (int k = 0; k <= N; ++k) {
      index const now = size(extents(k));
      same &= now == order.sizes[k];
      order.sizes[k] = now;
    }
    if (!same) order.choose();
    return order.room();
  }
  void run(dense<T> to, bool accumulate, T alpha, dense<T const> const* operands) const {
    int const k = order.split(0, N - 1);
    dense_product(to, accumulate, alpha, part(0, k, operands), part(k + 1, N - 1, operands));
  }

 private:
  dense<T const> part(int i, int j, dense<T const> const* operands) const {
    if (i == j) return operands[i];
    int const k = order.split(i, j);
    dense<T> const to{work + order.place_of(i, j), order.sizes[i], order.sizes[j + 1], order.sizes[i], false};
    dense_product(to, false, T(1), part(i, k, operands), part(k + 1, j, operands));
    return {to.data, to.rows, to.columns, to.step, false};
  }
};

}  // namespace leibniz::evaluation
