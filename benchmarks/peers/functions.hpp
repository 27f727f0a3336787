#pragma once
#include <cmath>
#include <vector>

/// The workloads as functions of a vector, for tools that differentiate functions of scalars: plain loops over any number type.
namespace peers {

/// W1: |A X B + C|^2 of the entries of X by columns; all matrices n x n, by columns.
struct least_squares {
  int n;
  std::vector<double> a, b, c;

  template <class T>
  T operator()(T const* x) const {
    std::vector<T> right(static_cast<std::size_t>(n * n));
    for (int j = 0; j < n; ++j)
      for (int i = 0; i < n; ++i) {
        T sum(0);
        for (int k = 0; k < n; ++k) sum += x[i + k * n] * at(b, k, j);
        right[static_cast<std::size_t>(i + j * n)] = sum;
      }
    T result(0);
    for (int j = 0; j < n; ++j)
      for (int i = 0; i < n; ++i) {
        T residual(at(c, i, j));
        for (int k = 0; k < n; ++k) residual += at(a, i, k) * right[static_cast<std::size_t>(k + j * n)];
        result += residual * residual;
      }
    return result;
  }
  double at(std::vector<double> const& m, int i, int j) const { return m[static_cast<std::size_t>(i + j * n)]; }
};

/// W2: sum log(1 + exp(-y o (M w))), M by columns.
struct logistic {
  int samples, features;
  std::vector<double> m, y;

  template <class T>
  T operator()(T const* w) const {
    using std::exp, std::log;
    T result(0);
    for (int i = 0; i < samples; ++i) {
      T z(0);
      for (int j = 0; j < features; ++j) z += m[static_cast<std::size_t>(i + j * samples)] * w[j];
      result += log(1.0 + exp(-y[static_cast<std::size_t>(i)] * z));
    }
    return result;
  }
};

/// W3: x'Ax / 2 + b'x, A by columns.
struct quadratic {
  int n;
  std::vector<double> a, b;

  template <class T>
  T operator()(T const* x) const {
    T result(0);
    for (int i = 0; i < n; ++i) {
      T product(2 * b[static_cast<std::size_t>(i)]);
      for (int j = 0; j < n; ++j) product += a[static_cast<std::size_t>(i + j * n)] * x[j];
      result += x[i] * product;
    }
    return 0.5 * result;
  }
};

}  // namespace peers
