// Linear systems with positive definite matrices of a few rows, of fixed size.
#include <leibniz/eigen.hpp>

#include <Eigen/QR>

#include "unit/catch.hpp"
#include "unit/eigen/any_size.hpp"

using namespace leibniz;

namespace {

constexpr auto P = matrix<"P", "n", "n", positive_definite>;
constexpr auto x = vector<"x", "n">;
constexpr auto X = matrix<"X", "n", "k">;
constexpr auto Y = matrix<"Y", "k", "n">;

using exact = any_size::matrix<long double>;

/// Eigenvalues from 1 down to 1 / condition; the most of them small, or the most of them large.
exact definite(int n, double condition, bool mostly_small) {
  exact const random = exact::Random(n, n);
  exact const axes = Eigen::HouseholderQR<exact>(random).householderQ();
  exact values = exact::Constant(n, 1, 1);
  for (int k = 0; k < n; ++k)
    if (mostly_small ? k > 0 : k + 1 == n) values(k) = 1 / static_cast<long double>(condition);
  exact const result = axes * values.col(0).asDiagonal() * axes.transpose();
  return (result + result.transpose()) / 2;
}
template <class T, int N>
Eigen::Matrix<T, N, N> definite(double condition, bool mostly_small) {
  return any_size::with_entries<Eigen::Matrix<T, N, N>>(definite(N, condition, mostly_small).cast<T>());
}
template <class Matrix>
exact widened(Matrix const& from) {
  return any_size::of(from).template cast<long double>();
}

struct solutions {
  exact one, many, from_right, inverse, form;
};
/// Each as near as Cholesky's factorisation promises: within some n times the condition times the precision.
void compare(solutions const& found, exact const& inverse, exact const& right, exact const& several, double error) {
  auto const near = [&](exact const& of, exact const& expected) {
    CHECK(static_cast<double>((of - expected).norm()) <= error * static_cast<double>(expected.norm()));
  };
  near(found.one, inverse * right);
  near(found.many, inverse * several);
  near(found.from_right, several.transpose() * inverse);
  near(found.inverse, inverse);
  near(found.form, several.transpose() * inverse * several);
}

template <class T, int N, int K = 6>
void check(double condition, bool mostly_small) {
  CAPTURE(N, K, condition, mostly_small, sizeof(T));
  auto const p = definite<T, N>(condition, mostly_small);
  auto const right = any_size::random<Eigen::Matrix<T, N, 1>>();
  auto const several = any_size::random<Eigen::Matrix<T, N, K>>();
  auto const turned = any_size::with_entries<Eigen::Matrix<T, K, N>>(any_size::of(several).transpose());
  auto const [one, many, from_right, inverse, form] = evaluate(
      inv(P) * x, inv(P) * X, Y * inv(P), inv(P), Y * inv(P) * t(Y))(P = p, x = right, X = several, Y = turned);
  auto const reference = widened(p).fullPivLu();
  auto const precision = static_cast<double>(std::numeric_limits<T>::epsilon());
  double const promised = 10 * N * condition * precision;
  compare({widened(one), widened(many), widened(from_right), widened(inverse), widened(form)}, reference.inverse(),
          widened(right), widened(several), promised);

  auto const [determinant, logarithm] = evaluate(det(P), logdet(P))(P = p);
  auto const expected = static_cast<double>(reference.determinant());
  double const error = promised + 1e-15;
  CHECK(std::abs(double(determinant) / expected - 1) <= error);
  double const of_logarithm = 4 * precision * std::abs(std::log(expected)) + 1e-15;
  CHECK(std::abs(double(logarithm) - std::log(expected)) <= error + of_logarithm);
}
template <class T, int N>
void check_size(double most) {
  for (double condition = 1; condition <= most; condition *= 100)
    for (bool const mostly_small : {false, true}) check<T, N>(condition, mostly_small);
}

template <int N>
void check_refusal(Eigen::Matrix<double, N, N> const& p) {
  auto const turned = any_size::with_entries<Eigen::Matrix<double, 3, N>>(Eigen::MatrixXd::Ones(3, N));
  auto const right = any_size::with_entries<Eigen::Matrix<double, N, 1>>(Eigen::MatrixXd::Ones(N, 1));
  auto const [one, many, inverse, determinant, logarithm] =
      evaluate(inv(P) * x, Y * inv(P), inv(P), det(P), logdet(P))(P = p, x = right, Y = turned);
  CHECK(any_size::of(one).array().isNaN().all());
  CHECK(any_size::of(many).array().isNaN().all());
  CHECK(any_size::of(inverse).array().isNaN().all());
  CHECK(std::isnan(determinant));
  CHECK(std::isnan(logarithm));
}

}  // namespace

TEST_CASE("small positive definite systems, up to a condition of a million") {
  check_size<double, 3>(1e6);
  check_size<double, 4>(1e6);
  check_size<double, 6>(1e6);
}
TEST_CASE("small positive definite systems in other precisions") {
  check_size<float, 3>(1e4);
  check_size<long double, 3>(1e6);
}
TEST_CASE("small matrices that are not positive definite give results that are not numbers") {
  check_refusal<3>(Eigen::Matrix3d::Zero());
  check_refusal<3>(Eigen::Matrix3d::Ones());
  check_refusal<3>(Eigen::Vector3d(1, 2, 0).asDiagonal());
  check_refusal<3>(Eigen::Vector3d(1, -2, 3).asDiagonal());
  check_refusal<4>(Eigen::Vector4d(-1, 2, 3, 4).asDiagonal());
  check_refusal<3>(Eigen::Matrix3d::Constant(std::numeric_limits<double>::quiet_NaN()));
}
TEST_CASE("small systems of very large and very small numbers") {
  for (double const size : {1e-150, 1e-60, 1e60, 1e150}) {
    CAPTURE(size);
    Eigen::Matrix3d const p = definite<double, 3>(10, false);
    Eigen::Matrix<double, 5, 3> const turned = Eigen::Matrix<double, 5, 3>::Random();
    Eigen::Matrix<double, 5, 3> const expected = turned * p.inverse();
    auto const found = evaluate(Y * inv(P))(P = Eigen::Matrix3d(size * p), Y = turned);
    CHECK((size * found - expected).norm() <= 1e-12 * expected.norm());
  }
  Eigen::Matrix3f const p = definite<float, 3>(10, false);
  Eigen::Matrix<float, 5, 3> const turned = Eigen::Matrix<float, 5, 3>::Random();
  Eigen::Matrix<float, 5, 3> const expected = turned * p.inverse();
  auto const found = evaluate(Y * inv(P))(P = Eigen::Matrix3f(1e-12f * p), Y = turned);
  CHECK((1e-12f * found - expected).norm() <= 1e-4f * expected.norm());
}
