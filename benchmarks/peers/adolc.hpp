#pragma once
#include <adolc/adolc.h>

#include <cstddef>
#include <vector>

namespace peers {

/// ADOL-C's tape: recorded once, then run forward and backward, as it is meant to be used; a Hessian in all `directions` at
/// once.
///
/// Results are written one after another: the value, the gradient, and the Hessian or its product with a direction.
class adolc {
 public:
  template <class F>
  adolc(F const& f, std::vector<double> const& x, int directions = 1)
      : tape_(++tapes()), n_(static_cast<int>(x.size())), x_(x) {
    // Room for all of the tape, which else goes to a file in the working directory.
    double const room = 100'000 + 5 * (f.operations() + 10 * n_);
    auto const entries = static_cast<unsigned>(room), slopes = static_cast<unsigned>(room * (directions + 1) / 2);
    trace_on(tape_, 0, entries, entries, entries, slopes);
    std::vector<adouble> point(x.size());
    for (std::size_t k = 0; k < x.size(); ++k) point[k] <<= x[k];
    double value = 0;
    f(point.data()) >>= value;
    trace_off();
  }
  adolc(adolc const&) = delete;
  ~adolc() { removeTape(tape_, ADOLC_REMOVE_COMPLETELY); }

  void gradient(double* results) {
    double weight = 1;
    zos_forward(tape_, 1, n_, 1, x_.data(), results);
    fos_reverse(tape_, 1, n_, &weight, results + 1);
  }
  void hessian(double* results) {
    gradient(results);
    std::vector<double*> rows;
    for (int i = 0; i < n_; ++i) rows.push_back(results + 1 + n_ + i * n_);
    hessian2(tape_, n_, x_.data(), rows.data());
    for (int i = 0; i < n_; ++i)  // it writes the lower half
      for (int j = 0; j < i; ++j) rows[j][i] = rows[i][j];
  }
  void product(std::vector<double> direction, double* results) {
    gradient(results);
    hess_vec(tape_, n_, x_.data(), direction.data(), results + 1 + n_);
  }

 private:
  static short& tapes() {
    static short count = 0;
    return count;
  }
  short tape_;
  int n_;
  std::vector<double> x_;
};

}  // namespace peers
