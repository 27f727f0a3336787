// Linear systems with positive definite matrices of a few rows, of fixed size.
#include <leibniz/eigen.hpp>

#include <Eigen/QR>

#include "unit/catch.hpp"

using namespace leibniz;

namespace {

constexpr auto P = matrix<"P", "n", "n", positive_definite>;
constexpr auto x = vector<"x", "n">;
constexpr auto X = matrix<"X", "n", "k">;
constexpr auto Y = matrix<"Y", "k", "n">;

template <class T>
using plain = Eigen::Matrix<T, Eigen::Dynamic, Eigen::Dynamic>;
using exact = plain<long double>;

/// Eigenvalues from 1 down to 1 / condition; the most of them small, or the most of them large.
template <class T, int N>
Eigen::Matrix<T, N, N> definite(double condition, bool mostly_small) {
  exact const random = exact::Random(N, N);
  exact const axes = Eigen::HouseholderQR<exact>(random).householderQ();
  exact values = exact::Constant(N, 1, 1);
  for (int k = 0; k < N; ++k)
    if (mostly_small ? k > 0 : k + 1 == N) values(k) = 1 / static_cast<long double>(condition);
  exact const result = axes * values.col(0).asDiagonal() * axes.transpose();
  return ((result + result.transpose()) / 2).cast<T>();
}

/// Each solution as near as Cholesky's factorisation promises: within some n times the condition times the precision.
template <class T, int N, int K = 6>
void check(double condition, bool mostly_small) {
  CAPTURE(N, K, condition, mostly_small, sizeof(T));
  Eigen::Matrix<T, N, N> const p = definite<T, N>(condition, mostly_small);
  Eigen::Matrix<T, N, 1> const right = Eigen::Matrix<T, N, 1>::Random();
  Eigen::Matrix<T, N, K> const several = Eigen::Matrix<T, N, K>::Random();
  Eigen::Matrix<T, K, N> const turned = several.transpose();
  auto const [one, many, from_right, inverse, form] = evaluate(
      inv(P) * x, inv(P) * X, Y * inv(P), inv(P), Y * inv(P) * t(Y))(P = p, x = right, X = several, Y = turned);
  auto const reference = exact(p.template cast<long double>()).fullPivLu();
  exact const known = reference.inverse();
  auto const near = [&](auto const& found, exact const& expected) {
    double const error = static_cast<double>((found.template cast<long double>() - expected).norm());
    CHECK(error <= 10 * N * condition * double(std::numeric_limits<T>::epsilon()) * double(expected.norm()));
  };
  exact const wide = several.template cast<long double>();
  near(one, known * right.template cast<long double>());
  near(many, known * wide);
  near(from_right, wide.transpose() * known);
  near(inverse, known);
  near(form, wide.transpose() * known * wide);

  auto const [determinant, logarithm] = evaluate(det(P), logdet(P))(P = p);
  double const expected = static_cast<double>(reference.determinant());
  double const error = 10 * N * condition * double(std::numeric_limits<T>::epsilon()) + 1e-15;
  CHECK(std::abs(double(determinant) / expected - 1) <= error);
  double const of_logarithm = 4 * double(std::numeric_limits<T>::epsilon()) * std::abs(std::log(expected)) + 1e-15;
  CHECK(std::abs(double(logarithm) - std::log(expected)) <= error + of_logarithm);
}
template <class T, int N>
void check_size(double most) {
  for (double condition = 1; condition <= most; condition *= 100)
    for (bool const mostly_small : {false, true}) check<T, N>(condition, mostly_small);
}

template <int N>
void check_refusal(Eigen::Matrix<double, N, N> const& p) {
  Eigen::Matrix<double, 3, N> const turned = Eigen::Matrix<double, 3, N>::Ones();
  Eigen::Matrix<double, N, 1> const right = Eigen::Matrix<double, N, 1>::Ones();
  auto const [one, many, inverse, determinant, logarithm] =
      evaluate(inv(P) * x, Y * inv(P), inv(P), det(P), logdet(P))(P = p, x = right, Y = turned);
  CHECK(one.array().isNaN().all());
  CHECK(many.array().isNaN().all());
  CHECK(inverse.array().isNaN().all());
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
