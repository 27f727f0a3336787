#pragma once
#include "../table.hpp"

namespace peers {

/// W1: |A X B + C|^2 of the entries of X.
struct least_squares {
  table<double> a, b, c;

  double operations() const { return 2.0 * b.columns * a.columns * (b.rows + a.rows); }

  template <class T>
  T operator()(T const* x) const {
    table<T> const inner = product<T>(view<T>{a.columns, b.rows, x}, b);
    table<T> const image = product<T>(a, inner);
    T result(0);
    for (int j = 0; j < c.columns; ++j)
      for (int i = 0; i < c.rows; ++i) {
        T const residual = image(i, j) + c(i, j);
        result += residual * residual;
      }
    return result;
  }
};

}  // namespace peers
