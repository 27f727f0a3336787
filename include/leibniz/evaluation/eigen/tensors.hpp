#pragma once
#include <leibniz/evaluation/eigen/results.hpp>
#include <leibniz/evaluation/eigen/targets.hpp>

/// Arrays of three and more axes: derivatives of matrices by vectors and by matrices. Eigen's header of them takes the compiler a
/// third of a second, so it is not included here, but in <leibniz/eigen.hpp>.
namespace leibniz::evaluation {

template <std::floating_point T, int Rank>
  requires(Rank > 2)
struct bound_value<Eigen::Tensor<T, Rank, 0, Eigen::Index>> {
  using number_type = T;
  using held = Eigen::Tensor<T, Rank, 0, Eigen::Index> const&;
  static constexpr bool is_plain = false;
  static constexpr bool last_axis_first = false;
  static constexpr int rank = Rank;
  static constexpr index extent(int) { return dynamic; }
  static index size(held value, int axis) { return value.dimension(static_cast<std::size_t>(axis)); }
  static T const* data(held value) { return value.data(); }
};

template <std::floating_point T, int Rank>
  requires(Rank > 2)
struct target_of<Eigen::Tensor<T, Rank, 0, Eigen::Index>> : bound_value<Eigen::Tensor<T, Rank, 0, Eigen::Index>> {
  static constexpr bool is_resizable = true;
  static T* data(Eigen::Tensor<T, Rank, 0, Eigen::Index>& to) { return to.data(); }
  static void resize(Eigen::Tensor<T, Rank, 0, Eigen::Index>& to, planning::extents const& dims, auto const& sizes) {
    typename Eigen::Tensor<T, Rank, 0, Eigen::Index>::Dimensions wanted;
    bool same = true;
    for (int k = 0; k < Rank; ++k) {
      auto const place = static_cast<std::size_t>(k);
      wanted[place] = size_of(dims.axis[k], sizes.sizes);
      same &= wanted[place] == to.dimension(place);
    }
    if (!same) to.resize(wanted);
  }
};

}  // namespace leibniz::evaluation
