#pragma once
#include <cmath>

#include "../table.hpp"

namespace peers {

/// W5: |tanh(X V) W - Y|^2 / 2 of the entries of V and W.
struct perceptron {
  table<double> x, y;
  int hidden;

  double operations() const { return 2.0 * x.rows * hidden * (x.columns + y.columns); }

  template <class T>
  T operator()(T const* weights) const {
    using std::tanh;
    view<T> const v{x.columns, hidden, weights}, w{hidden, y.columns, weights + x.columns * hidden};
    table<T> layer = product<T>(x, v);
    for (T& one : layer.entries) one = tanh(one);
    table<T> const image = product<T>(layer, w);
    T result(0);
    for (int j = 0; j < y.columns; ++j)
      for (int i = 0; i < y.rows; ++i) {
        T const residual = image(i, j) - y(i, j);
        result += residual * residual;
      }
    return 0.5 * result;
  }
};

}  // namespace peers
