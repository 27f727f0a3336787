#pragma once
#include <leibniz/evaluation/eigen/bound.hpp>

namespace leibniz::evaluation {

/// What a result can be written to; other headers add to it. A specialisation says
///
///   number_type, rank      as bound_value
///   is_resizable           whether it takes any size
///   extent(axis)           dynamic where it is known only at run time
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
  static constexpr T* data(tensor<T, Extents...>& to) { return to.data(); }
};

template <eigen_dense D>
  requires((int(Eigen::internal::traits<D>::Flags) & Eigen::LvalueBit) != 0 && has_plain_strides<D>())
struct target_of<D> : bound_value<D> {
  using number_type = typename D::Scalar;
  static constexpr bool is_resizable =
      std::is_base_of_v<Eigen::PlainObjectBase<D>, D> && D::SizeAtCompileTime == Eigen::Dynamic;
  static number_type* data(D& to) { return to.data(); }
  static void resize(D& to, index rows, index columns) {
    if constexpr (is_resizable) to.resize(rows, columns);
  }
};

template <class D>
concept writable = requires { target_of<D>::rank; };

}  // namespace leibniz::evaluation
