// The gradient of a determinant of a few rows exists at singular matrices too.
#include <leibniz/eigen_matrices.hpp>
#include <string_view>

#include "unit/catch.hpp"

using namespace leibniz;

namespace {

template <int N>
constexpr auto X = matrix<"X", N, N>;
template <int N>
constexpr auto by_X = gradient(det(X<N>), X<N>);

constexpr bool has(std::string_view plan, std::string_view part) { return plan.find(part) != plan.npos; }
static_assert(has(plan(by_X<4>), "cofactors(X)") && !has(plan(by_X<4>), "lu("));
static_assert(has(plan(by_X<5>), "invert("));
static_assert(has(plan(gradient(square(det(X<2>)), X<2>)), "cofactors(X)"));

/// Entry by entry: the determinant without row i and column j.
template <int N>
Eigen::Matrix<double, N, N> expected(Eigen::Matrix<double, N, N> const& x) {
  Eigen::Matrix<double, N, N> result;
  for (int i = 0; i < N; ++i)
    for (int j = 0; j < N; ++j) {
      Eigen::Matrix<double, N, N> without = x;
      without.row(i).setZero();
      without.col(j).setZero();
      without(i, j) = 1;
      result(i, j) = without.determinant();
    }
  return result;
}
template <int N>
void check() {
  Eigen::Matrix<double, N, N> x = Eigen::Matrix<double, N, N>::Random();
  CHECK((evaluate(by_X<N>)(X<N> = x) - expected<N>(x)).norm() <= 1e-14);
  x.row(N - 1).setZero();
  CHECK((evaluate(by_X<N>)(X<N> = x) - expected<N>(x)).norm() <= 1e-14);
  Eigen::MatrixXd const of_run_time_size = x;
  CHECK((evaluate(by_X<N>)(X<N> = of_run_time_size) - expected<N>(x)).norm() <= 1e-14);
}

}  // namespace

TEST_CASE("the gradient of a determinant, of regular and singular matrices") {
  check<2>();
  check<3>();
  check<4>();
  CHECK(evaluate(by_X<3>)(X<3> = Eigen::Matrix3d::Ones().eval()) == Eigen::Matrix3d::Zero());
}
TEST_CASE("the inverse of the same matrix beside it") {
  Eigen::Matrix3d const x = Eigen::Matrix3d::Random();
  auto const [value, slope, inverse] = evaluate(det(X<3>), by_X<3>, inv(X<3>))(X<3> = x);
  CHECK(value == Approx(x.determinant()).epsilon(1e-13));
  CHECK((slope - expected<3>(x)).norm() <= 1e-14);
  CHECK((inverse * x - Eigen::Matrix3d::Identity()).norm() <= 1e-12 * inverse.norm());
}
TEST_CASE("the gradient of a determinant in constant expressions") {
  STATIC_REQUIRE(evaluate(by_X<3>)(X<3> = tensor<double, 3, 3>{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}) ==
                 tensor<double, 3, 3>{{-3, 6, -3}, {6, -12, 6}, {-3, 6, -3}});
}
