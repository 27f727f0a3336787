#pragma once
#include <memory>

#include "../contest.hpp"
#include "table.hpp"
#ifdef LEIBNIZ_PEER_ADOLC
#include "adolc.hpp"
#endif
#ifdef LEIBNIZ_PEER_SACADO
#include "sacado.hpp"
#endif
#ifdef LEIBNIZ_PEER_CERES
#include "ceres.hpp"
#endif
#ifdef LEIBNIZ_PEER_BOOST
#include "boost.hpp"
#endif
#ifdef LEIBNIZ_PEER_TORCH
#include "torch.hpp"
#endif

/// Lets the tools that were found at configure time take part. What takes one of them more scalar operations than `affordable`
/// is left out, a blank in the table.
namespace peers {

constexpr double affordable = 1e8, affordable_in_matrices = 1e10;

/// A matrix of Eigen, for plain loops.
table<double> given(auto const& m) { return {static_cast<int>(m.rows()), static_cast<int>(m.cols()), numbers(m)}; }

/// `compute` writes `count` results.
void add(contest& all, char const* name, std::size_t count, auto compute) {
  auto const results = std::make_shared<std::vector<double>>(count);
  all.add(name, [=] { compute(results->data()); }, [=] { return *results; });
}

/// Value and gradient of f at x. Tools that go forward take `Parts` directions at a time.
template <int Parts, class F>
void join([[maybe_unused]] contest& all, F const& f, std::vector<double> const& x) {
  [[maybe_unused]] std::size_t const count = 1 + x.size();
  [[maybe_unused]] double const backward = f.operations(), forward = backward * static_cast<double>(x.size());
#ifdef LEIBNIZ_PEER_ADOLC
  if (backward <= affordable)
    add(all, "ADOL-C", count, [tape = std::make_shared<adolc>(f, x)](double* to) { tape->gradient(to); });
#endif
#ifdef LEIBNIZ_PEER_SACADO
  if (x.size() == Parts && Parts <= sacado_goes_forward)
    add(all, "Sacado", count, [=](double* to) { sacado_forward_gradient<Parts>(f, x, to); });
  else if (backward <= affordable)
    add(all, "Sacado", count, [=](double* to) { sacado_gradient(f, x, to); });
#endif
#ifdef LEIBNIZ_PEER_CERES
  if (forward <= affordable) add(all, "Ceres", count, [=](double* to) { ceres_gradient<Parts>(f, x, to); });
#endif
#ifdef LEIBNIZ_PEER_BOOST
  if (forward <= affordable) add(all, "Boost", count, [=](double* to) { boost_gradient(f, x, to); });
#endif
#ifdef LEIBNIZ_PEER_TORCH
  auto const torch = in_torch(f, x);
  all.add("libtorch", [=] { torch->gradient(); }, [=] { return torch->results(); });
#endif
}

/// Value, gradient and Hessian; the tapes multiply the Hessian by `Parts` directions at a time.
template <int Parts, class F>
void join_with_hessian([[maybe_unused]] contest& all, F const& f, std::vector<double> const& x) {
  [[maybe_unused]] std::size_t const count = 1 + x.size() + x.size() * x.size();
  [[maybe_unused]] double const operations = f.operations() * static_cast<double>(x.size());
#ifdef LEIBNIZ_PEER_ADOLC
  if (operations <= affordable)
    add(all, "ADOL-C", count,
        [tape = std::make_shared<adolc>(f, x, static_cast<int>(x.size()))](double* to) { tape->hessian(to); });
#endif
#ifdef LEIBNIZ_PEER_SACADO
  if (operations <= affordable) add(all, "Sacado", count, [=](double* to) { sacado_hessian<Parts>(f, x, to); });
#endif
#ifdef LEIBNIZ_PEER_TORCH
  if (operations > affordable_in_matrices) return;
  auto const torch = in_torch(f, x);
  all.add("libtorch", [=] { torch->hessian(); }, [=] { return torch->results(); });
#endif
}

/// Value, gradient, and the Hessian times a direction.
template <class F>
void join_with_product([[maybe_unused]] contest& all, [[maybe_unused]] F const& f, std::vector<double> const& x,
                       [[maybe_unused]] std::vector<double> const& direction) {
  [[maybe_unused]] std::size_t const count = 1 + 2 * x.size();
#ifdef LEIBNIZ_PEER_ADOLC
  add(all, "ADOL-C", count, [=, tape = std::make_shared<adolc>(f, x)](double* to) { tape->product(direction, to); });
#endif
#ifdef LEIBNIZ_PEER_SACADO
  add(all, "Sacado", count, [=](double* to) { sacado_product(f, x, direction, to); });
#endif
#ifdef LEIBNIZ_PEER_TORCH
  auto const torch = in_torch(f, x);
  all.add("libtorch", [=] { torch->product(direction); }, [=] { return torch->results(); });
#endif
}

/// A product of matrices, which is nothing for tools that differentiate scalars.
inline void join_product_of([[maybe_unused]] contest& all, [[maybe_unused]] std::vector<table<double>> const& factors) {
#ifdef LEIBNIZ_PEER_TORCH
  auto const torch = in_torch(factors);
  all.add("libtorch", [=] { torch->value(); }, [=] { return torch->results(); });
#endif
}

}  // namespace peers
