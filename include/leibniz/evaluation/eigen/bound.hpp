#pragma once
#include <Eigen/Core>
#include <leibniz/evaluation/bound.hpp>

namespace leibniz::evaluation {

template <class Derived>
Derived const& derived_of(Eigen::DenseBase<Derived> const&);

/// A matrix or array of Eigen, or an expression that gives one. (The base of a VectorBlock is that of the block.)
template <class D>
concept eigen_dense = requires(D const& value) { derived_of(value); } && std::is_floating_point_v<typename D::Scalar>;

/// One whose entries lie in memory so that a row, a column or a vector is a plain walk.
template <class D>
constexpr bool has_plain_strides() {
  if constexpr ((int(Eigen::internal::traits<D>::Flags) & Eigen::DirectAccessBit) == 0)
    return false;
  else
    return bool(D::IsVectorAtCompileTime) || int(Eigen::internal::inner_stride_at_compile_time<D>::ret) == 1;
}

/// Whether its columns (of a row-major one, its rows) lie one after the other, without gaps.
template <class D>
inline constexpr bool is_packed = std::is_base_of_v<Eigen::PlainObjectBase<D>, D>;
template <class D, int Options>
inline constexpr bool is_packed<Eigen::Map<D, Options, Eigen::Stride<0, 0>>> = true;

/// Anything else is evaluated into a matrix of its own.
template <eigen_dense D>
struct bound_value<D> {
  using number_type = typename D::Scalar;
  using source = std::conditional_t<has_plain_strides<D>(), D, typename D::PlainObject>;
  using held = std::conditional_t<has_plain_strides<D>(), D const&, source>;
  static constexpr bool is_plain = false;
  static constexpr int rank = 2;
  static constexpr index extent(int axis) {
    return axis == 0 ? index{D::RowsAtCompileTime} : index{D::ColsAtCompileTime};
  }
  static index size(source const& value, int axis) { return axis == 0 ? value.rows() : value.cols(); }
  static number_type const* data(source const& value) { return value.data(); }
  static constexpr index stride(int axis) {
    bool const inner = (axis == 1) == bool(source::IsRowMajor);
    return inner               ? index{Eigen::internal::inner_stride_at_compile_time<source>::ret}
           : is_packed<source> ? packed
                               : index{Eigen::internal::outer_stride_at_compile_time<source>::ret};
  }
  static index stride_of(source const& value, int axis) {
    return (axis == 1) == bool(source::IsRowMajor) ? value.innerStride() : value.outerStride();
  }
};

}  // namespace leibniz::evaluation
