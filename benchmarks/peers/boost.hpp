#pragma once
#include <boost/math/differentiation/autodiff.hpp>
#include <cstddef>
#include <vector>

namespace peers {

/// Boost.Math's autodiff of order 1, one direction a run: its numbers of many variables nest one type a variable.
template <class F>
void boost_gradient(F const& f, std::vector<double> const& x, double* results) {
  using number = boost::math::differentiation::autodiff_fvar<double, 1>;
  std::vector<number> point(x.begin(), x.end());
  for (std::size_t k = 0; k < x.size(); ++k) {
    point[k] = boost::math::differentiation::make_fvar<double, 1>(x[k]);
    number const result = f(point.data());
    results[0] = result.derivative(0);
    results[1 + k] = result.derivative(1);
    point[k] = number(x[k]);
  }
}

}  // namespace peers
