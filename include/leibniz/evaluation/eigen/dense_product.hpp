#pragma once
#include <Eigen/Core>
#include <algorithm>
#include <leibniz/evaluation/chains.hpp>
#include <leibniz/evaluation/eigen/dense.hpp>
#include <leibniz/evaluation/eigen/kept_blocks.hpp>
#include <leibniz/evaluation/eigen/small_product.hpp>
#include <leibniz/evaluation/eigen/vector_product.hpp>

/// Products of matrices of run-time size. How the matrices lie is a value here and no type, so that one copy of Eigen's
/// kernels serves a whole program.
namespace leibniz::evaluation {

/// As a matrix whose columns lie in one piece, or its rows.
template <bool ByRows = false, class T>
auto as_map(dense<T> m) {
  using number = std::remove_const_t<T>;
  using matrix = Eigen::Matrix<number, Eigen::Dynamic, Eigen::Dynamic, ByRows ? Eigen::RowMajor : Eigen::ColMajor>;
  using held = std::conditional_t<std::is_const_v<T>, matrix const, matrix>;
  return Eigen::Map<held, Eigen::Unaligned, Eigen::OuterStride<>>(m.data, m.rows, m.columns,
                                                                  Eigen::OuterStride<>(m.step));
}
template <class T>
void fill_with_zeros(dense<T> to) {  // its columns are in one piece each
  if (to.step == to.rows) {
    for (index k = 0; k < to.rows * to.columns; ++k) to.data[k] = 0;
    return;
  }
  for (index j = 0; j < to.columns; ++j)
    for (index i = 0; i < to.rows; ++i) to.data[i + j * to.step] = 0;
}

namespace detail {

/// Room for the blocks of a product, of to.rows x depth and depth x to.columns: Eigen's own, on the stack, or what is kept.
template <class T>
void with_blocks(dense<T> to, index depth, bool cut_columns, auto multiply) {
  using own_blocks =
      Eigen::internal::gemm_blocking_space<Eigen::ColMajor, T, T, Eigen::Dynamic, Eigen::Dynamic, Eigen::Dynamic>;
  if (needs_kept_room<T>(to.rows, depth, to.columns)) {
    kept_blocks<T> blocks(to.rows, depth, to.columns, cut_columns);
    multiply(blocks);
  } else {
    own_blocks blocks(to.rows, to.columns, depth, 1, cut_columns);
    multiply(blocks);
  }
}
/// to += alpha a b. Several threads at one product, or a BLAS, are Eigen's to call. Otherwise its kernels are called directly:
/// its expressions are templates for vectors and for a few entries as well, of each way that the matrices can lie.
template <bool LeftByRows, bool RightByRows, class T>
__attribute__((noinline)) void add_product(dense<T> to, T alpha, dense<T const> a, dense<T const> b) {
  if constexpr (has_kept_room) {
    using kernel = Eigen::internal::general_matrix_matrix_product<index, T, storage(LeftByRows), false, T,
                                                                  storage(RightByRows), false, Eigen::ColMajor, 1>;
    with_blocks(to, a.columns, true, [&](Eigen::internal::level3_blocking<T, T>& blocks) {
      kernel::run(to.rows, to.columns, a.columns, a.data, a.step, b.data, b.step, to.data, 1, to.step, alpha, blocks,
                  nullptr);
    });
  } else {
    as_map(to).noalias() += alpha * as_map<LeftByRows>(a) * as_map<RightByRows>(b);
  }
}
/// The same of what is on and below the diagonal.
template <bool LeftByRows, bool RightByRows, class T>
__attribute__((noinline)) void add_lower_product(dense<T> to, T alpha, dense<T const> a, dense<T const> b) {
  if constexpr (has_kept_room) {
    using kernel = Eigen::internal::general_matrix_matrix_triangular_product<
        index, T, storage(LeftByRows), false, T, storage(RightByRows), false, Eigen::ColMajor, 1, Eigen::Lower>;
    with_blocks(to, a.columns, false, [&](Eigen::internal::level3_blocking<T, T>& blocks) {
      kernel::run(to.rows, a.columns, a.data, a.step, b.data, b.step, to.data, 1, to.step, alpha, blocks);
    });
  } else {
    as_map(to).template triangularView<Eigen::Lower>() += alpha * as_map<LeftByRows>(a) * as_map<RightByRows>(b);
  }
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
  if (to.rows == 0 || to.columns == 0 || a.columns == 0) {  // the kernels divide by these, and count from addresses
    if (!accumulate) fill_with_zeros(to);
    return;
  }
  if (small_product<T>::fits(to.rows, a.columns, to.columns)) return small_product<T>::run(to, accumulate, alpha, a, b);
  if (to.columns == 1) return vector_product<T>::run(entries_of(to), accumulate, alpha, a, entries_of(b));
  if (to.rows == 1) return vector_product<T>::run(entries_of(to), accumulate, alpha, b.transposed(), entries_of(a));
  if (!accumulate) fill_with_zeros(to);
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
  if (a.columns == 0) return;
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
/// to (+)= alpha a b, of which only the lower half is computed: all is known to be symmetric.
template <class T>
void dense_symmetric_product(dense<T> to, bool accumulate, T alpha, dense<T const> a, dense<T const> b) {
  to = lower_by_columns(to);
  if (to.rows <= small_symmetric) return dense_product(to, accumulate, alpha, a, b);
  if (!accumulate) fill_with_zeros(to);
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
      dense_symmetric_product(to, false, alpha, left, right);
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
      dense_symmetric_product(to, false, T(1), left, right);
    else
      dense_product(to, false, T(1), left, right);
    return {to.data, to.rows, to.columns, to.step, false};
  }
};

}  // namespace leibniz::evaluation
