#pragma once
// Trilinos as Debian configures it asks for headers of Kokkos and Teuchos, which Sacado does without.
#define TRILINOS_NO_CONFIG_H
#include <Sacado.hpp>
#include <algorithm>
#include <vector>

namespace peers {

/// Up to so many variables forward is faster than its tape.
constexpr int sacado_goes_forward = 50;

/// Sacado's tape, which each run records and runs backward once.
template <class F>
void sacado_gradient(F const& f, std::vector<double> const& x, double* results) {
  using number = Sacado::Rad::ADvar<double>;
  std::vector<number> const point(x.begin(), x.end());
  number value = f(point.data());
  number::Outvar_Gradcomp(value);
  *results++ = value.val();
  for (number const& one : point) *results++ = one.adj();
}

/// The same forward, N directions at once.
template <int N, class F>
void sacado_forward_gradient(F const& f, std::vector<double> const& x, double* results) {
  using number = Sacado::Fad::SFad<double, N>;
  std::vector<number> point;
  for (int k = 0; k < N; ++k) point.emplace_back(N, k, x[static_cast<std::size_t>(k)]);
  number const value = f(point.data());
  results[0] = value.val();
  for (int k = 0; k < N; ++k) results[1 + k] = value.dx(k);
}

/// Forward through the tape: value, gradient, and the products of the Hessian with N directions, seed(i, k).
template <int N, class F>
void sacado_products(F const& f, std::vector<double> const& x, auto const& seed, double* results, double* products) {
  using dual = Sacado::Fad::SFad<double, N>;
  using number = Sacado::Rad::ADvar<dual>;
  std::size_t const n = x.size();
  std::vector<number> point;
  point.reserve(n);
  for (std::size_t i = 0; i < n; ++i) {
    dual one(N, x[i]);
    for (std::size_t k = 0; k < N; ++k) one.fastAccessDx(static_cast<int>(k)) = seed(i, k);
    point.emplace_back(one);
  }
  number value = f(point.data());
  number::Outvar_Gradcomp(value);
  results[0] = value.val().val();
  for (std::size_t i = 0; i < n; ++i) {
    dual const slope = point[i].adj();
    results[1 + i] = slope.val();
    for (std::size_t k = 0; k < N; ++k) products[i + k * n] = slope.dx(static_cast<int>(k));
  }
}
template <class F>
void sacado_product(F const& f, std::vector<double> const& x, std::vector<double> const& direction, double* results) {
  sacado_products<1>(f, x, [&](std::size_t i, std::size_t) { return direction[i]; }, results, results + 1 + x.size());
}
/// N columns of the Hessian a run; N divides their number.
template <int N, class F>
void sacado_hessian(F const& f, std::vector<double> const& x, double* results) {
  for (std::size_t first = 0; first < x.size(); first += N)
    sacado_products<N>(
        f, x, [=](std::size_t i, std::size_t k) { return i == first + k ? 1.0 : 0.0; }, results,
        results + 1 + x.size() * (1 + first));
}

}  // namespace peers
