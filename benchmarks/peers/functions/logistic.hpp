#pragma once
#include <cmath>

#include "../table.hpp"

namespace peers {

/// W2 and W6: sum log(1 + exp(-y o (M w))).
struct logistic {
  table<double> m, y;

  double operations() const { return 2.0 * m.rows * m.columns; }

  template <class T>
  T operator()(T const* w) const {
    using std::exp, std::log;
    table<T> const z = product<T>(m, view<T>{m.columns, 1, w});
    T result(0);
    for (int i = 0; i < m.rows; ++i) result += log(1.0 + exp(-y(i) * z(i)));
    return result;
  }
};

}  // namespace peers
