#pragma once
#include <adolc/adolc.h>

#include <cstddef>
#include <vector>

namespace peers {

/// ADOL-C's tape: recorded once, then run forward and backward, as it is meant to be used.
template <class F>
class adolc_gradient {
 public:
  adolc_gradient(short tape, F const& f, std::vector<double> const& x) : tape_(tape) {
    trace_on(tape);
    std::vector<adouble> point(x.size());
    for (std::size_t k = 0; k < x.size(); ++k) point[k] <<= x[k];
    double value = 0;
    f(point.data()) >>= value;
    trace_off();
  }
  double operator()(std::vector<double> const& x, std::vector<double>& slope) const {
    double value = 0, weight = 1;
    double* row = slope.data();
    zos_forward(tape_, 1, static_cast<int>(x.size()), 1, x.data(), &value);
    fos_reverse(tape_, 1, static_cast<int>(x.size()), &weight, row);
    return value;
  }

 private:
  short tape_;
};

}  // namespace peers
