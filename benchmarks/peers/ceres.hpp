#pragma once
#include <ceres/jet.h>

#include <cstddef>
#include <vector>

namespace peers {

/// Ceres Solver's dual numbers with N parts: forward, all parts at once.
template <int N, class F>
double ceres_gradient(F const& f, std::vector<double> const& x, std::vector<double>& slope) {
  std::vector<ceres::Jet<double, N>> point(N);
  for (int k = 0; k < N; ++k) point[static_cast<std::size_t>(k)] = {x[static_cast<std::size_t>(k)], k};
  ceres::Jet<double, N> const value = f(point.data());
  for (int k = 0; k < N; ++k) slope[static_cast<std::size_t>(k)] = value.v[k];
  return value.a;
}

}  // namespace peers
