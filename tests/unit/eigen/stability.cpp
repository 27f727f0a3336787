// Numbers at which a formula taken literally overflows, cancels or divides by zero, against references in long double.
#include <leibniz/eigen.hpp>
#include <limits>

#include "unit/catch.hpp"

using namespace leibniz;

namespace {

constexpr auto u = vector<"u", "n">;
constexpr auto S = matrix<"S", "n", "n">;
constexpr auto P = matrix<"P", "n", "n", positive_definite>;

using Eigen::MatrixXd;
using Eigen::VectorXd;
using real = long double;

constexpr double epsilon = std::numeric_limits<double>::epsilon();

VectorXd const points{{-1000, -745, -700, -40, -1, -1e-8, -1e-300, 0, 1e-300, 1e-8, 1, 40, 700, 745, 1000}};

/// To a few units in the last place, or among the smallest numbers there are.
void is_near(double a, real reference, double absolute = 1e-307) {
  CAPTURE(a, static_cast<double>(reference));
  CHECK(std::abs(a - reference) <= 8 * epsilon * std::abs(reference) + absolute);
}
/// The sum of a function of the entries of u, and its gradient.
template <class F>
void check_function(F f, auto value, auto slope, double slope_error = 1e-307) {
  auto const values = evaluate(f)(u = points);
  auto const slopes = evaluate(gradient(sum(f), u))(u = points);
  for (Eigen::Index i = 0; i < points.size(); ++i) {
    CAPTURE(text(f), points[i]);
    is_near(values[i], value(static_cast<real>(points[i])));
    is_near(slopes[i], slope(static_cast<real>(points[i])), slope_error);
  }
}

real sigmoid_of(real a) { return 1 / (1 + std::exp(-a)); }
real softplus_of(real a) { return std::log1p(std::exp(-std::abs(a))) + (a > 0 ? a : 0); }

/// A positive definite matrix with eigenvalues around a number; its determinant leaves all numbers when n is large.
MatrixXd definite(int n, double around) {
  MatrixXd const a = MatrixXd::Random(n, n) / n;
  return around * (MatrixXd::Identity(n, n) + a * a.transpose());
}

}  // namespace

TEST_CASE("softplus and sigmoid, named or written out, are accurate for every argument") {
  auto const sigmoid_slope = [](real a) { return sigmoid_of(a) * sigmoid_of(-a); };
  check_function(softplus(u), softplus_of, sigmoid_of);
  check_function(log(ones<"n"> + exp(u)), softplus_of, sigmoid_of);
  check_function(
      log(exp(-u) + ones<"n">), [](real a) { return softplus_of(-a); }, [](real a) { return -sigmoid_of(-a); });
  check_function(sigmoid(u), sigmoid_of, sigmoid_slope, epsilon);  // it is s (1 - s)
  check_function(log(sigmoid(u)), [](real a) { return -softplus_of(-a); }, [](real a) { return sigmoid_of(-a); });
  check_function(
      tanh(u), [](real a) { return std::tanh(a); }, [](real a) { return std::pow(1 / std::cosh(a), 2.0L); }, epsilon);
}

TEST_CASE("expm1 and log1p keep small arguments") {
  VectorXd const small{{-1e-8, -1e-17, -1e-300, 0, 1e-300, 1e-17, 1e-8, 0.25}};
  auto const [e, l, l_slope] = evaluate(expm1(u), log1p(u), gradient(sum(log1p(u)), u))(u = small);
  for (Eigen::Index i = 0; i < small.size(); ++i) {
    CAPTURE(small[i]);
    is_near(e[i], std::expm1(static_cast<real>(small[i])));
    is_near(l[i], std::log1p(static_cast<real>(small[i])));
    is_near(l_slope[i], 1 / (1 + static_cast<real>(small[i])));
  }
}

TEST_CASE("logsumexp and softmax neither overflow nor lose what is small") {
  for (VectorXd const& x : {VectorXd{{1000, 999, -1000, 1e-300}}, VectorXd{{-1000, -1001, -2000, -1000.5}},
                            VectorXd{{1e-300, 0, -1e-300}}, VectorXd{{745}}}) {
    CAPTURE(x.transpose());
    Eigen::Matrix<real, Eigen::Dynamic, 1> const wide = x.cast<real>();
    real const top = wide.maxCoeff();
    Eigen::Matrix<real, Eigen::Dynamic, 1> const parts = (wide.array() - top).exp();
    real const total = top + std::log(parts.sum());
    auto const [named, written, shares, slope, curvature] = evaluate(
        logsumexp(u), log(sum(exp(u))), softmax(u), gradient(logsumexp(u), u), hessian(logsumexp(u), u))(u = x);
    is_near(named, total);
    is_near(written, total);
    for (Eigen::Index i = 0; i < x.size(); ++i) {
      is_near(shares[i], parts[i] / parts.sum());
      is_near(slope[i], parts[i] / parts.sum());
    }
    CHECK(curvature.isApprox(MatrixXd(MatrixXd(shares.asDiagonal()) - shares * shares.transpose())));
    CHECK(curvature.rowwise().sum().norm() < 1e-15);
  }
}

