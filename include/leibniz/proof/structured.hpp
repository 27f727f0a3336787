#pragma once
#include <leibniz/functions/elimination.hpp>

/// Square matrices of a structure, made of entries that are free.
namespace leibniz::detail {

/// A_ik B_kj, with `inner` values of k.
template <class System, class Number = typename System::number>
constexpr list<Number> multiply(System& in, int inner, list<Number> const& a, list<Number> const& b) {
  int const rows = a.size() / inner, columns = b.size() / inner;
  list<Number> result;
  for (int i = 0; i < rows; ++i)
    for (int j = 0; j < columns; ++j) {
      Number sum = in.from(0);
      for (int k = 0; k < inner; ++k) sum = sum + a[i * inner + k] * b[k * columns + j];
      result.push_back(sum);
    }
  return result;
}

template <class Number>
constexpr list<Number> transposed(int rows, list<Number> const& a) {
  int const columns = a.size() / rows;
  list<Number> result;
  for (int i = 0; i < a.size(); ++i) result.push_back(a[i % rows * columns + i / rows]);
  return result;
}

template <class System, class Number = typename System::number>
constexpr list<Number> inverted(System& in, int n, list<Number> const& a) {
  list<Number> result(n * n, Number{});
  eliminate(in, n, a.data(), result.data());
  return result;
}

template <class System, class Number = typename System::number>
constexpr list<Number> plus_identity(System& in, int n, list<Number> a) {
  for (int i = 0; i < n; ++i) a[i * n + i] = in.from(1) + a[i * n + i];
  return a;
}

/// B B' + I: positive definite.
template <class System, class Number = typename System::number>
constexpr list<Number> gram_plus_identity(System& in, int n, list<Number> const& b) {
  return plus_identity(in, n, multiply(in, n, b, transposed(n, b)));
}

/// (I - K) inv(I + K) for a skew K: orthogonal (Cayley 1846).
template <class System, class Number = typename System::number>
constexpr list<Number> cayley(System& in, int n, list<Number> const& skew) {
  list<Number> const sum = plus_identity(in, n, skew);
  return multiply(in, n, transposed(n, sum), inverted(in, n, sum));  // I - K is (I + K)'
}

/// V diag(1, ..., 1, 0, ..., 0) inv(V), of a given rank: idempotent.
template <class System, class Number = typename System::number>
constexpr list<Number> projection(System& in, int n, int rank, list<Number> const& v) {
  list<Number> kept = v;
  for (int i = 0; i < n * n; ++i)
    if (i % n >= rank) kept[i] = in.from(0);
  return multiply(in, n, kept, inverted(in, n, v));
}

/// B inv(B'B) B', B the first columns of V, as many as the rank: idempotent and symmetric.
template <class System, class Number = typename System::number>
constexpr list<Number> symmetric_projection(System& in, int n, int rank, list<Number> const& v) {
  if (rank == 0) return list<Number>(n * n, in.from(0));
  list<Number> base;
  for (int i = 0; i < n * n; ++i)
    if (i % n < rank) base.push_back(v[i]);
  list<Number> const across = transposed(n, base), gram = multiply(in, n, across, base);
  return multiply(in, rank, base, multiply(in, rank, inverted(in, rank, gram), across));
}

/// 2 P - I of a symmetric projection P: orthogonal and symmetric.
template <class System, class Number = typename System::number>
constexpr list<Number> reflection(System& in, int n, list<Number> p) {
  for (int i = 0; i < n * n; ++i) p[i] = p[i] + p[i] - in.from(i / n == i % n ? 1 : 0);
  return p;
}

/// The tangents of the idempotent matrices at H in the directions of some K_kl...: (H K (I - H) + (I - H) K H)_ij...
template <class System, class Number = typename System::number>
constexpr list<Number> idempotent_tangents(System& in, int n, list<Number> const& h, list<Number> const& directions) {
  int const many = directions.size() / (n * n);
  list<Number> result(directions.size(), in.from(0));
  auto const rest = [&](int i, int j) { return in.from(i == j ? 1 : 0) - h[i * n + j]; };
  for (int i = 0; i < n; ++i)
    for (int j = 0; j < n; ++j)
      for (int k = 0; k < n; ++k)
        for (int l = 0; l < n; ++l) {
          Number const by = h[i * n + k] * rest(l, j) + rest(i, k) * h[l * n + j];
          for (int m = 0; m < many; ++m) {
            Number& to = result[(i * n + j) * many + m];
            to = to + by * directions[(k * n + l) * many + m];
          }
        }
  return result;
}

}  // namespace leibniz::detail
