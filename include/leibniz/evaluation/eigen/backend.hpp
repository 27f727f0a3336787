#pragma once
#include <leibniz/evaluation/eigen/arriving_product.hpp>
#include <leibniz/evaluation/eigen/dense_product.hpp>
#include <leibniz/evaluation/eigen/factors.hpp>
#include <leibniz/evaluation/eigen/fixed_product.hpp>
#include <leibniz/evaluation/eigen/joint_product.hpp>
#include <leibniz/evaluation/eigen/narrow_product.hpp>
#include <leibniz/evaluation/eigen/passes.hpp>
#include <leibniz/evaluation/eigen/triangle.hpp>
#include <leibniz/evaluation/eigen/vector_product.hpp>
#include <leibniz/evaluation/execute.hpp>
#include <leibniz/evaluation/factors.hpp>

namespace leibniz::evaluation {

/// Eigen's kernels. Columns lie one after the other.
struct eigen_backend {
  static constexpr bool last_axis_first = false, has_row_blocks = true;
  template <class T>
  static constexpr std::size_t alignment = std::max(std::size_t{EIGEN_MAX_ALIGN_BYTES}, alignof(T));
  template <class T, index Rows, index Columns>
  using own_view = view<T, Rows, Columns, 1, packed>;
  template <class View, class T>
  static constexpr View make_view(std::type_identity<View>, T* data, index rows, index columns) {
    return {data, rows, columns, 1, rows};
  }

  /// Eigen's factorisations are loops of calls, also of a few rows: those of up to 6 are left to the optimiser as a whole.
  static constexpr index few_rows = 6;
  template <class T, index N, operation What>
  static constexpr auto factors_type() {
    constexpr bool is_small = N != dynamic && N <= few_rows, is_lower = What == operation::lower_triangle;
    if constexpr (is_lower || What == operation::upper_triangle)
      return std::type_identity<
          std::conditional_t<is_small, triangle<T, N, is_lower>, eigen_triangle<T, N, is_lower>>>{};
    else if constexpr (What == operation::cholesky)
      return std::type_identity<std::conditional_t<is_small, plain_cholesky<T, N>, eigen_cholesky<T, N>>>{};
    else if constexpr (What == operation::cholesky_or_lu && N == dynamic)  // of a few rows it is not worth a trial
      return std::type_identity<eigen_symmetric<T>>{};
    else
      return std::type_identity<eigen_lu<T, N>>{};
  }
  template <class T, index N, operation What>
  using factors = typename decltype(factors_type<T, N, What>())::type;

