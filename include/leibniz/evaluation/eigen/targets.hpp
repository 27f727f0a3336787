#pragma once
#include <leibniz/evaluation/eigen/bound.hpp>
#include <leibniz/support/inline.hpp>

namespace leibniz::evaluation {

/// What a result can be written to; other headers add to it. A specialisation says
///
///   number_type, rank      as bound_value
///   is_resizable           whether it takes any size
///   extent(axis)           dynamic where it is known only at run time
///   most(axis)             that an axis of a matrix can have; dynamic where it can have any size
///   size(to, axis), resize(to, sizes)
///   data(to), stride(axis), stride_of(to, axis)
template <class D>
struct target_of;

template <std::floating_point T>
struct target_of<T> {
  using number_type = T;
  static constexpr int rank = 0;
};

template <class T, int... Extents>
struct target_of<tensor<T, Extents...>> : bound_value<tensor<T, Extents...>> {
  static constexpr bool is_resizable = false;
  static constexpr index most(int axis) { return bound_value<tensor<T, Extents...>>::extent(axis); }
  static constexpr T* data(tensor<T, Extents...>& to) { return to.data(); }
};

template <eigen_dense D>
  requires((int(Eigen::internal::traits<D>::Flags) & Eigen::LvalueBit) != 0 && has_plain_strides<D>())
struct target_of<D> : bound_value<D> {
  using number_type = typename D::Scalar;
  static constexpr bool is_resizable =
      std::is_base_of_v<Eigen::PlainObjectBase<D>, D> && D::SizeAtCompileTime == Eigen::Dynamic;
  static constexpr index most(int axis) {
    return axis == 0 ? index{D::MaxRowsAtCompileTime} : index{D::MaxColsAtCompileTime};
  }
  static number_type* data(D& to) { return to.data(); }
  static void resize(D& to, index rows, index columns) {
    if constexpr (is_resizable) to.resize(rows, columns);
  }
};

/// Whether an axis of a target can have a size, as far as its type tells.
template <class Target>
constexpr LEIBNIZ_INLINE bool takes(int axis, index size) {
  index const own = Target::extent(axis), most = Target::most(axis);
  return own != dynamic ? size == own : most == dynamic || size <= most;
}

template <class D>
concept writable = requires { target_of<D>::rank; };

}  // namespace leibniz::evaluation
