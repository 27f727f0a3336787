#pragma once
#include <leibniz/support/list.hpp>
#include <utility>

namespace leibniz {

/// The determinant of an n x n matrix (row-major) by Gauss-Jordan elimination with pivoting, in any number system;
/// where `inverse` is not null, the inverse goes there. A singular matrix makes the system's `fail`.
template <class System>
constexpr typename System::number eliminate(System& in, int n, typename System::number const* matrix,
                                            typename System::number* inverse) {
  using number = typename System::number;
  list<number> a;
  for (int i = 0; i < n * n; ++i) a.push_back(matrix[i]);
  if (inverse != nullptr)
    for (int i = 0; i < n * n; ++i) inverse[i] = in.from(i / n == i % n ? 1 : 0);
  number determinant = in.from(1);
  for (int k = 0; k < n; ++k) {
    int pivot = k;
    for (int i = k + 1; i < n; ++i)
      if (in.better_pivot(a[i * n + k], a[pivot * n + k])) pivot = i;
    if (in.is_zero(a[pivot * n + k])) {
      if (inverse != nullptr) {
        in.fail();
        for (int i = 0; i < n * n; ++i) inverse[i] = in.reciprocal(in.from(0));
      }
      return in.from(0);
    }
    if (pivot != k) {
      for (int j = 0; j < n; ++j) {
        std::swap(a[k * n + j], a[pivot * n + j]);
        if (inverse != nullptr) std::swap(inverse[k * n + j], inverse[pivot * n + j]);
      }
      determinant = -determinant;
    }
    determinant = determinant * a[k * n + k];
    number const scale = in.reciprocal(a[k * n + k]);
    for (int j = 0; j < n; ++j) {
      a[k * n + j] = a[k * n + j] * scale;
      if (inverse != nullptr) inverse[k * n + j] = inverse[k * n + j] * scale;
    }
    for (int i = inverse != nullptr ? 0 : k + 1; i < n; ++i) {
      number const times = a[i * n + k];
      if (i == k) continue;
      for (int j = 0; j < n; ++j) {
        a[i * n + j] = a[i * n + j] - times * a[k * n + j];
        if (inverse != nullptr) inverse[i * n + j] = inverse[i * n + j] - times * inverse[k * n + j];
      }
    }
  }
  return determinant;
}

}  // namespace leibniz
