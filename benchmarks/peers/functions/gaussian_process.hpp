#pragma once
#include "cholesky.hpp"

namespace peers {

/// W8: (log det K + y' K^-1 y) / 2 with K = exp(-D / (2 l^2)) + s I, of l and s.
struct gaussian_process {
  table<double> distance, y;

  double operations() const { return 1.0 * y.rows * y.rows * (y.rows / 3.0 + 2); }

  template <class T>
  T operator()(T const* x) const {
    using std::exp;
    int const n = y.rows;
    T const scale = -0.5 / (x[0] * x[0]);
    table<T> kernel(n, n);
    for (int j = 0; j < n; ++j) {
      for (int i = j; i < n; ++i) kernel(i, j) = exp(distance(i, j) * scale);
      kernel(j, j) += x[1];
    }
    factorise(kernel);
    std::vector<T> labels(y.entries.begin(), y.entries.end());
    return half_logdet(kernel) + 0.5 * squared_norm_of_solution(kernel, labels);
  }
};

}  // namespace peers