TEST_CASE("infinite entries in logsumexp and softmax") {
  constexpr double inf = std::numeric_limits<double>::infinity();
  constexpr auto W = matrix<"W", "m", "n">;
  auto const of = [](VectorXd const& x) { return evaluate(logsumexp(u))(u = x); };
  CHECK(of(VectorXd{{0, -inf, 0}}) == std::log(2.0));
  CHECK(of(VectorXd{{-inf, -inf, -inf}}) == -inf);
  CHECK(of(VectorXd{{0, inf, 1}}) == inf);
  CHECK(std::isnan(of(VectorXd{{0, std::nan(""), 1}})));
  MatrixXd const w{{-inf, 0}, {-inf, -inf}, {1, inf}};
  for (VectorXd const& sums : {VectorXd(evaluate(log(row_sums(exp(W))))(W = w)),
                               VectorXd(evaluate(log(row_sums(exp(W))))(W = Eigen::Matrix<double, 3, 2, 1>(w)))}) {
    CHECK(sums[0] == 0);
    CHECK(sums[1] == -inf);
    CHECK(sums[2] == inf);
  }
  CHECK(evaluate(softmax(W))(W = w).row(0) == Eigen::RowVector2d(0, 1));
  VectorXd const far{{-inf, -1000, -710, -709.7, 709.78, 709.79, 1000, inf, std::nan("")}};
  auto const [powers, shares] = evaluate(exp(u), sigmoid(u))(u = far);
  for (Eigen::Index i = 0; i < 8; ++i) {
    CHECK(powers[i] == Approx(std::exp(far[i])).margin(1e-307));
    CHECK(shares[i] == Approx(1 / (1 + std::exp(-far[i]))).margin(1e-307));
  }
  CHECK((powers[0] == 0 && powers[1] == 0 && shares[0] == 0 && std::isnan(powers[8]) && std::isnan(shares[8])));
  Eigen::VectorXf const floats = evaluate(exp(u))(u = Eigen::VectorXf{{-100, -89, 88.7f, 88.73f, 100, 0, 1, 2}});
  CHECK((floats[0] == 0 && floats[1] < 1e-37f && std::isfinite(floats[2]) && std::isinf(floats[3]) &&
         std::isinf(floats[4])));
}

TEST_CASE("logdet is finite where the determinant is not") {
  for (double const around : {1e-3, 1e3})
    for (int const n : {10, 200}) {
      CAPTURE(around, n);
      MatrixXd const s = definite(n, around);
      Eigen::Matrix<real, Eigen::Dynamic, Eigen::Dynamic> const factor = s.cast<real>().llt().matrixL();
      real const reference = 2 * factor.diagonal().array().log().sum();
      MatrixXd const inverse = s.inverse();
      auto const [general, slope] = evaluate(logdet(S), gradient(logdet(S), S))(S = s);
      auto const [known, written, known_slope] = evaluate(logdet(P), log(det(P)), gradient(log(det(P)), P))(P = s);
      CHECK(std::abs(general - reference) < 1e-13L * std::abs(reference));
      CHECK(std::abs(known - reference) < 1e-13L * std::abs(reference));
      CHECK(std::abs(written - reference) < 1e-13L * std::abs(reference));
      CHECK(slope.isApprox(MatrixXd(inverse.transpose()), 1e-10));
      CHECK(known_slope.isApprox(inverse, 1e-10));
    }
}

TEST_CASE("a nearly singular system is solved with a small residual") {
  int const n = 8;
  MatrixXd hilbert(n, n);
  for (int i = 0; i < n; ++i)
    for (int j = 0; j < n; ++j) hilbert(i, j) = 1.0 / (1 + i + j);
  VectorXd const right = hilbert * VectorXd::Ones(n);
  auto const general = evaluate(inv(S) * u)(S = hilbert, u = right);
  auto const definite = evaluate(inv(P) * u)(P = hilbert, u = right);
  CHECK((hilbert * general - right).norm() < 1e-14);  // although the condition number is 1.5e10
  CHECK((hilbert * definite - right).norm() < 1e-14);
  CHECK((general - VectorXd::Ones(n)).norm() < 1e-4);
}

TEST_CASE("norms at zero have the subgradient 0") {
  VectorXd const zero = VectorXd::Zero(3);
  auto const [value, slope, length] = evaluate(norm(u), gradient(norm(u), u), norm1(u))(u = zero);
  CHECK(value == 0);
  CHECK(slope == zero);
  CHECK(length == 0);
  CHECK(evaluate(gradient(norm1(u), u))(u = zero) == zero);
  CHECK(evaluate(gradient(squared_norm(u), u))(u = zero) == zero);
}

TEST_CASE("logarithms of row sums of exponentials are shifted by the greatest entry of each row") {
  MatrixXd a(3, 3);
  a << 1000, 999, -1000, -1000, -1001, -2000, 1, 2, 3;
  VectorXd const values = evaluate(log(row_sums(exp(S))))(S = a);
  for (Eigen::Index i = 0; i < a.rows(); ++i) {
    real sum = 0, greatest = a.row(i).maxCoeff();
    for (Eigen::Index j = 0; j < a.cols(); ++j) sum += std::exp(a(i, j) - greatest);
    is_near(values[i], greatest + std::log(sum));
  }
}
TEST_CASE("sums over nothing are 0, and the logarithm of one is -inf") {
  VectorXd const none(0);
  auto const [total, squares, length, product, log_total] =
      evaluate(sum(exp(u)), squared_norm(u), norm(u), t(u) * u, logsumexp(u))(u = none);
  CHECK(total == 0);
  CHECK(squares == 0);
  CHECK(length == 0);
  CHECK(product == 0);
  CHECK(log_total == -std::numeric_limits<double>::infinity());
  CHECK(evaluate(softmax(u))(u = none).size() == 0);
}
