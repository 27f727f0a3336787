// Common losses with their gradients, against Eigen written by hand.
#include <leibniz/eigen.hpp>

#include "unit/catch.hpp"

using namespace leibniz;

namespace {

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto X = matrix<"X", "n", "p">;
constexpr auto B = matrix<"B", "p", "q">;
constexpr auto C = matrix<"C", "m", "q">;
constexpr auto S = matrix<"S", "n", "n">;
constexpr auto w = vector<"w", "n">;
constexpr auto b = vector<"b", "n">;
constexpr auto y = vector<"y", "m">;

bool close(auto const& found, auto const& expected) { return (found - expected).norm() <= 1e-12 * expected.norm(); }

template <int N>
void least_squares(int n) {
  constexpr auto loss = squared_norm(A * X * B + C);
  using matrix_type = Eigen::Matrix<double, N, N>;
  matrix_type const a = matrix_type::Random(n, n), x = matrix_type::Random(n, n), by = matrix_type::Random(n, n),
                    c = matrix_type::Random(n, n);
  auto const [value, slope] = evaluate(loss, gradient(loss, X))(A = a, X = x, B = by, C = c);
  matrix_type const residual = a * x * by + c, expected = 2 * a.transpose() * residual * by.transpose();
  CHECK(value == Approx(residual.squaredNorm()).epsilon(1e-12));
  CHECK(close(slope, expected));
}

template <int N>
void quadratic(int n) {
  constexpr auto form = 0.5_c * t(w) * S * w + t(b) * w;
  using matrix_type = Eigen::Matrix<double, N, N>;
  using vector_type = Eigen::Matrix<double, N, 1>;
  matrix_type const s = matrix_type::Random(n, n);
  vector_type const x = vector_type::Random(n), linear = vector_type::Random(n);
  auto const [value, slope] = evaluate(form, gradient(form, w))(S = s, w = x, b = linear);
  vector_type const expected = 0.5 * (s + s.transpose()) * x + linear;
  CHECK(value == Approx(0.5 * x.dot(s * x) + linear.dot(x)).epsilon(1e-12));
  CHECK(close(slope, expected));
}

}  // namespace

TEST_CASE("least squares: |A X B + C|^2 and its gradient by X") {
  least_squares<3>(3);
  for (int const n : {8, 32, 128}) least_squares<Eigen::Dynamic>(n);
}

TEST_CASE("logistic regression: the loss and its gradient") {
  using Eigen::ArrayXd, Eigen::MatrixXd, Eigen::VectorXd;
  constexpr auto loss = sum(log(ones<"m"> + exp(-hadamard(y, A * w))));
  MatrixXd const a = MatrixXd::Random(1000, 50);
  VectorXd const x = VectorXd::Random(50), labels = VectorXd::Random(1000).array().sign();
  auto const [value, slope] = evaluate(loss, gradient(loss, w))(A = a, w = x, y = labels);
  ArrayXd const odds = (-labels.array() * (a * x).array()).exp();
  VectorXd const weight = labels.array() * odds / (1 + odds), expected = -a.transpose() * weight;
  CHECK(value == Approx((1 + odds).log().sum()).epsilon(1e-12));
  CHECK(close(slope, expected));
}

TEST_CASE("a quadratic form: 0.5 x'Sx + b'x and its gradient") {
  quadratic<4>(4);
  quadratic<Eigen::Dynamic>(50);
}
