#pragma once
#include <boost/math/differentiation/autodiff.hpp>
#include <cstddef>
#include <vector>

namespace peers {

/// Boost.Math's autodiff of order 1, one direction a run: its numbers of many variables nest one type a variable.
template <class F>
double boost_gradient(F const& f, std::vector<double> const& x, std::vector<double>& slope) {
  using number = boost::math::differentiation::autodiff_fvar<double, 1>;
  std::vector<number> point(x.begin(), x.end());
  double value = 0;
  for (std::size_t k = 0; k < x.size(); ++k) {
    point[k] = boost::math::differentiation::make_fvar<double, 1>(x[k]);
    number const result = f(point.data());
    value = result.derivative(0);
    slope[k] = result.derivative(1);
    point[k] = number(x[k]);
  }
  return value;
}

}  // namespace peers
