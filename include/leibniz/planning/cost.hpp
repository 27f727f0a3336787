#pragma once
#include <leibniz/planning/extents.hpp>

/// What things cost, in the time of one multiplication and addition inside a large matrix product. What reads each entry
/// once is bound by memory and does a fraction of that rate. The weights are estimates; only their order matters.
namespace leibniz::planning::cost {

/// The size that stands for an extent with a name, until it is known.
inline constexpr double nominal_size = 100;
constexpr double size(int extent) { return extent > 0 ? extent : nominal_size; }
constexpr double entries(extents const& e) {
  double result = 1;
  for (int k = 0; k < e.rank; ++k) result *= size(e.axis[k]);
  return result;
}

/// The entries of a matrix that stays in the first level of the cache (16 of its 32 or 48 KB), so that to read it costs
/// nothing beside the arithmetic.
inline constexpr double cached = 2048;
/// An (m x k) times a (k x n) matrix.
constexpr double product(double m, double k, double n) {
  bool const bound_by_memory = (m == 1 || n == 1) && m * k * n > cached;
  return bound_by_memory ? 2 * m * k * n : m * k * n;
}
/// The same of matrices in memory: with nothing to sum, a pass that writes all entries.
constexpr double dense_product(double m, double k, double n) { return k == 1 ? 3 * m * n : product(m, k, n); }
/// A pass over all entries that reads and writes; reading across the storage order costs more.
constexpr double pass(double entries) { return 3 * entries; }
constexpr double turned_pass(double entries) { return 8 * entries; }
/// A factorised n x n matrix, and k right sides.
constexpr double solve(double n, double k) { return 1.5 * n * n * k; }
constexpr double invert(double n) { return solve(n, n); }

}  // namespace leibniz::planning::cost
