// Products of run-time sizes, however the matrices lie in memory: to (+)= alpha A B against sums of products.
#include <leibniz/eigen_matrices.hpp>
#include <vector>

#include "unit/catch.hpp"

using leibniz::evaluation::dense;
using leibniz::evaluation::dense_product;

namespace {

/// A matrix inside a larger one, with numbers on all sides that are not its own.
template <class T>
struct window {
  Eigen::Index rows, columns, step;
  bool by_rows;
  std::vector<T> numbers;

  window(Eigen::Index m, Eigen::Index n, bool lies_by_rows, int seed)
      : rows(m), columns(n), step((lies_by_rows ? n : m) + 2), by_rows(lies_by_rows) {
    numbers.resize(static_cast<std::size_t>(step * ((by_rows ? m : n) + 1)));
    for (T& number : numbers) number = static_cast<T>((seed = (seed * 37 + 11) % 101) - 50) / 8;
  }
  std::size_t place(Eigen::Index i, Eigen::Index j) const {
    return static_cast<std::size_t>(by_rows ? j + i * step : i + j * step);
  }
  T operator()(Eigen::Index i, Eigen::Index j) const { return numbers[place(i, j)]; }
  dense<T const> read() const { return {numbers.data(), rows, columns, step, by_rows}; }
  dense<T> write() { return {numbers.data(), rows, columns, step, by_rows}; }
};

/// What the numbers of `to` should be; they are small enough for all sums to be exact.
template <class T>
std::vector<T> expected(window<T> const& to, bool accumulate, T alpha, window<T> const& a, window<T> const& b) {
  std::vector<T> result = to.numbers;
  for (Eigen::Index i = 0; i < to.rows; ++i)
    for (Eigen::Index j = 0; j < to.columns; ++j) {
      T sum = 0;
      for (Eigen::Index k = 0; k < a.columns; ++k) sum += a(i, k) * b(k, j);
      result[to.place(i, j)] = (accumulate ? to(i, j) : T(0)) + alpha * sum;
    }
  return result;
}
template <class T>
void check(Eigen::Index m, Eigen::Index k, Eigen::Index n) {
  for (int lie = 0; lie < 16; ++lie) {
    window<T> to(m, n, lie % 2 == 1, 1);
    window<T> const a(m, k, lie / 2 % 2 == 1, 2), b(k, n, lie / 4 % 2 == 1, 3);
    bool const accumulate = lie / 8 == 1;
    std::vector<T> const wanted = expected(to, accumulate, T(0.5), a, b);
    dense_product(to.write(), accumulate, T(0.5), a.read(), b.read());
    INFO(m << " x " << k << " x " << n << ", lying " << lie);
    CHECK(to.numbers == wanted);
  }
}
template <class T>
void check_sizes() {
  for (Eigen::Index m : {0, 1, 2, 3, 5, 8, 9, 33})
    for (Eigen::Index k : {0, 1, 2, 5, 8, 16, 40})
      for (Eigen::Index n : {0, 1, 2, 4, 7, 16, 21}) check<T>(m, k, n);
}

}  // namespace

TEST_CASE("products of run-time sizes") {
  check_sizes<double>();
  check_sizes<float>();
  check_sizes<long double>();
}
TEST_CASE("symmetric products of run-time sizes") {
  for (Eigen::Index n : {0, 1, 2, 8, 13, 40})
    for (Eigen::Index k : {0, 1, 5, 30})
      for (bool const by_rows : {false, true}) {
        window<double> to(n, n, by_rows, 1);
        window<double> const a(n, k, by_rows, 2);
        window<double> at(k, n, !by_rows, 2);
        at.numbers = a.numbers;
        std::vector<double> const wanted = expected(to, false, 2.0, a, at);
        leibniz::evaluation::dense_symmetric_product(to.write(), false, 2.0, a.read(), at.read());
        INFO(n << " x " << k << (by_rows ? ", by rows" : ""));
        CHECK(to.numbers == wanted);
      }
}