  template <class View>
  static constexpr bool is_open = View::static_rows == dynamic && View::static_columns == dynamic;
  template <bool Accumulate>
  static LEIBNIZ_INLINE void product(auto to, auto alpha, auto a, auto b) {
    using T = typename decltype(to)::value_type;
    constexpr bool is_vector = decltype(to)::static_rows == 1 || decltype(to)::static_columns == 1;
    constexpr bool all_fixed = decltype(a)::is_fixed && decltype(b)::is_fixed;
    if constexpr (is_narrow<decltype(to), decltype(a)>()) {
      narrow_product<Accumulate, false>(to, alpha, a, b);
    } else if constexpr (decltype(to)::static_columns == 1 && is_open<decltype(a)>) {
      vector_product<T>::run(entries_of(to), Accumulate, alpha * T(1), as_dense(a), entries_of(b));
    } else if constexpr (decltype(to)::static_rows == 1 && is_open<decltype(b)>) {
      vector_product<T>::run(entries_of(to), Accumulate, alpha * T(1), as_dense(b.transposed()), entries_of(a));
    } else if constexpr (is_small_fixed<decltype(to), decltype(a), decltype(b)>()) {
      if constexpr (Accumulate)
        multiply_fixed(to, alpha, a, b, to.as_const());
      else
        multiply_fixed(to, alpha, a, b, no_addend{});
    } else if constexpr (!is_vector && !all_fixed) {
      dense_product(as_dense(to), Accumulate, alpha * T(1), as_dense(a), as_dense(b));
    } else {
      typed_product<Accumulate>(as_eigen(to), alpha, as_eigen(a), as_eigen(b));
    }
  }
  /// to (+)= alpha a b for some rows of a matrix in memory, which has `rows_after` more.
  template <bool Accumulate>
  static void product_of_rows(auto to, auto alpha, auto a, auto b, index rows_after) {
    using T = typename decltype(to)::value_type;
    if constexpr (has_packets<T>)
      if (rows_after > 0 && a.row_stride() == 1 && to.row_stride() == 1)
        return arriving_product<T>::run(to.data(), Accumulate, alpha * T(1), as_dense(a), entries_of(b), rows_after);
    product<Accumulate>(to, alpha, a, b);
  }
  /// to = addend + alpha a b.
  static LEIBNIZ_INLINE void product_added_to(auto to, auto addend, auto alpha, auto a, auto b) {
    if constexpr (is_small_fixed<decltype(to), decltype(a), decltype(b)>() && addend.static_row_stride == 1) {
      multiply_fixed(to, alpha, a, b, addend);
    } else {
      copy(to, one{}, addend);
      product<true>(to, alpha, a, b);
    }
  }
  template <bool Accumulate>
  static LEIBNIZ_INLINE void typed_product(auto result, auto alpha, auto left, auto right) {
    if constexpr (std::is_same_v<decltype(alpha), minus_one>)
      return typed_product<Accumulate>(result, typename decltype(result)::Scalar(-1), left, right);
    else if constexpr (std::is_same_v<decltype(alpha), one> && Accumulate)
      result.noalias() += left * right;
    else if constexpr (std::is_same_v<decltype(alpha), one>)
      result.noalias() = left * right;
    else if constexpr (decltype(result)::IsVectorAtCompileTime && decltype(left)::SizeAtCompileTime != Eigen::Dynamic &&
                       Accumulate)
      result += alpha * left.lazyProduct(right);  // Eigen scales the matrix otherwise
    else if constexpr (decltype(result)::IsVectorAtCompileTime && decltype(left)::SizeAtCompileTime != Eigen::Dynamic)
      result = alpha * left.lazyProduct(right);
    else if constexpr (Accumulate)
      result.noalias() += alpha * left * right;
    else
      result.noalias() = alpha * left * right;
  }
  /// to (+)= alpha a b, where a is a triangular matrix, or b.
  template <bool Accumulate, planning::nonzeros A, planning::nonzeros B>
  static void triangular_product(auto to, auto alpha, auto a, auto b) {
    using T = typename decltype(to)::value_type;
    if constexpr (A.is_triangular())
      evaluation::triangular_product(as_dense(to), Accumulate, alpha * T(1), A.is_lower(), as_dense(a), as_dense(b));
    else
      evaluation::triangular_product(as_dense(to.transposed()), Accumulate, alpha * T(1), B.is_upper(),
                                     as_dense(b.transposed()), as_dense(a.transposed()));
  }
  /// to = alpha a b and other = beta a' c.
  static void joint_products(auto to, auto alpha, auto a, auto b, auto other, auto beta, auto c) {
    using T = typename decltype(to)::value_type;
    if constexpr (has_packets<T>) {
      auto const matrix = as_dense(a);
      if (!matrix.by_rows && to.row_stride() == 1 && c.row_stride() == 1)
        return joint_product<T>::run(to.data(), alpha * T(1), entries_of(b), entries_of(other), beta * T(1), c.data(),
                                     matrix);
      if (matrix.by_rows && other.row_stride() == 1 && b.row_stride() == 1)
        return joint_product<T>::run(other.data(), beta * T(1), entries_of(c), entries_of(to), alpha * T(1), b.data(),
                                     matrix.transposed());
    }
    product<false>(to, alpha, a, b);
    product<false>(other, beta, a.transposed(), c);
  }
  template <bool Accumulate>
  static LEIBNIZ_INLINE void symmetric_product(auto to, auto alpha, auto a, auto b) {
    using T = typename decltype(to)::value_type;
    if constexpr (is_narrow<decltype(to), decltype(a)>())
      narrow_product<Accumulate, true>(to, alpha, a, b);
    else if constexpr (decltype(to)::is_fixed)
      product<Accumulate>(to, alpha, a, b);
    else
      dense_symmetric_product(as_dense(to), Accumulate, alpha * T(1), as_dense(a), as_dense(b));
  }
  static LEIBNIZ_INLINE void symmetric_product_added_to(auto to, auto addend, auto alpha, auto a, auto b) {
    if constexpr (decltype(to)::is_fixed && !is_narrow<decltype(to), decltype(a)>()) {
      product_added_to(to, addend, alpha, a, b);
    } else {
      copy(to, one{}, addend);
      symmetric_product<true>(to, alpha, a, b);
    }
  }
  /// The lower half of to += alpha a b, at least; mirror_lower completes it.
  static void add_lower_product(auto to, auto alpha, auto a, auto b) {
    using T = typename decltype(to)::value_type;
    dense_add_lower_product(as_dense(to), alpha * T(1), as_dense(a), as_dense(b));
  }
  static void mirror_lower(auto to) { evaluation::mirror_lower(lower_by_columns(as_dense(to))); }
  template <class T, int N>
  using open_chain = evaluation::open_chain<T, N>;
  template <auto const& S, int I, class Memory, int... K>
  static void chain(Memory& memory, auto const& own, auto to, auto alpha, std::integer_sequence<int, K...>) {
    using T = typename Memory::number_type;
    dense<T const> const operands[] = {as_dense(chain_operands<S, I>::template operand<K>(memory))...};
    own.run(as_dense(to), S.instructions[I].addend().exists(), alpha * T(1), operands);
  }
  static void row_sums(auto to, auto a) {
    auto result = as_eigen(to);
    auto const matrix = as_eigen(a);
    constexpr index few = 16;
    if constexpr (decltype(a)::static_rows != dynamic && decltype(a)::static_rows <= few) {
      Eigen::Matrix<typename decltype(to)::value_type, static_cast<int>(decltype(a)::static_rows), 1> sums;
      sums.setZero();  // in registers: what `to` refers to might be read as well
      for (index j = 0; j < a.columns(); ++j) sums += matrix.col(j);
      result = sums;
    } else if constexpr (decltype(a)::static_row_stride == 1) {
      result.setZero();
      index j = 0;  // several columns at a time: the sums are read and written once for all of them
      for (; j + 3 < a.columns(); j += 4)
        result += (matrix.col(j) + matrix.col(j + 1)) + (matrix.col(j + 2) + matrix.col(j + 3));
      for (; j < a.columns(); ++j) result += matrix.col(j);
    } else {
      for (index i = 0; i < a.rows(); ++i) to(i, 0) = matrix.row(i).sum();
    }
  }
  static void row_greatest(auto to, auto a) {
    auto result = as_eigen(to);
    auto const matrix = as_eigen(a);
    if constexpr (decltype(a)::static_row_stride == 1) {
      result.setConstant(-std::numeric_limits<typename decltype(to)::value_type>::infinity());
      for (index j = 0; j < a.columns(); ++j) result = result.cwiseMax(matrix.col(j));
      for (index i = 0; i < a.rows(); ++i)
        to(i, 0) = scalar_arithmetic<typename decltype(to)::value_type>::shift(to(i, 0));
    } else {
      plain_row_greatest(to, a);
    }
  }
  static void add(auto to, auto from) { as_eigen(to) += as_eigen(from); }
  static void copy(auto to, auto alpha, auto from) {
    if constexpr (std::is_same_v<decltype(alpha), one>)
      as_eigen(to) = as_eigen(from);
    else if constexpr (std::is_same_v<decltype(alpha), minus_one>)
      as_eigen(to) = -as_eigen(from);
    else
      as_eigen(to) = alpha * as_eigen(from);
  }
  template <bool Transposed>
  static LEIBNIZ_INLINE void solve(auto const& factors, auto x) {
    factors.template solve_in_place<Transposed>(x);
  }
  /// to = alpha inv(A) from, or with inv(A'). A few right sides that lie side by side are solved at once, row by row.
  template <bool Transposed>
  static LEIBNIZ_INLINE void solution(auto const& factors, auto to, auto alpha, auto from) {
    using T = typename decltype(to)::value_type;
    constexpr index rows = decltype(to)::static_rows, columns = decltype(to)::static_columns;
    constexpr bool is_small = decltype(to)::is_fixed && columns > 1 && rows * columns <= 64;
    if constexpr (is_small && has_packets<T> && decltype(to)::static_column_stride == 1 &&
                  decltype(from)::static_column_stride == 1 && std::is_same_v<decltype(alpha), one> &&
                  requires { factors.is_definite(); }) {
      register_column<T, columns> x[rows];
      for (index i = 0; i < rows; ++i) x[i] = register_column<T, columns>::load(&from(i, 0));
      if (!factors.is_definite()) return fill(to, std::numeric_limits<T>::quiet_NaN());
      factors.solve_rows(x);
      for (index i = 0; i < rows; ++i) x[i].store(&to(i, 0));
    } else {
      copy(to, alpha, from);
      solve<Transposed>(factors, to);
    }
  }
  template <auto const& S, int Instruction, class Memory>
  static LEIBNIZ_INLINE void pass(Memory& memory) {
    constexpr planning::extents dims = S.instructions[Instruction].dims;
    if constexpr (dims.is_scalar() || !has_packets<typename Memory::number_type>)
      plain_pass<S, Instruction>(memory);
    else
      packet_pass<S, Instruction, Memory>::run(memory, typename pass_steps<S, Instruction, Memory>::all{});
  }
};

}  // namespace leibniz::evaluation
