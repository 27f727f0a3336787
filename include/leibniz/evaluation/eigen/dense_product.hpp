#pragma once
#include <Eigen/Core>
#include <algorithm>
#include <leibniz/evaluation/chains.hpp>
#include <leibniz/evaluation/eigen/dense.hpp>
#include <leibniz/evaluation/eigen/kept_blocks.hpp>
#include <leibniz/evaluation/eigen/small_product.hpp>

/// Products of matrices of run-time size. How the matrices lie is a value here and no type, so that one copy of Eigen's
/// kernels serves a whole program.
namespace leibniz::evaluation {

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
  if constexpr (has_kept_room)
    if (needs_kept_room<T>(to.rows, a.columns, to.columns))
      return add_large_product<LeftByRows, RightByRows>(to, alpha, a, b);
  as_map<T, false>(to).noalias() += alpha * as_map<T const, LeftByRows>(a) * as_map<T const, RightByRows>(b);
}

template <bool LeftByRows, bool RightByRows, class T>
__attribute__((noinline)) void add_lower_product(dense<T> to, T alpha, dense<T const> a, dense<T const> b) {
  if constexpr (has_kept_room)
    if (needs_kept_room<T>(to.rows, a.columns, to.columns))
      return add_large_lower_product<LeftByRows, RightByRows>(to, alpha, a, b);
  as_map<T, false>(to).template triangularView<Eigen::Lower>() +=
      alpha * as_map<T const, LeftByRows>(a) * as_map<T const, RightByRows>(b);
}

}  // namespace detail

/// Copies what is below the diagonal to what is above, in blocks that stay in the cache.
template <class T>
void mirror_lower(dense<T> to) {
  constexpr index block = 16;
  for (index j = 0; j < to.columns; j += block)
    for (index i = j; i < to.rows; i += block)
      for (index l = j; l < std::min(j + block, to.columns); ++l)
        for (index k = std::max(i, l + 1); k < std::min(i + block, to.rows); ++k)
          to.data[l + k * to.step] = to.data[k + l * to.step];
}
/// Up to here, half the work takes as long as all of it.
inline constexpr index small_symmetric = 12;

/// to (+)= alpha a b.
template <class T>
void dense_product(dense<T> to, bool accumulate, T alpha, dense<T const> a, dense<T const> b) {
  if (to.by_rows) return dense_product(to.transposed(), accumulate, alpha, b.transposed(), a.transposed());
  if constexpr (has_packets<T>)
    if (small_product<T>::fits(to.rows, a.columns, to.columns))
      return small_product<T>::run(to, accumulate, alpha, a, b);
  if (!accumulate) detail::as_map<T, false>(to).setZero();
  if (a.by_rows && b.by_rows) return detail::add_product<true, true>(to, alpha, a, b);
  if (a.by_rows) return detail::add_product<true, false>(to, alpha, a, b);
  if (b.by_rows) return detail::add_product<false, true>(to, alpha, a, b);
  detail::add_product<false, false>(to, alpha, a, b);
}

/// A symmetric matrix: its rows are its columns.
template <class T>
dense<T> lower_by_columns(dense<T> to) {
  to.by_rows = false;
  return to;
}
/// The lower half of to += alpha a b, which is known to be symmetric.
template <class T>
void dense_add_lower_product(dense<T> to, T alpha, dense<T const> a, dense<T const> b) {
  to = lower_by_columns(to);
  if (to.rows <= small_symmetric) return dense_product(to, true, alpha, a, b);
  if (a.by_rows && b.by_rows) {
    detail::add_lower_product<true, true>(to, alpha, a, b);
  } else if (a.by_rows) {
    detail::add_lower_product<true, false>(to, alpha, a, b);
  } else if (b.by_rows) {
    detail::add_lower_product<false, true>(to, alpha, a, b);
  } else {
    detail::add_lower_product<false, false>(to, alpha, a, b);
  }
}
/// to = alpha a b, of which only the lower half is computed: it is known to be symmetric.
template <class T>
void dense_symmetric_product(dense<T> to, T alpha, dense<T const> a, dense<T const> b) {
  to = lower_by_columns(to);
  if (to.rows <= small_symmetric) return dense_product(to, false, alpha, a, b);
  detail::as_map<T, false>(to).setZero();
  dense_add_lower_product(to, alpha, a, b);
  mirror_lower(to);
}

/// A chain whose order is chosen when its sizes are known.
template <class T, int N>
struct open_chain {
  product_order<N> order;  // which products are symmetric is told from the beginning
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
    dense<T const> const left = part(0, k, operands), right = part(k + 1, N - 1, operands);
    if (order.symmetric[0][N - 1] && !accumulate)
      dense_symmetric_product(to, alpha, left, right);
    else
      dense_product(to, accumulate, alpha, left, right);
  }

 private:
  dense<T const> part(int i, int j, dense<T const> const* operands) const {
    if (i == j) return operands[i];
    int const k = order.split(i, j);
    dense<T> const to{work + order.place_of(i, j), order.sizes[i], order.sizes[j + 1], order.sizes[i], false};
    dense<T const> const left = part(i, k, operands), right = part(k + 1, j, operands);
    if (order.symmetric[i][j])
      dense_symmetric_product(to, T(1), left, right);
    else
      dense_product(to, false, T(1), left, right);
    return {to.data, to.rows, to.columns, to.step, false};
  }
};

}  // namespace leibniz::evaluation
