#pragma once
#include "cholesky.hpp"

namespace peers {

/// W4: the negative log-likelihood of the columns of P, of the mean and the covariance.
struct gaussian {
  table<double> p;

  double operations() const { return 1.0 * p.rows * p.rows * p.columns; }

  template <class T>
  T operator()(T const* x) const {
    int const d = p.rows;
    view<T> const mean{d, 1, x}, covariance{d, d, x + d};
    table<T> l(d, d);
    for (int j = 0; j < d; ++j)  // both halves count the same
      for (int i = j; i < d; ++i) l(i, j) = 0.5 * (covariance(i, j) + covariance(j, i));
    factorise(l);
    T result = static_cast<double>(p.columns) * half_logdet(l);
    std::vector<T> deviation(static_cast<std::size_t>(d));
    for (int k = 0; k < p.columns; ++k) {
      for (int i = 0; i < d; ++i) deviation[static_cast<std::size_t>(i)] = p(i, k) - mean(i);
      result += 0.5 * squared_norm_of_solution(l, deviation);
    }
    return result;
  }
};

}  // namespace peers
