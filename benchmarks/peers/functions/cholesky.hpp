#pragma once
#include <cmath>

#include "../table.hpp"

namespace peers {

/// Overwrites the lower triangle of A by L, where L L' = A.
template <class T>
void factorise(table<T>& a) {
  using std::sqrt;
  for (int j = 0; j < a.rows; ++j)
    for (int i = j; i < a.rows; ++i) {
      T sum = a(i, j);
      for (int k = 0; k < j; ++k) sum -= a(i, k) * a(j, k);
      if (i == j)
        a(i, j) = sqrt(sum);
      else
        a(i, j) = sum / a(j, j);
    }
}

/// |L^-1 b|^2, which is b' A^-1 b; overwrites b.
template <class T>
T squared_norm_of_solution(table<T> const& l, std::vector<T>& b) {
  T result(0);
  for (int i = 0; i < l.rows; ++i) {
    T& one = b[static_cast<std::size_t>(i)];
    for (int j = 0; j < i; ++j) one -= l(i, j) * b[static_cast<std::size_t>(j)];
    one /= l(i, i);
    result += one * one;
  }
  return result;
}

/// The sum of the logarithms on the diagonal: half of log det A.
template <class T>
T half_logdet(table<T> const& l) {
  using std::log;
  T result(0);
  for (int i = 0; i < l.rows; ++i) result += log(l(i, i));
  return result;
}

}  // namespace peers
