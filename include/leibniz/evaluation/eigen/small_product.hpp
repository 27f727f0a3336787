#pragma once
#include <algorithm>
#include <leibniz/evaluation/eigen/dense.hpp>
#include <leibniz/evaluation/eigen/multiply_add.hpp>
#include <leibniz/evaluation/eigen/packets.hpp>

/// Products of small matrices: without the blocks of Eigen's kernels, which cost more than they save there.
namespace leibniz::evaluation {

/// to (+)= alpha a b, where the rows of a fill a few registers, or where there are few entries altogether. Blocks of the
/// result, of up to two registers by four columns, are summed in registers.
template <class T>
class small_product {
  using wide = packet_arithmetic<T>;
  using narrow = packet_arithmetic<T, wide::size / 2>;  // the same where there is no narrower register
  static constexpr index width = wide::size;
  static constexpr index largest = 16;

 public:
  static constexpr bool fits(index rows, index inner, index columns) {
    return rows + inner + columns < few || (has_packets<T> && fills_registers(rows, inner, columns));
  }

  static __attribute__((noinline)) void run(dense<T> to, bool accumulate, T alpha, dense<T const> a, dense<T const> b) {
    if (!a.by_rows) return multiply<true>(to, accumulate, alpha, a.data, 1, a.step, a.columns, b);
    if (a.rows < width || to.columns == 1)
      return multiply<false>(to, accumulate, alpha, a.data, a.step, 1, a.columns, b);
    alignas(64) T copy[std::max(largest / 2 * largest, few * few / 4)];
    for (index k = 0; k < a.columns; ++k)
      for (index i = 0; i < a.rows; ++i) copy[i + k * a.rows] = a.data[i * a.step + k];
    multiply<true>(to, accumulate, alpha, copy, 1, a.rows, a.columns, b);
  }

 private:
  /// Up to here, Eigen's blocks cost more than they save, whatever the rows: it computes entry by entry then.
  static constexpr index few = EIGEN_GEMM_TO_COEFFBASED_THRESHOLD;

  /// Measured on AVX-512 with both compilers: 0.5 times Eigen's time at 8 x 8, no gain from 16 x 16 on, nor where
  /// registers stay partly empty.
  static constexpr bool fills_registers(index rows, index inner, index columns) {
    return rows % width == 0 && rows <= largest / 2 && columns > 1 && columns <= largest && inner <= largest;
  }

  /// `next` and `step` lead from entry to entry of a along a column and along a row; registers are filled along columns.
  template <bool HasRegisters>
  static LEIBNIZ_INLINE void multiply(dense<T> to, bool accumulate, T alpha, T const* a, index next, index step,
                                      index inner, dense<T const> b) {
    index const across = b.by_rows ? 1 : b.step, down = b.by_rows ? b.step : 1;
    index j = 0;
    for (; j + 4 <= to.columns; j += 4)
      columns<HasRegisters, 4>(to, accumulate, alpha, a, next, step, inner, b.data, down, across, j);
    for (; j < to.columns; ++j)
      columns<HasRegisters, 1>(to, accumulate, alpha, a, next, step, inner, b.data, down, across, j);
  }
  template <bool HasRegisters, int Columns>
  static LEIBNIZ_INLINE void columns(dense<T> to, bool accumulate, T alpha, T const* a, index next, index step,
                                     index inner, T const* b, index down, index across, index j) {
    index i = 0;
    b += j * across;
    if constexpr (HasRegisters) {
      for (; i + 2 * width <= to.rows; i += 2 * width)
        block<wide, 2, Columns>(to, accumulate, alpha, a + i, step, inner, b, down, across, i, j);
      for (; i + width <= to.rows; i += width)
        block<wide, 1, Columns>(to, accumulate, alpha, a + i, step, inner, b, down, across, i, j);
      for (; i + narrow::size <= to.rows; i += narrow::size)
        block<narrow, 1, Columns>(to, accumulate, alpha, a + i, step, inner, b, down, across, i, j);
    }
    for (; i < to.rows; ++i) entries<Columns>(to, accumulate, alpha, a + i * next, step, inner, b, down, across, i, j);
  }
  template <class Arithmetic, int Registers, int Columns>
  static LEIBNIZ_INLINE void block(dense<T> to, bool accumulate, T alpha, T const* a, index step, index inner,
                                   T const* b, index down, index across, index i, index j) {
    using packet = typename Arithmetic::value;
    constexpr index size = Arithmetic::size;
    packet sums[Registers][Columns];
    for (auto& row : sums)
      for (packet& sum : row) sum = Arithmetic::splat(T(0));
    for (index k = 0; k < inner; ++k, a += step, b += down) {
      packet left[Registers];
      for (int r = 0; r < Registers; ++r) left[r] = Arithmetic::load(a + r * size);
      for (int c = 0; c < Columns; ++c) {
        packet const right = Arithmetic::splat(b[c * across]);
        for (int r = 0; r < Registers; ++r) sums[r][c] = multiply_add(left[r], right, sums[r][c]);
      }
    }
    packet const factor = Arithmetic::splat(alpha);
    for (int c = 0; c < Columns; ++c)
      for (int r = 0; r < Registers; ++r) {
        T* const at = to.data + i + r * size + (j + c) * to.step;
        packet const sum = Arithmetic::multiply(factor, sums[r][c]);
        Arithmetic::store(at, accumulate ? Arithmetic::add(Arithmetic::load(at), sum) : sum);
      }
  }
  /// The same of one row.
  template <int Columns>
  static LEIBNIZ_INLINE void entries(dense<T> to, bool accumulate, T alpha, T const* a, index step, index inner,
                                     T const* b, index down, index across, index i, index j) {
    T sums[Columns]{};
    for (index k = 0; k < inner; ++k, a += step, b += down)
      for (int c = 0; c < Columns; ++c) sums[c] += *a * b[c * across];
    for (int c = 0; c < Columns; ++c) {
      T& at = to.data[i + (j + c) * to.step];
      at = accumulate ? at + alpha * sums[c] : alpha * sums[c];
    }
  }
};

}  // namespace leibniz::evaluation
