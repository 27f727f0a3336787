#pragma once
#include <cstddef>
#include <utility>
#include <vector>

/// Matrices of any number type, by columns, and what the workloads need of them in plain loops.
namespace peers {

template <class T>
struct table {
  int rows, columns;
  std::vector<T> entries;

  table(int m, int n) : rows(m), columns(n), entries(static_cast<std::size_t>(m * n)) {}
  table(int m, int n, std::vector<T> values) : rows(m), columns(n), entries(std::move(values)) {}

  T& operator()(int i, int j = 0) { return entries[static_cast<std::size_t>(i + j * rows)]; }
  T const& operator()(int i, int j = 0) const { return entries[static_cast<std::size_t>(i + j * rows)]; }
};

/// Variables, seen as a matrix.
template <class T>
struct view {
  int rows, columns;
  T const* entries;

  T const& operator()(int i, int j = 0) const { return entries[i + j * rows]; }
};

/// A B, where one of them may hold plain numbers.
template <class T>
table<T> product(auto const& a, auto const& b) {
  table<T> result(a.rows, b.columns);
  for (int j = 0; j < b.columns; ++j)
    for (int i = 0; i < a.rows; ++i) {
      T sum = a(i, 0) * b(0, j);
      for (int k = 1; k < a.columns; ++k) sum += a(i, k) * b(k, j);
      result(i, j) = sum;
    }
  return result;
}

}  // namespace peers
