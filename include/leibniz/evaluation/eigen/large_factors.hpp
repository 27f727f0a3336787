#pragma once
#include <Eigen/Cholesky>
#include <algorithm>
#include <leibniz/evaluation/eigen/dense_product.hpp>

/// Factorisations in place of matrices that are so large that Eigen's own would take room from the heap: by halves, on the
/// kernels whose room is kept.
namespace leibniz::evaluation {

/// Up to here, what Eigen's kernels copy fits on the stack.
inline constexpr index largest_on_stack = 256;
template <index N>
inline constexpr bool may_be_large = has_kept_room && N == dynamic;

namespace detail {

/// The larger part of a matrix that is cut in two; kernels like multiples of a register.
constexpr index half_of(index n) { return n / 2 / 16 * 16; }

/// q = q inv(L'), for the lower triangle L of a matrix.
template <class T>
void solve_on_right(dense<T const> l, dense<T> q) {
  kept_blocks<T, 4> blocks(q.rows, l.rows, q.columns, false);
  Eigen::internal::triangular_solve_matrix<T, index, Eigen::OnTheRight, Eigen::Upper, false, Eigen::RowMajor,
                                           Eigen::ColMajor, 1>::run(l.rows, q.rows, l.data, l.step, q.data, 1, q.step,
                                                                    blocks);
}

/// Of row k of the first `count`, and the row `with[k]`: they change places.
template <class T>
void exchange_rows(dense<T> a, int const* with, index count) {
  for (index j = 0; j < a.columns; ++j)
    for (index k = 0; k < count; ++k) std::swap(a.data[k + j * a.step], a.data[with[k] + j * a.step]);
}

/// The LU factorisation of a few columns, one after the other.
template <class T>
void factorise_columns(dense<T> a, int* with) {
  auto all = as_map(a);
  for (index k = 0; k < a.columns; ++k) {
    index const below = a.rows - k - 1, behind = a.columns - k - 1;
    index pivot = 0;
    T const greatest = all.col(k).tail(below + 1).cwiseAbs().maxCoeff(&pivot);
    with[k] = static_cast<int>(k + pivot);
    if (greatest == T(0)) continue;
    if (pivot != 0) all.row(k).swap(all.row(k + pivot));
    all.col(k).tail(below) /= all(k, k);
    for (index j = a.columns - behind; j < a.columns; ++j) all.col(j).tail(below) -= all(k, j) * all.col(k).tail(below);
  }
}

}  // namespace detail

/// A = L L', of which L is left on and below the diagonal; false where A is not positive definite. This is Eigen's.
template <class T>
bool cholesky_on_stack(dense<T> a) {
  auto all = as_map(a);
  return Eigen::internal::llt_inplace<T, Eigen::Lower>::blocked(all) < 0;
}
/// The same, by halves.
template <class T>
bool large_cholesky(dense<T> a) {
  if (a.rows <= largest_on_stack / 2) return cholesky_on_stack(a);
  index const half = detail::half_of(a.rows), rest = a.rows - half;
  dense<T> const first = block_of(a, 0, 0, half, half), below = block_of(a, half, 0, rest, half),
                 last = block_of(a, half, half, rest, rest);
  if (!large_cholesky(first)) return false;
  detail::solve_on_right<T>(as_const(first), below);
  detail::add_lower_product<false, true>(last, T(-1), as_const(below), as_const(below).transposed());
  return large_cholesky(last);
}

/// P A = L U, A having no fewer rows than columns; `with` tells which row each changed places with. (Toledo, "Locality of
/// reference in LU decomposition with partial pivoting", 1997.)
template <class T>
void large_lu(dense<T> a, int* with) {
  constexpr index few = 16;
  if (a.columns <= few) return detail::factorise_columns(a, with);
  index const half = std::max(detail::half_of(a.columns), few / 2), rest = a.columns - half;
  dense<T> const left = block_of(a, 0, 0, a.rows, half), right = block_of(a, 0, half, a.rows, rest),
                 above = block_of(right, 0, 0, half, rest), last = block_of(right, half, 0, a.rows - half, rest),
                 below = block_of(left, half, 0, a.rows - half, half);
  large_lu(left, with);
  detail::exchange_rows(right, with, half);
  auto to = as_map(above);
  solve_triangular<Eigen::UnitLower, false>(as_map(as_const(block_of(left, 0, 0, half, half))), to);
  detail::add_product<false, false>(last, T(-1), as_const(below), as_const(above));
  large_lu(last, with + half);
  detail::exchange_rows(below, with + half, rest);
  for (index k = half; k < a.columns; ++k) with[k] += static_cast<int>(half);
}

}  // namespace leibniz::evaluation
