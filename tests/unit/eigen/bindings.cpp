// What can be bound, and what comes back.
#include <leibniz/eigen.hpp>

#include <array>
#include <span>

#include "unit/catch.hpp"

using namespace leibniz;

namespace {

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto w = vector<"w", "n">;
constexpr auto r = matrix<"r", 1, "n">;
constexpr auto F = matrix<"F", 2, 3>;
constexpr auto k = scalar<"k">;
constexpr auto e = k * A * w;

using Eigen::MatrixXd;
using Eigen::VectorXd;

template <class Expected, class Found>
void has_type(Found const&) {
  STATIC_REQUIRE(std::is_same_v<Found, Expected>);
}

}  // namespace

TEST_CASE("every kind of Eigen matrix and vector can be bound") {
  MatrixXd const big = MatrixXd::Random(9, 8);
  MatrixXd const a = big.block(2, 3, 5, 4);
  VectorXd const x = VectorXd::Random(4);
  VectorXd const expected = 2 * a * x;
  auto const close = [&](VectorXd const& found) { return found.isApprox(expected, 1e-14); };

  SECTION("blocks") { CHECK(close(evaluate(e)(k = 2, A = big.block(2, 3, 5, 4), w = x))); }
  SECTION("transposes") {
    MatrixXd const turned = a.transpose();
    CHECK(close(evaluate(e)(k = 2, A = turned.transpose(), w = x)));
  }
  SECTION("row-major matrices") {
    Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> const by_rows = a;
    CHECK(close(evaluate(e)(k = 2, A = by_rows, w = x)));
    CHECK(close(evaluate(exp(A * 0_c) + A)(A = by_rows).col(0) - VectorXd::Ones(5) - a.col(0) + expected));
  }
  SECTION("maps") {
    CHECK(close(evaluate(e)(k = 2, A = Eigen::Map<MatrixXd const>(a.data(), 5, 4), w = x)));
    using strides = Eigen::Stride<Eigen::Dynamic, Eigen::Dynamic>;
    MatrixXd spread(10, 8);
    for (int i = 0; i < 5; ++i)
      for (int j = 0; j < 4; ++j) spread(2 * i, 2 * j) = a(i, j);
    CHECK(close(evaluate(e)(k = 2, A = Eigen::Map<MatrixXd, 0, strides>(spread.data(), 5, 4, strides(20, 2)), w = x)));
  }
  SECTION("references") {
    Eigen::Ref<MatrixXd const> const reference(a);
    CHECK(close(evaluate(e)(k = 2, A = reference, w = Eigen::Ref<VectorXd const>(x))));
  }
  SECTION("rows and columns of matrices, as vectors") {
    MatrixXd holder(4, 4);
    holder.row(1) = x.transpose();
    CHECK(close(evaluate(e)(k = 2, A = a, w = holder.row(1).transpose())));
    CHECK(evaluate(r * w)(r = holder.row(1), w = x) == Approx(x.squaredNorm()));
    holder.col(2) = x;
    CHECK(close(evaluate(e)(k = 2, A = a, w = holder.col(2))));
  }
  SECTION("expressions") { CHECK(close(evaluate(e)(k = 1 + 1, A = a + 0 * a, w = 2 * x - x))); }
  SECTION("arrays and spans") {
    std::array<double, 4> const numbers{x[0], x[1], x[2], x[3]};
    CHECK(close(evaluate(e)(k = 2, A = a, w = numbers)));
    CHECK(close(evaluate(e)(k = 2, A = a, w = std::span<double const>(numbers))));
  }
  SECTION("tensors") {
    tensor<double, 4> const numbers{x[0], x[1], x[2], x[3]};
    CHECK(close(evaluate(e)(k = 2, A = a, w = numbers)));
  }
}

TEST_CASE("the results have the types that they should") {
  MatrixXd const a = MatrixXd::Random(2, 3);
  Eigen::Matrix<double, 2, 3> const f = a;
  has_type<double>(evaluate(sum(A))(A = a));
  has_type<MatrixXd>(evaluate(2_c * A)(A = a));
  has_type<VectorXd>(evaluate(row_sums(A))(A = a));
  has_type<Eigen::RowVectorXd>(evaluate(col_sums(A))(A = a));
  has_type<Eigen::Matrix<double, 2, 3>>(evaluate(2_c * F)(F = a));
  has_type<Eigen::Matrix<double, 3, 2>>(evaluate(t(F))(F = f));
  has_type<std::tuple<double, Eigen::Matrix<double, 2, 3>>>(evaluate(sum(F), -F)(F = f));
  has_type<tensor<double, 2, 3>>(evaluate(-F)(F = tensor<double, 2, 3>{{1, 2, 3}, {4, 5, 6}}));
}

TEST_CASE("float and long double are evaluated as themselves") {
  Eigen::MatrixXf const a = Eigen::MatrixXf::Random(40, 30);
  Eigen::VectorXf const x = Eigen::VectorXf::Random(30);
  auto const single = evaluate(sum(exp(A * w)), A * w)(A = a, w = x);
  has_type<std::tuple<float, Eigen::VectorXf>>(single);
  CHECK(std::get<0>(single) == Approx((a * x).array().exp().sum()).epsilon(1e-5));

  using matrix_type = Eigen::Matrix<long double, Eigen::Dynamic, Eigen::Dynamic>;
  using vector_type = Eigen::Matrix<long double, Eigen::Dynamic, 1>;
  matrix_type const b = matrix_type::Random(7, 5);
  vector_type const z = vector_type::Random(5);
  auto const extended = evaluate(sum(exp(A * w)), inv(t(A) * A) * w)(A = b, w = z);
  has_type<std::tuple<long double, vector_type>>(extended);
  CHECK(std::abs(std::get<0>(extended) - (b * z).array().exp().sum()) < 1e-17L);
  CHECK((b.transpose() * b * std::get<1>(extended) - z).norm() < 1e-15L);
}

