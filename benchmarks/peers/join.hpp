#pragma once
#include <memory>

#include "../contest.hpp"
#include "functions.hpp"
#ifdef LEIBNIZ_PEER_BOOST
#include "boost.hpp"
#endif
#ifdef LEIBNIZ_PEER_CERES
#include "ceres.hpp"
#endif
#ifdef LEIBNIZ_PEER_ADOLC
#include "adolc.hpp"
#endif

namespace peers {

/// The entries of a matrix by columns.
inline std::vector<double> entries(auto const& m) { return numbers(m); }

/// Lets the tools that were found at configure time take part: value and gradient of f at x, which has N entries.
///
/// One that takes a direction at a time does N times the work of f; more than 10^7 operations are left out.
template <int N, class F>
void join([[maybe_unused]] contest& all, [[maybe_unused]] F const& f, [[maybe_unused]] std::vector<double> const& x,
          [[maybe_unused]] double operations) {
  [[maybe_unused]] auto const add = [&](char const* name, auto gradient) {
    auto const slope = std::make_shared<std::vector<double>>(x.size());
    auto const value = std::make_shared<double>();
    all.add(
        name, [=] { *value = gradient(x, *slope); },
        [=] {
          std::vector<double> result{*value};
          result.insert(result.end(), slope->begin(), slope->end());
          return result;
        });
  };
  [[maybe_unused]] bool const affordable = operations * N <= 1e7;
#ifdef LEIBNIZ_PEER_ADOLC
  static short tapes = 0;
  add("ADOL-C", adolc_gradient<F>(++tapes, f, x));
#endif
#ifdef LEIBNIZ_PEER_CERES
  if (affordable) add("Ceres", [=](auto const& at, auto& slope) { return ceres_gradient<N>(f, at, slope); });
#endif
#ifdef LEIBNIZ_PEER_BOOST
  if (affordable) add("Boost", [=](auto const& at, auto& slope) { return boost_gradient(f, at, slope); });
#endif
}

}  // namespace peers
