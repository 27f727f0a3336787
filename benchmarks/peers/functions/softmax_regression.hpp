#pragma once
#include <cmath>

#include "../table.hpp"

namespace peers {

/// W10: sum log(row sums of exp(X W)) - <Y, X W>.
struct softmax_regression {
  table<double> x, y;

  double operations() const { return 2.0 * x.rows * x.columns * y.columns; }

  template <class T>
  T operator()(T const* weights) const {
    using std::exp, std::log;
    table<T> const z = product<T>(x, view<T>{x.columns, y.columns, weights});
    T result(0);
    for (int i = 0; i < y.rows; ++i) {
      T sum = exp(z(i, 0)), chosen = y(i, 0) * z(i, 0);
      for (int j = 1; j < y.columns; ++j) {
        sum += exp(z(i, j));
        chosen += y(i, j) * z(i, j);
      }
      result += log(sum) - chosen;
    }
    return result;
  }
};

}  // namespace peers
