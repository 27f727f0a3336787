#pragma once
#include <leibniz/evaluation/factors.hpp>
#include <leibniz/evaluation/loops.hpp>
#include <leibniz/evaluation/passes.hpp>
#include <leibniz/evaluation/triangle.hpp>
#include <type_traits>

namespace leibniz::evaluation {

/// Fixed-size arrays and plain loops, for constant expressions. Rows lie one after the other, as in `tensor`.
struct plain_backend {
  static constexpr bool last_axis_first = true, has_row_blocks = false;
  template <class T>
  static constexpr std::size_t alignment = alignof(T);
  template <class T, index Rows, index Columns>
  using own_view = view<T, Rows, Columns, packed, 1>;
  template <class View, class T>
  static constexpr View make_view(std::type_identity<View>, T* data, index rows, index columns) {
    return {data, rows, columns, columns, 1};
  }

  template <class T, index N, operation What>
  static constexpr auto factors_type() {
    constexpr bool is_lower = What == operation::lower_triangle;
    if constexpr (is_lower || What == operation::upper_triangle)
      return std::type_identity<triangle<T, N, is_lower>>{};
    else if constexpr (What == operation::cholesky)
      return std::type_identity<plain_cholesky<T, N>>{};
    else
      return std::type_identity<plain_lu<T, N>>{};
  }
  template <class T, index N, operation What>
  using factors = typename decltype(factors_type<T, N, What>())::type;

  template <bool Accumulate>
  static constexpr void product(auto to, auto alpha, auto a, auto b) {
    plain_product<Accumulate>(to, alpha, a, b);
  }
  /// to = addend + alpha a b.
  static constexpr void product_added_to(auto to, auto addend, auto alpha, auto a, auto b) {
    copy(to, one{}, addend);
    plain_product<true>(to, alpha, a, b);
  }
  static constexpr void symmetric_product_added_to(auto to, auto addend, auto alpha, auto a, auto b) {
    product_added_to(to, addend, alpha, a, b);
  }
  template <bool Accumulate>
  static constexpr void symmetric_product(auto to, auto alpha, auto a, auto b) {
    plain_product<Accumulate>(to, alpha, a, b);
  }
  static constexpr void row_sums(auto to, auto a) { plain_row_sums(to, a); }
  static constexpr void row_greatest(auto to, auto a) { plain_row_greatest(to, a); }
  static constexpr void copy(auto to, auto alpha, auto from) { copy_scaled(to, alpha, from); }
  template <bool Transposed>
  static constexpr void solve(auto const& factors, auto x) {
    factors.template solve_in_place<Transposed>(x);
  }
  /// to = alpha inv(A) from, or with inv(A').
  template <bool Transposed>
  static constexpr void solution(auto const& factors, auto to, auto alpha, auto from) {
    copy(to, alpha, from);
    solve<Transposed>(factors, to);
  }
  template <auto const& S, int Instruction>
  static constexpr void pass(auto& memory) {
    plain_pass<S, Instruction>(memory);
  }
};

}  // namespace leibniz::evaluation
