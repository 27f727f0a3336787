#pragma once
#include <leibniz/evaluation/eigen/register_column.hpp>
#include <leibniz/evaluation/loops.hpp>
#include <utility>

/// Products of small matrices of fixed size.
namespace leibniz::evaluation {

/// The columns of a matrix, in registers when they are needed.
template <class A>
struct columns_in_registers {
  using column = register_column<std::remove_const_t<typename A::value_type>, A::static_rows>;
  static constexpr bool are_there = A::static_row_stride == 1;

  LEIBNIZ_INLINE explicit columns_in_registers(A of) : a_(of) {}
  LEIBNIZ_INLINE column operator()(index k) const { return column::load(&a_(0, k)); }

 private:
  A a_;
};
/// Of one that lies by rows: it is transposed in squares of registers. (Sums of products along the rows would be stored one
/// by one: who loads several of them at once then waits until all are in memory.)
template <class A>
  requires(A::static_row_stride != 1 && A::static_column_stride == 1)
struct columns_in_registers<A> {
  using column = register_column<std::remove_const_t<typename A::value_type>, A::static_rows>;
  using packet = typename column::packet;
  static constexpr index side = column::size, most_registers = 8;
  static constexpr bool are_there =
      A::static_columns % side == 0 &&
      (A::static_rows == side ||
       (A::static_rows % side == 0 && A::static_rows * A::static_columns <= most_registers * side));

  LEIBNIZ_INLINE explicit columns_in_registers(A of) {
    transpose_rows(of, std::make_integer_sequence<index, A::static_rows / side>{});
  }
  LEIBNIZ_INLINE column const& operator()(index k) const { return columns_[k]; }

 private:
  template <index... Piece>
  LEIBNIZ_INLINE void transpose_rows(A a, std::integer_sequence<index, Piece...>) {
    for (index k = 0; k < A::static_columns; k += side)
      (transpose<Piece>(a, k, std::make_integer_sequence<index, side>{}), ...);
  }
  /// A square at column k. (No loop: GCC makes one call of memcpy of it, and loads anew what that has written.)
  template <index Piece, index... I>
  LEIBNIZ_INLINE void transpose(A a, index k, std::integer_sequence<index, I...>) {
    Eigen::internal::PacketBlock<packet, side> block{{Eigen::internal::ploadu<packet>(&a(Piece * side + I, k))...}};
    Eigen::internal::ptranspose(block);
    ((columns_[k + I].template piece<Piece>() = block.packet[I]), ...);
  }

  column columns_[A::static_columns];
};

/// Whether each column of the result is summed in registers, from columns of a.
template <class To, class A, class B>
constexpr bool is_small_fixed() {
  constexpr index most = 512;  // multiplications: all of them are written out
  if constexpr (!has_packets<typename To::value_type> || !To::is_fixed || !A::is_fixed || !B::is_fixed)
    return false;
  else if constexpr (To::static_rows == 1 || To::static_row_stride != 1)
    return false;
  else
    return To::static_rows * To::static_columns * A::static_columns <= most && columns_in_registers<A>::are_there;
}

/// Nothing that a product is added to.
struct no_addend {};

/// to = addend + alpha a b. The addend may be what `to` refers to.
template <class To, class Alpha, class A, class B, class Addend>
struct fixed_product {
  using T = typename To::value_type;
  using column = register_column<T, To::static_rows>;
  static constexpr index inner = A::static_columns;
  static constexpr bool is_plain = std::is_same_v<Alpha, one>, is_negative = std::is_same_v<Alpha, minus_one>;
  static constexpr bool adds = !std::is_same_v<Addend, no_addend>,
                        begins_with_addend = adds && (is_plain || is_negative);
  /// A sum of many terms, if it is the only one, in two parts: an addition has to wait for the last one.
  static constexpr bool has_two_parts = To::static_columns == 1 && inner >= 6;

  template <index K>
  static LEIBNIZ_INLINE void add(column (&sums)[2], T factor, column const& what) {
    constexpr int part = has_two_parts ? K % 2 : 0;
    if constexpr (K <= part && !(begins_with_addend && part == 0))
      sums[part] = what * factor;
    else if constexpr (is_negative && begins_with_addend && part == 0)
      sums[part] = minus_product(sums[part], factor, what);
    else
      sums[part] = plus_product(sums[part], factor, what);
  }
  template <index J, index... K>
  static LEIBNIZ_INLINE void run_column(To to, [[maybe_unused]] Alpha alpha, auto const& left, B b,
                                        [[maybe_unused]] Addend addend, std::integer_sequence<index, K...>) {
    column sums[2];
    if constexpr (begins_with_addend) sums[0] = column::load(&addend(0, J));
    (add<K>(sums, b(K, J), left(K)), ...);
    if constexpr (has_two_parts) sums[0] = plus_product(sums[0], begins_with_addend ? alpha * T(1) : T(1), sums[1]);
    if constexpr (adds && !begins_with_addend)
      sums[0] = plus_product(column::load(&addend(0, J)), alpha, sums[0]);
    else if constexpr (!adds && !is_plain)
      sums[0] = sums[0] * (alpha * T(1));
    sums[0].store(&to(0, J));
  }
  template <index... J>
  static LEIBNIZ_INLINE void run(To to, Alpha alpha, A a, B b, Addend addend, std::integer_sequence<index, J...>) {
    columns_in_registers<A> const left(a);
    (run_column<J>(to, alpha, left, b, addend, std::make_integer_sequence<index, inner>{}), ...);
  }
};
template <class To, class Alpha, class A, class B, class Addend>
LEIBNIZ_INLINE void multiply_fixed(To to, Alpha alpha, A a, B b, Addend addend) {
  fixed_product<To, Alpha, A, B, Addend>::run(to, alpha, a, b, addend,
                                              std::make_integer_sequence<index, To::static_columns>{});
}

}  // namespace leibniz::evaluation
