// Tall matrices that do not stay in the cache are read block of rows by block of rows.
#include <leibniz/eigen.hpp>
#include <leibniz/planning/listing.hpp>

#include "unit/catch.hpp"

using namespace leibniz;

namespace {

constexpr auto M = matrix<"M", "k", "n">;
constexpr auto w = vector<"w", "n">;
constexpr auto y = vector<"y", "k">;
constexpr auto v = vector<"v", "n">;
constexpr auto N = matrix<"N", "n", "p">;

bool close(auto const& found, auto const& expected) { return (found - expected).norm() <= 1e-12 * expected.norm(); }

template <int Order>
void check(int samples, int features) {
  using matrix_type = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Order>;
  matrix_type const m = matrix_type::Random(samples, features);
  Eigen::VectorXd const x = Eigen::VectorXd::Random(features), labels = Eigen::VectorXd::Random(samples);

  matrix_type const other = matrix_type::Random(features, 9);

  constexpr auto logistic = sum(softplus(-hadamard(y, M * w)));
  auto const [loss, slope] = evaluate(logistic, gradient(logistic, w))(M = m, w = x, y = labels);
  Eigen::ArrayXd const odds = (-labels.array() * (m * x).array()).exp();
  CHECK(loss == Approx((1 + odds).log().sum()).epsilon(1e-12));
  CHECK(close(slope, -(m.transpose() * (labels.array() * odds / (1 + odds)).matrix()).eval()));

  constexpr auto squares = squared_norm(M * w - y) + t(v) * w;
  auto const [value, by_w] = evaluate(squares, gradient(squares, w))(M = m, w = x, y = labels, v = x);
  Eigen::VectorXd const residual = m * x - labels;
  CHECK(value == Approx(residual.squaredNorm() + x.squaredNorm()).epsilon(1e-12));
  CHECK(close(by_w, (2 * (m.transpose() * residual) + x).eval()));

  constexpr auto weighted = t(M) * diag(exp(y)) * M;
  auto const [added, product, energy] =
      evaluate(weighted + outer(v, v), t(M) * tanh(M * N), sum(tanh(M * N)))(M = m, N = other, y = labels, v = x);
  matrix_type const bent = (m * other).array().tanh();
  CHECK(close(added, (m.transpose() * labels.array().exp().matrix().asDiagonal() * m + x * x.transpose()).eval()));
  CHECK(close(product, (m.transpose() * bent).eval()));
  CHECK(energy == Approx(bent.sum()).epsilon(1e-10));
  auto const symmetric_one = evaluate(weighted)(M = m, y = labels);
  CHECK(close(symmetric_one, (m.transpose() * labels.array().exp().matrix().asDiagonal() * m).eval()));
  CHECK(symmetric_one == symmetric_one.transpose());

  auto const normal = evaluate(t(M) * tanh(M * w))(M = m, w = x);
  CHECK(close(normal, (m.transpose() * (m * x).array().tanh().matrix()).eval()));
}

/// Some rows of a matrix of whole numbers, times a vector.
template <class T>
void check_rows(Eigen::Index begin, Eigen::Index rows, Eigen::Index columns) {
  using matrix_type = Eigen::Matrix<T, Eigen::Dynamic, Eigen::Dynamic>;
  Eigen::Index const rows_after = 5;
  matrix_type const m = (100 * matrix_type::Random(begin + rows + rows_after, columns)).array().round();
  matrix_type const across = (100 * matrix_type::Random(2, columns)).array().round();
  evaluation::dense<T const> const part{&m(begin, 0), rows, columns, m.rows(), false};
  evaluation::dense_vector<T const> const factors{across.data() + 1, columns, 2};
  matrix_type to = matrix_type::Constant(rows + 2, 1, 7);
  matrix_type expected = to;
  expected.col(0).segment(1, rows) = 2 * m.middleRows(begin, rows) * across.row(1).transpose();
  INFO(rows << " x " << columns << " from row " << begin);
  evaluation::arriving_product<T>::run(to.data() + 1, false, 2, part, factors, rows_after);
  CHECK(to == expected);
  expected.col(0).segment(1, rows) *= 2;
  evaluation::arriving_product<T>::run(to.data() + 1, true, 2, part, factors, rows_after);
  CHECK(to == expected);
}

}  // namespace

TEMPLATE_TEST_CASE("the product of some rows of a matrix that comes from memory", "", double, float) {
  for (Eigen::Index const rows : {1, 3, 8, 15, 16, 37, 64})
    for (Eigen::Index columns = 1; columns < 30; ++columns) check_rows<TestType>(columns % 3, rows, columns);
}
TEST_CASE("a matrix that is read block by block") {
  for (auto const [samples, features] :
       {std::array{3, 2}, std::array{1, 7}, std::array{5003, 37}, std::array{4001, 130}})
    check<Eigen::ColMajor>(samples, features);
}
TEST_CASE("a row-major matrix that is read block by block") {
  for (auto const [samples, features] :
       {std::array{3, 2}, std::array{1, 7}, std::array{5003, 37}, std::array{4001, 130}})
    check<Eigen::RowMajor>(samples, features);
}
TEST_CASE("a matrix that does not stay in a shared cache, and one of which a few rows do not stay in a core's") {
  for (auto const [samples, features] : {std::array{40001, 80}, std::array{150, 1600}}) {
    Eigen::MatrixXd const m = Eigen::MatrixXd::Random(samples, features);
    Eigen::VectorXd const x = Eigen::VectorXd::Random(features);
    CHECK(close(evaluate(t(M) * tanh(M * w))(M = m, w = x), (m.transpose() * (m * x).array().tanh().matrix()).eval()));
  }
}
TEST_CASE("a tall matrix without columns is read, too") {
  check<Eigen::ColMajor>(5, 0);
  check<Eigen::RowMajor>(5, 0);
}
TEST_CASE("what depends on a total of the whole pass does not run by blocks") {
  constexpr auto scaled = t(M) * ((M * w) / norm(M * w));
  Eigen::MatrixXd const m = Eigen::MatrixXd::Random(4001, 130);
  Eigen::VectorXd const x = Eigen::VectorXd::Random(130);
  CHECK(close(evaluate(scaled)(M = m, w = x), (m.transpose() * (m * x).normalized()).eval()));
}
