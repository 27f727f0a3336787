#pragma once
#include <ceres/jet.h>

#include <algorithm>
#include <vector>

namespace peers {

/// Ceres Solver's dual numbers with N parts: forward, all parts at once; several runs for more variables than that.
template <int N, class F>
void ceres_gradient(F const& f, std::vector<double> const& x, double* results) {
  using number = ceres::Jet<double, N>;
  std::vector<number> point(x.begin(), x.end());
  int const n = static_cast<int>(x.size());
  for (int first = 0; first < n; first += N) {
    int const parts = std::min(N, n - first);
    for (int k = 0; k < parts; ++k) point[static_cast<std::size_t>(first + k)].v[k] = 1;
    number const value = f(point.data());
    results[0] = value.a;
    for (int k = 0; k < parts; ++k) {
      results[1 + first + k] = value.v[k];
      point[static_cast<std::size_t>(first + k)].v[k] = 0;
    }
  }
}

}  // namespace peers
