#pragma once
#include <leibniz/evaluation/eigen/dense.hpp>
#include <leibniz/evaluation/eigen/multiply_add.hpp>
#include <leibniz/evaluation/eigen/packets.hpp>
#include <leibniz/evaluation/eigen/vector_product.hpp>

namespace leibniz::evaluation {

/// z = alpha A x and t = beta A' y in one go through A, whose columns lie in one piece each. Four columns are read at a time:
/// of z an entry is loaded and stored once for four products. (0.8 times the two products at 50 x 50, where all stays in
/// the nearest cache, and 0.6 times from 200 x 200 on.)
template <class T>
class joint_product {
  using arithmetic = packet_arithmetic<T>;
  using packet = typename arithmetic::value;
  static constexpr index width = arithmetic::size;

 public:
  /// The steps of z and y are 1.
  static void run(T* z, T alpha, dense_vector<T const> x, dense_vector<T> t, T beta, T const* y, dense<T const> a) {
    if (a.rows < width) return few_rows(z, alpha, x, t, beta, y, a);
    joint_product all(z, alpha, x, t, beta, y, a);
    for (index i = 0; i < a.rows; ++i) z[i] = 0;
    index j = 0;
    for (; j + 4 <= a.columns; j += 4) all.template columns<4>(j);
    for (; j < a.columns; ++j) all.template columns<1>(j);
    if (all.has_rest()) all.add_rest();
  }

 private:
  joint_product(T* z, T alpha, dense_vector<T const> x, dense_vector<T> t, T beta, T const* y, dense<T const> a)
      : z_(z), alpha_(alpha), x_(x), t_(t), beta_(beta), y_(y), a_(a), rest_(arithmetic::splat(T(0))) {
    alignas(64) T own[width];
    for (index k = 0; k < width; ++k) own[k] = k < width - a.rows % width ? T(0) : T(1);
    is_rest_ = Eigen::internal::pcmp_lt(rest_, arithmetic::load(own));
  }

  template <int Count>
  LEIBNIZ_INLINE void columns(index j) {
    packet factors[Count], sums[Count];
    for (int k = 0; k < Count; ++k) {
      factors[k] = arithmetic::splat(alpha_ * x_[j + k]);
      sums[k] = arithmetic::splat(T(0));
    }
    T const* const column = a_.data + j * a_.step;
    for (index i = 0; i + width <= a_.rows; i += width) {
      packet entries[Count];
      for (int k = 0; k < Count; ++k) entries[k] = arithmetic::load(column + k * a_.step + i);
      packet const right = arithmetic::load(y_ + i);
      packet left = arithmetic::load(z_ + i);
      for (int k = 0; k < Count; ++k) left = multiply_add(entries[k], factors[k], left);
      arithmetic::store(z_ + i, left);  // before the sums: else GCC loads the entries once more for them
      for (int k = 0; k < Count; ++k) sums[k] = multiply_add(entries[k], right, sums[k]);
    }
    if (has_rest()) {
      packet const right = rest_of(y_);
      for (int k = 0; k < Count; ++k) {
        packet const entries = rest_of(column + k * a_.step);
        rest_ = multiply_add(entries, factors[k], rest_);
        sums[k] = multiply_add(entries, right, sums[k]);
      }
    }
    for (int k = 0; k < Count; ++k) t_[j + k] = beta_ * arithmetic::sum(sums[k]);
  }

  // The rows that do not fill a register are the end of one that begins earlier; the others there count as 0. Their part of
  // z stays in a register: in memory, it would wait for the stores of the rows before.
  LEIBNIZ_INLINE bool has_rest() const { return a_.rows > width && a_.rows % width != 0; }
  LEIBNIZ_INLINE packet rest_of(T const* v) const {
    return Eigen::internal::pand(is_rest_, arithmetic::load(v + a_.rows - width));
  }
  void add_rest() {
    T* const end = z_ + a_.rows - width;
    arithmetic::store(end, arithmetic::add(arithmetic::load(end), Eigen::internal::pand(is_rest_, rest_)));
  }

  static void few_rows(T* z, T alpha, dense_vector<T const> x, dense_vector<T> t, T beta, T const* y,
                       dense<T const> a) {
    for (index i = 0; i < a.rows; ++i) z[i] = 0;
    for (index j = 0; j < a.columns; ++j) {
      T const* const column = a.data + j * a.step;
      T sum = 0;
      for (index i = 0; i < a.rows; ++i) {
        z[i] += column[i] * (alpha * x[j]);
        sum += column[i] * y[i];
      }
      t[j] = beta * sum;
    }
  }

  T* z_;
  T alpha_;
  dense_vector<T const> x_;
  dense_vector<T> t_;
  T beta_;
  T const* y_;
  dense<T const> a_;
  packet rest_, is_rest_;
};

}  // namespace leibniz::evaluation
