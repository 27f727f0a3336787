#pragma once
#include <array>
#include <leibniz/evaluation/tensor.hpp>
#include <leibniz/evaluation/view.hpp>
#include <leibniz/planning/extents.hpp>
#include <span>
#include <type_traits>

namespace leibniz::evaluation {

/// What a symbol can be bound to; other headers add to it. A specialisation says
///
///   number_type           of its entries; void of an integer, which takes the type of the others
///   is_plain              whether it is a number or a tensor
///   rank                  0 number, 1 vector in either direction, 2 matrix, n array
///   extent(axis)          dynamic where it is known only at run time
///   size(value, axis)
///   data(value), stride(axis), stride_of(value, axis); as view.hpp
///   last_axis_first       of arrays of three and more axes: which axis runs fastest
///   held                  what has to be kept for the entries to stay where they are: mostly a reference
template <class T>
struct bound_value;

template <class T>
concept bindable = requires { bound_value<T>::rank; };

template <class T>
  requires std::is_arithmetic_v<T>
struct bound_value<T> {
  using number_type = std::conditional_t<std::is_floating_point_v<T>, T, void>;
  using held = T;
  static constexpr bool is_plain = true;
  static constexpr int rank = 0;
  static constexpr index extent(int) { return 1; }
};

template <class T, int... Extents>
struct bound_value<tensor<T, Extents...>> {
  using number_type = T;
  using held = tensor<T, Extents...> const&;
  static constexpr bool is_plain = true;
  static constexpr bool last_axis_first = true;
  static constexpr int rank = sizeof...(Extents);
  static constexpr index extent(int axis) { return tensor<T, Extents...>::extent[axis]; }
  static constexpr index size(held, int axis) { return extent(axis); }
  static constexpr T const* data(held value) { return value.data(); }
  static constexpr index stride(int axis) {
    index result = 1;
    for (int k = rank - 1; k > axis; --k) result *= extent(k);
    return result;
  }
  static constexpr index stride_of(held, int axis) { return stride(axis); }
};

/// A vector whose entries lie one after the other.
template <class T, index Size, class Vector>
struct bound_sequence {
  using number_type = T;
  using held = Vector const&;
  static constexpr bool is_plain = false;
  static constexpr int rank = 1;
  static constexpr index extent(int) { return Size; }
  static constexpr index size(held value, int) { return static_cast<index>(value.size()); }
  static constexpr T const* data(held value) { return value.data(); }
  static constexpr index stride(int) { return 1; }
  static constexpr index stride_of(held, int) { return 1; }
};
template <std::floating_point T, std::size_t N>
struct bound_value<std::array<T, N>> : bound_sequence<T, static_cast<index>(N), std::array<T, N>> {};
template <class T, std::size_t N>
  requires std::is_floating_point_v<std::remove_const_t<T>>
struct bound_value<std::span<T, N>>
    : bound_sequence<std::remove_const_t<T>, N == std::dynamic_extent ? dynamic : static_cast<index>(N),
                     std::span<T, N>> {};

/// Which axis of a bound value is axis `axis` of a symbol of these extents; -1 where it has none (an extent of 1).
constexpr int axis_of(int bound_rank, shape const& symbol, int axis) {
  if (bound_rank != 1) return axis;
  if (symbol.is_column()) return axis == 0 ? 0 : -1;
  return axis == 1 ? 0 : -1;
}
/// Whether a value of this rank can stand for a symbol of this shape.
template <class Bound>
constexpr bool rank_fits(shape const& symbol) {
  if (Bound::rank == 0) return symbol.is_scalar();
  if (Bound::rank == 1) return symbol.is_vector();
  return Bound::rank == symbol.rank;
}

}  // namespace leibniz::evaluation
