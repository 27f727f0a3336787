// Passes that read one matrix along its columns and another across them: in squares, with what is left over.
#include <leibniz/eigen.hpp>

#include "unit/catch.hpp"

using namespace leibniz;

namespace {

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto B = matrix<"B", "n", "m">;
constexpr auto u = vector<"u", "m">;
constexpr auto v = vector<"v", "n">;
constexpr auto S = matrix<"S", "n", "n">;

template <class T, int Options>
using matrix_of = Eigen::Matrix<T, Eigen::Dynamic, Eigen::Dynamic, Options>;

template <class T, int OptionsOfA, int OptionsOfB>
void check(int m, int n) {
  CAPTURE(m, n, OptionsOfA, OptionsOfB, sizeof(T));
  using vector_type = Eigen::Matrix<T, Eigen::Dynamic, 1>;
  T const small = 100 * std::numeric_limits<T>::epsilon();
  matrix_of<T, OptionsOfA> const a = matrix_of<T, OptionsOfA>::Random(m, n);
  matrix_of<T, OptionsOfB> const b = matrix_of<T, OptionsOfB>::Random(n, m);
  vector_type const x = vector_type::Random(m), y = vector_type::Random(n);
  matrix_of<T, 0> const both = a + b.transpose();

  auto const f = exp(A + t(B)) + u * t(v);
  matrix_of<T, 0> const expected = both.array().exp().matrix() + x * y.transpose();
  auto [value, total] = evaluate(f, sum(f))(A = a, B = b, u = x, v = y);
  CHECK((value - expected).template lpNorm<Eigen::Infinity>() <= small);
  CHECK(std::abs(total - expected.sum()) <= small * static_cast<T>(1 + m * n));

  matrix_of<T, Eigen::RowMajor> by_rows(m, n);
  auto run = compile(A - t(B));
  run.into(by_rows)(A = a, B = b);
  CHECK((by_rows - (a - b.transpose())).template lpNorm<Eigen::Infinity>() <= small);
}

}  // namespace

TEST_CASE("passes read and write across the columns in squares") {
  for (int const m : {1, 3, 8, 16, 19, 67, 130})
    for (int const n : {1, 5, 8, 17, 33, 64}) {
      check<double, Eigen::ColMajor, Eigen::ColMajor>(m, n);
      check<double, Eigen::RowMajor, Eigen::ColMajor>(m, n);
      check<double, Eigen::ColMajor, Eigen::RowMajor>(m, n);
      check<double, Eigen::RowMajor, Eigen::RowMajor>(m, n);
      check<float, Eigen::ColMajor, Eigen::ColMajor>(m, n);
      check<float, Eigen::RowMajor, Eigen::ColMajor>(m, n);
    }
}
TEST_CASE("a matrix may be replaced by its symmetric part") {
  Eigen::MatrixXd s = Eigen::MatrixXd::Random(37, 37);
  Eigen::MatrixXd const expected = 0.5 * (s + s.transpose());
  auto run = compile(0.5_c * (S + t(S)));
  run.into(s)(S = s);
  CHECK((s - expected).norm() <= 1e-14);
}
TEST_CASE("the difference from a transpose may replace what it is taken from") {
  Eigen::MatrixXd s = Eigen::MatrixXd::Random(19, 19);
  Eigen::MatrixXd const b = Eigen::MatrixXd::Random(19, 19), expected = s - b.transpose();
  constexpr auto R = matrix<"R", "n", "n">;
  auto run = compile(S - t(R));
  run.into(s)(S = s, R = b);
  CHECK((s - expected).norm() <= 1e-14);
}
TEMPLATE_TEST_CASE_SIG("passes of fixed sizes go through the same squares", "", ((int N), N), 2, 3, 4, 7, 8, 16) {
  using matrix_type = Eigen::Matrix<double, N, N>;
  matrix_type const s = matrix_type::Random();
  matrix_type const expected = 0.5 * (s + s.transpose());
  auto [value, total] = evaluate(0.5_c * (S + t(S)), sum(exp(S + t(S))))(S = s);
  CHECK((value - expected).norm() <= 1e-14);
  CHECK(total == Approx((2 * expected).array().exp().sum()));
}
