#pragma once
#include <leibniz/evaluation/eigen/multiply_add.hpp>
#include <leibniz/evaluation/eigen/packets.hpp>
#include <leibniz/support/inline.hpp>
#include <utility>

namespace leibniz::evaluation {

/// The register for the first of so many entries: the widest that they fill; at last one entry alone.
template <class T, index Entries, bool Alone = (Entries * index{sizeof(T)} < 16)>
struct first_register : fitting_packet<T, Entries> {};
template <class T, index Entries>
struct first_register<T, Entries, true> {
  using type = T;
};

/// A column of a few entries, in registers. It is read and written in pieces that are the same for every column of so many
/// entries: a wider load would wait for several stores. (Eigen takes registers of one width: of 6 doubles three pairs.)
template <class T, index Entries>
struct register_column {
  using packet = typename first_register<T, Entries>::type;
  static constexpr index size = Eigen::internal::unpacket_traits<packet>::size;
  using remainder = register_column<T, Entries - size>;

  packet first;
  [[no_unique_address]] remainder rest;

  static LEIBNIZ_INLINE register_column load(T const* from) {
    return {Eigen::internal::ploadu<packet>(from), remainder::load(from + size)};
  }
  LEIBNIZ_INLINE void store(T* to) const {
    Eigen::internal::pstoreu(to, first);
    rest.store(to + size);
  }
  /// A register of several that are equally wide.
  template <index I>
  LEIBNIZ_INLINE packet& piece() {
    if constexpr (I == 0)
      return first;
    else
      return rest.template piece<I - 1>();
  }
  friend LEIBNIZ_INLINE register_column operator*(register_column const& a, T factor) {
    return a.times(Eigen::internal::pset1<packet>(factor), factor);
  }
  /// a + factor b.
  friend LEIBNIZ_INLINE register_column plus_product(register_column const& a, T factor, register_column const& b) {
    return a.plus(Eigen::internal::pset1<packet>(factor), factor, b);
  }
  friend LEIBNIZ_INLINE register_column minus_product(register_column const& a, T factor, register_column const& b) {
    return a.minus(Eigen::internal::pset1<packet>(factor), factor, b);
  }

  // The same, with a register full of the factor.
  LEIBNIZ_INLINE register_column times(packet all, T factor) const {
    return {Eigen::internal::pmul(first, all), rest.times(narrowed(all, factor), factor)};
  }
  LEIBNIZ_INLINE register_column plus(packet all, T factor, register_column const& other) const {
    return {multiply_add(all, other.first, first), rest.plus(narrowed(all, factor), factor, other.rest)};
  }
  LEIBNIZ_INLINE register_column minus(packet all, T factor, register_column const& other) const {
    return {minus_multiplied(all, other.first, first), rest.minus(narrowed(all, factor), factor, other.rest)};
  }

 private:
  /// What the rest is multiplied with: part of what is in the register already.
  static LEIBNIZ_INLINE typename remainder::packet narrowed(packet all, [[maybe_unused]] T factor) {
    if constexpr (remainder::size == size)
      return all;
    else if constexpr (remainder::size == 1)
      return factor;
    else
      return first_entries(all, factor, std::make_integer_sequence<int, remainder::size>{});
  }
  template <int... I>
  static LEIBNIZ_INLINE typename remainder::packet first_entries([[maybe_unused]] packet all, [[maybe_unused]] T factor,
                                                                 std::integer_sequence<int, I...>) {
#if defined(__has_builtin) && __has_builtin(__builtin_shufflevector)
    return __builtin_shufflevector(all, all, I...);
#else
    return Eigen::internal::pset1<typename remainder::packet>(factor);
#endif
  }
};
template <class T>
struct register_column<T, 0> {
  using packet = T;
  static constexpr index size = 1;

  static LEIBNIZ_INLINE register_column load(T const*) { return {}; }
  LEIBNIZ_INLINE void store(T*) const {}
  LEIBNIZ_INLINE register_column times(T, T) const { return {}; }
  LEIBNIZ_INLINE register_column plus(T, T, register_column) const { return {}; }
  LEIBNIZ_INLINE register_column minus(T, T, register_column) const { return {}; }
};

}  // namespace leibniz::evaluation
