#pragma once
#include "../table.hpp"

namespace peers {

/// W3: x'Ax / 2 + b'x.
struct quadratic {
  table<double> a, b;

  double operations() const { return 2.0 * a.rows * a.columns; }

  template <class T>
  T operator()(T const* x) const {
    table<T> const image = product<T>(a, view<T>{a.columns, 1, x});
    T result(0);
    for (int i = 0; i < a.rows; ++i) result += x[i] * (0.5 * image(i) + b(i));
    return result;
  }
};

}  // namespace peers
