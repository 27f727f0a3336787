// Results and bindings with three and four axes.
#include <leibniz/eigen.hpp>

#include "unit/catch.hpp"

using namespace leibniz;

namespace {

constexpr auto S = matrix<"S", "n", "n">;
constexpr auto M = matrix<"M", "k", "n">;
constexpr auto w = vector<"w", "n">;

using Eigen::MatrixXd;
using Eigen::VectorXd;

}  // namespace

TEST_CASE("the derivative of a product by its matrix is a tensor of order 3") {
  MatrixXd const m = MatrixXd::Random(3, 2);
  VectorXd const x = VectorXd::Random(2);
  Eigen::Tensor<double, 3> const slope = evaluate(derivative(M * w, M))(M = m, w = x);
  REQUIRE(slope.dimension(0) == 3);
  REQUIRE(slope.dimension(2) == 2);
  for (int i = 0; i < 3; ++i)
    for (int j = 0; j < 3; ++j)
      for (int k = 0; k < 2; ++k) CHECK(slope(i, j, k) == (i == j ? x[k] : 0));
}

TEST_CASE("the derivatives of vec and unvec are the array that joins two indices") {
  constexpr auto X = matrix<"X", 3, 2>;
  constexpr auto v = vector<"v", 6>;
  constexpr auto scaled = derivative(2_c * vec(X), X);
  constexpr auto turned = derivative(t(unvec<3>(v)), v);
  MatrixXd const m = MatrixXd::Random(3, 2);
  VectorXd const x = VectorXd::Random(6);
  Eigen::Tensor<double, 3> const by_matrix = evaluate(scaled)(X = m), by_vector = evaluate(turned)(v = x);
  for (int i = 0; i < 3; ++i)
    for (int j = 0; j < 2; ++j)
      for (int k = 0; k < 6; ++k) {
        CHECK(by_matrix(k, i, j) == (k == i + 3 * j ? 2 : 0));
        CHECK(by_vector(j, i, k) == (k == i + 3 * j ? 1 : 0));
      }
}

TEST_CASE("the derivative of an inverse is a tensor of order 4") {
  MatrixXd const s = MatrixXd::Random(3, 3) + 3 * MatrixXd::Identity(3, 3), inverse = s.inverse();
  Eigen::Tensor<double, 4> slope;
  auto run = compile(derivative(inv(S), S));
  for (int round = 0; round < 2; ++round) run.into(slope)(S = s);
  for (int i = 0; i < 3; ++i)
    for (int j = 0; j < 3; ++j)
      for (int k = 0; k < 3; ++k)
        for (int l = 0; l < 3; ++l) CHECK(slope(i, j, k, l) == Approx(-inverse(i, k) * inverse(l, j)));
}

TEST_CASE("sums of tensors, and functions in them") {
  MatrixXd const m = MatrixXd::Random(2, 3);
  VectorXd const x = VectorXd::Random(3);
  auto const slope = evaluate(derivative(exp(M) * w, M))(M = m, w = x);
  for (int i = 0; i < 2; ++i)
    for (int j = 0; j < 2; ++j)
      for (int k = 0; k < 3; ++k) CHECK(slope(i, j, k) == Approx(i == j ? std::exp(m(i, k)) * x[k] : 0));
}

TEST_CASE("derivatives of dependent symbols are bound as tensors") {
  constexpr auto G = matrix<"G", "k", "n">(w);
  constexpr auto u = vector<"u", "k">;
  MatrixXd const g = MatrixXd::Random(2, 3);
  VectorXd const x = VectorXd::Random(3), y = VectorXd::Random(2);
  Eigen::Tensor<double, 3> slope(2, 3, 3);
  slope.setRandom();
  tensor<double, 2, 3, 3> by_rows;
  for (int i = 0; i < 2; ++i)
    for (int j = 0; j < 3; ++j)
      for (int k = 0; k < 3; ++k) by_rows(i, j, k) = slope(i, j, k);
  VectorXd expected = g.transpose() * y;
  for (int i = 0; i < 2; ++i)
    for (int j = 0; j < 3; ++j)
      for (int k = 0; k < 3; ++k) expected[k] += y[i] * slope(i, j, k) * x[j];
  constexpr auto e = gradient(t(u) * G * w, w);
  CHECK(evaluate(e)(G = g, derivative(G, w) = slope, w = x, u = y).isApprox(expected));
  CHECK(evaluate(e)(G = g, derivative(G, w) = by_rows, w = x, u = y).isApprox(expected));
}
