#pragma once
#include <algorithm>
#include <leibniz/evaluation/eigen/dense.hpp>
#include <leibniz/evaluation/eigen/multiply_add.hpp>
#include <leibniz/evaluation/eigen/packets.hpp>
#include <leibniz/evaluation/eigen/vector_product.hpp>

namespace leibniz::evaluation {

/// z (+)= alpha A x for some rows of a matrix that comes from memory, and whose columns lie in one piece each. So few entries
/// of a column are over before the processor has foreseen that they will be read: so while columns are multiplied, those a few
/// further on are asked for, after the last one the first ones of the next rows: into the second-level cache, where the rows
/// stay for the product after this one. (The logistic loss of 20000 x 200 on Zen 4: 0.61 of whole products; 0.77 where they are
/// asked for into the first, which waits for fewer at a time.)
template <class T>
class arriving_product {
  using arithmetic = packet_arithmetic<T>;
  using packet = typename arithmetic::value;
  static constexpr index width = arithmetic::size, line = 64 / index{sizeof(T)}, ahead = 8;
  static constexpr int read = 0, second_level = 2;  // as __builtin_prefetch has them

 public:
  /// The matrix has `rows_after` more rows than these, which is not 0.
  static void run(T* z, bool accumulate, T alpha, dense<T const> a, dense_vector<T const> x, index rows_after) {
    arriving_product const all{z, alpha, a, x, rows_after};
    if (!accumulate) std::fill_n(z, a.rows, T(0));
    index j = 0;
    for (; j + 8 <= a.columns; j += 8) all.template columns<8>(j);
    for (; j + 4 <= a.columns; j += 4) all.template columns<4>(j);
    for (; j < a.columns; ++j) all.template columns<1>(j);
  }

 private:
  arriving_product(T* z, T alpha, dense<T const> a, dense_vector<T const> x, index rows_after)
      : z_(z), alpha_(alpha), a_(a), x_(x), rows_after_(rows_after) {}

  template <int Count>
  LEIBNIZ_INLINE void columns(index j) const {
    packet factors[Count];
    for (int k = 0; k < Count; ++k) factors[k] = arithmetic::splat(factor(j + k));
    T const *const own = a_.data + j * a_.step, *const asked = asked_with<Count>(j);
    index i = 0;
    for (; i + line <= a_.rows; i += line) {
      for (int k = 0; k < Count; ++k) __builtin_prefetch(asked + k * a_.step + i, read, second_level);
      for (index l = i; l < i + line; l += width) add<Count>(own + l, factors, z_ + l);
    }
    for (; i + width <= a_.rows; i += width) add<Count>(own + i, factors, z_ + i);
    for (; i < a_.rows; ++i)
      for (int k = 0; k < Count; ++k) z_[i] += own[k * a_.step + i] * factor(j + k);
  }
  template <int Count>
  LEIBNIZ_INLINE void add(T const* entries, packet const (&factors)[Count], T* z) const {
    packet sum = arithmetic::load(z);
    for (int k = 0; k < Count; ++k) sum = multiply_add(arithmetic::load(entries + k * a_.step), factors[k], sum);
    arithmetic::store(z, sum);
  }
  T factor(index j) const { return alpha_ * x_[j]; }
  /// What to ask for while columns from j on are multiplied: as many rows of as many columns.
  template <int Count>
  LEIBNIZ_INLINE T const* asked_with(index j) const {
    if (j + ahead + Count <= a_.columns) return a_.data + (j + ahead) * a_.step;
    index const next = std::min(a_.rows, rows_after_);  // not beyond the end of a column
    return a_.data + next + std::clamp(j + ahead - a_.columns, index{0}, a_.columns - Count) * a_.step;
  }

  T* z_;
  T alpha_;
  dense<T const> a_;
  dense_vector<T const> x_;
  index rows_after_;
};

}  // namespace leibniz::evaluation
