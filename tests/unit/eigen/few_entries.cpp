// Results of a few entries, of fixed size, that are made out of a run-time number of columns.
#include <leibniz/eigen.hpp>

#include "unit/catch.hpp"

using namespace leibniz;
using Eigen::Matrix3d, Eigen::Vector3d;
using points = Eigen::Matrix<double, 3, Eigen::Dynamic>;

namespace {

constexpr auto P = matrix<"P", 3, "k">;
constexpr auto Q = matrix<"Q", 3, "k">;
constexpr auto M = matrix<"M", 3, 3>;

double difference(auto const& a, auto const& b) { return (a - b).cwiseAbs().sum(); }

// PQ', column by column: Eigen's own product of matrices without entries adds offsets to a null pointer.
Matrix3d column_by_column(auto const& p, auto const& q) {
  Matrix3d sum = Matrix3d::Zero();
  for (Eigen::Index j = 0; j < p.cols(); ++j) sum += p.col(j) * q.col(j).transpose();
  return sum;
}

}  // namespace

TEST_CASE("products of few entries out of many") {
  for (int const k : {0, 1, 2, 3, 17, 1000}) {
    points const p = points::Random(3, k), q = points::Random(3, k);
    Matrix3d const m = Matrix3d::Random(), pp = column_by_column(p, p), pq = column_by_column(p, q);
    double const size = 1e-13 * (1 + k);
    CHECK(difference(evaluate(P * t(P))(P = p), pp) <= size);
    CHECK(difference(evaluate(P * t(Q))(P = p, Q = q), pq) <= size);
    CHECK(difference(evaluate(M + 2_c * P * t(Q))(P = p, Q = q, M = m), Matrix3d(m + 2 * pq)) <= size);
    CHECK(difference(evaluate(M * P * t(P))(P = p, M = m), Matrix3d(m * pp)) <= size);
    CHECK(difference(evaluate(M * P * t(P) * M)(P = p, M = m), Matrix3d(m * pp * m)) <= size);
    CHECK(difference(evaluate(row_sums(P))(P = p), Vector3d(column_by_column(p, points::Ones(3, k)).col(0))) <= size);
    CHECK(difference(evaluate(M * P)(P = p, M = m), points(m * p)) <= size);

    Eigen::MatrixXd const wide = Eigen::MatrixXd::Random(6, 2 * k);  // strides of its own
    auto const part = Eigen::Map<points, 0, Eigen::Stride<Eigen::Dynamic, 1>>(const_cast<double*>(wide.data()), 3, k,
                                                                              Eigen::Stride<Eigen::Dynamic, 1>(6, 1));
    CHECK(difference(evaluate(P * t(P))(P = part), column_by_column(part, part)) <= size);
  }
}
TEST_CASE("a result of few entries may be read as well") {
  points const p = points::Random(3, 50);
  Matrix3d m = Matrix3d::Random();
  Matrix3d const expected = m + p * p.transpose() * m;
  auto run = compile(M + P * t(P) * M);
  run.into(m)(P = p, M = m);
  CHECK(difference(m, expected) <= 1e-12);
}
TEST_CASE("sums and greatest entries of fixed sizes") {
  [&]<int... N>(std::integer_sequence<int, N...>) {
    (
        [] {
          constexpr auto x = vector<"x", N + 2>;
          constexpr auto z = vector<"z", N + 2>;
          Eigen::Matrix<double, N + 2, 1> const a = Eigen::Matrix<double, N + 2, 1>::Random(),
                                                b = Eigen::Matrix<double, N + 2, 1>::Random();
          CHECK(std::abs(evaluate(sum(x))(x = a) - a.sum()) < 1e-14);
          CHECK(std::abs(evaluate(logsumexp(x))(x = a) - std::log(a.array().exp().sum())) < 1e-14);
          CHECK(std::abs(evaluate(2_c * dot(x, z) + sum(x))(x = a, z = b) - 2 * a.dot(b) - a.sum()) < 1e-13);
          CHECK(std::abs(evaluate(dot(x, z) - 3_c * dot(x, x))(x = a, z = b) - a.dot(b) + 3 * a.dot(a)) < 1e-13);
        }(),
        ...);
  }(std::make_integer_sequence<int, 9>{});
  auto const nan = std::numeric_limits<double>::quiet_NaN();
  CHECK(std::isnan(evaluate(logsumexp(vector<"x", 4>))(vector<"x", 4> = Eigen::Vector4d(1, nan, 2, 3))));
}
