#pragma once
#include <Eigen/Core>
#include <algorithm>
#include <leibniz/evaluation/eigen/dense.hpp>
#include <vector>

namespace leibniz::evaluation {

/// Eigen's kernels copy the matrices they multiply, block by block, into room of their own: on the stack, or from the heap
/// at each product where that is more than EIGEN_STACK_ALLOCATION_LIMIT. Of large products we call the kernels ourselves, with
/// room that is kept for the thread's next one. Several threads at one product, or a BLAS, are Eigen's to call.
#if defined(EIGEN_HAS_OPENMP) || defined(EIGEN_USE_BLAS) || EIGEN_STACK_ALLOCATION_LIMIT == 0
inline constexpr bool has_kept_room = false;
#else
inline constexpr bool has_kept_room = true;
#endif

/// Whether the blocks of a matrix of rows x depth, or of one of depth x columns, might not fit on the stack.
template <class T>
constexpr bool needs_kept_room(index rows, index depth, index columns) {
  constexpr index limit = EIGEN_STACK_ALLOCATION_LIMIT / index{sizeof(T)};
  return has_kept_room && depth * std::max(rows, columns) > limit && std::min(rows, columns) > 1;
}

/// `DepthFactor` is Eigen's: 1 for products, 4 for the solution of triangular systems.
template <class T, int DepthFactor = 1>
class kept_blocks : public Eigen::internal::gemm_blocking_space<Eigen::ColMajor, T, T, Eigen::Dynamic, Eigen::Dynamic,
                                                                Eigen::Dynamic, DepthFactor> {
  using base = Eigen::internal::gemm_blocking_space<Eigen::ColMajor, T, T, Eigen::Dynamic, Eigen::Dynamic,
                                                    Eigen::Dynamic, DepthFactor>;

 public:
  kept_blocks(index rows, index depth, index columns, bool cut_columns) : base(rows, columns, depth, 1, cut_columns) {
    index const step = 64 / index{sizeof(T)}, left = (this->mc() * this->kc() + step - 1) / step * step;
    this->m_blockA = room(left + this->kc() * this->nc());
    this->m_blockB = this->m_blockA + left;
  }
  kept_blocks(kept_blocks const&) = delete;
  ~kept_blocks() { this->m_blockA = this->m_blockB = nullptr; }  // they are not Eigen's to delete

 private:
  static T* room(index count) {
    thread_local std::vector<T, Eigen::aligned_allocator<T>> kept;
    if (static_cast<index>(kept.size()) < count) kept.resize(static_cast<std::size_t>(count));
    return kept.data();
  }
};

namespace detail {

constexpr int storage(bool by_rows) { return by_rows ? Eigen::RowMajor : Eigen::ColMajor; }

}  // namespace detail

/// x = inv(A) x for a triangle A of a matrix, or of its transpose; `Mode` is that of the triangle that is solved with.
template <int Mode, bool Transposed>
void solve_triangular(auto const& a, auto& x) {
  using left = std::remove_cvref_t<decltype(a)>;
  using right = std::remove_reference_t<decltype(x)>;
  using T = typename left::Scalar;
  if constexpr (has_kept_room && left::SizeAtCompileTime == Eigen::Dynamic && !left::IsRowMajor &&
                right::ColsAtCompileTime != 1 && !right::IsRowMajor) {
    if (needs_kept_room<T>(x.rows(), a.rows(), x.cols())) {
      kept_blocks<T, 4> blocks(x.rows(), a.rows(), x.cols(), false);
      return Eigen::internal::triangular_solve_matrix<T, index, Eigen::OnTheLeft, Mode, false,
                                                      detail::storage(Transposed), Eigen::ColMajor,
                                                      1>::run(a.rows(), x.cols(), a.data(), a.outerStride(), x.data(),
                                                              1, x.outerStride(), blocks);
    }
  }
  if constexpr (Transposed)
    a.transpose().template triangularView<Mode>().solveInPlace(x);
  else
    a.template triangularView<Mode>().solveInPlace(x);
}

}  // namespace leibniz::evaluation