TEST_CASE("matrices without entries are well-defined") {
  MatrixXd const none(0, 3), empty(0, 0);
  VectorXd const x = VectorXd::Random(3);
  constexpr auto S = matrix<"S", "m", "m">;
  CHECK(evaluate(sum(A))(A = none) == 0);
  CHECK(evaluate(A * w)(A = none, w = x).size() == 0);
  CHECK(evaluate(t(A) * A)(A = none) == MatrixXd::Zero(3, 3));
  CHECK(evaluate(det(S))(S = empty) == 1);
  CHECK(evaluate(logdet(S))(S = empty) == 0);
  CHECK(evaluate(inv(S))(S = empty).size() == 0);
  CHECK(evaluate(col_sums(A))(A = none) == Eigen::RowVectorXd::Zero(3));
}

TEST_CASE("parts that an extent of 0 does not have are refused before anything is written") {
  constexpr auto S = matrix<"S", "n", "n">;
  MatrixXd const no_rows(0, 3), no_columns(3, 0), empty(0, 0);
  VectorXd const none(0), x = VectorXd::Ones(3);
  CHECK_THROWS_WITH(evaluate(element<0>(w))(w = none), "w has 0 entries, but n needs to be at least 1");
  CHECK_THROWS_WITH(evaluate(element<0>(exp(w)))(w = none), "w has 0 entries, but n needs to be at least 1");
  CHECK_THROWS_WITH(evaluate(element<0>(w))(w = std::array<double, 0>{}),
                    "w has 0 entries, but n needs to be at least 1");
  CHECK_THROWS_WITH(evaluate(segment<0, 1>(r))(r = none.transpose()), "r has 0 entries, but n needs to be at least 1");
  CHECK_THROWS_WITH(evaluate(row<0>(A))(A = no_rows), "A has 0 rows, but m needs to be at least 1");
  CHECK_THROWS_WITH(evaluate(element<0>(A * w))(A = no_rows, w = x), "A has 0 rows, but m needs to be at least 1");
  CHECK_THROWS_WITH(evaluate(columns<0, 1>(A))(A = no_columns), "A has 0 columns, but n needs to be at least 1");
  CHECK_THROWS_WITH(evaluate(element<0, 0>(t(A)))(A = no_columns), "A has 0 columns, but n needs to be at least 1");
  CHECK_THROWS_WITH(evaluate(column<0>(inv(S)))(S = empty), "S has 0 rows, but n needs to be at least 1");
  VectorXd slope = x;
  double value = 7;
  CHECK_THROWS_AS(compile(sum(w), gradient(element<0>(w), w)).into(value, slope)(w = none), shape_error);
  CHECK(value == 7);
  CHECK(slope == x);
  CHECK(evaluate(column<0>(A))(A = no_rows).size() == 0);
  CHECK(evaluate(element<0>(A * w))(A = no_columns, w = none) == 0);
}

TEST_CASE("singular matrices give no finite wrong numbers") {
  constexpr auto S = matrix<"S", "n", "n">;
  constexpr auto P = matrix<"P", "n", "n", positive_definite>;
  for (int const n : {2, 5, 40}) {
    MatrixXd const ones_matrix = MatrixXd::Ones(n, n);
    VectorXd const x = VectorXd::Ones(n);
    auto const [inverse, solution, det_s, log_s] =
        evaluate(inv(S), inv(S) * w, det(S), logdet(S))(S = ones_matrix, w = x);
    CHECK(!inverse.array().isFinite().any());
    CHECK(!solution.array().isFinite().any());
    CHECK(det_s == 0);
    CHECK(log_s == -std::numeric_limits<double>::infinity());
    auto const [definite, log_p] = evaluate(inv(P) * w, logdet(P))(P = MatrixXd(-ones_matrix), w = x);
    CHECK(!definite.array().isFinite().any());
    CHECK(!std::isfinite(log_p));
  }
}

TEST_CASE("the derivative of a dependent symbol is bound like a symbol") {
  constexpr auto u = scalar<"u">;
  constexpr auto G = matrix<"G", "n", "n">(u);
  MatrixXd const g = MatrixXd::Random(4, 4) + 4 * MatrixXd::Identity(4, 4), dg = MatrixXd::Random(4, 4);
  MatrixXd const expected = -g.inverse() * dg * g.inverse();
  CHECK(evaluate(derivative(inv(G), u))(G = g, derivative(G, u) = dg).isApprox(expected, 1e-12));
}

TEST_CASE("a scalar is bound to a number, or to a matrix of one entry, whichever way it is declared") {
  constexpr auto one = matrix<"one", 1, 1>;
  MatrixXd const a = MatrixXd::Constant(1, 1, 3);
  CHECK(evaluate(2_c * one)(one = 3.0) == 6);
  CHECK(evaluate(2_c * one)(one = a) == 6);
  CHECK(evaluate(2_c * k)(k = Eigen::Matrix<double, 1, 1>(3)) == 6);
  CHECK(evaluate(2_c * k)(k = tensor<double, 1>{3}) == 6);
}
