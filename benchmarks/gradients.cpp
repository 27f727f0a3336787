// Value and gradient of common losses: hand-written by an expert in Eigen, naively in Eigen, and by Leibniz.
//
// The expert keeps a workspace, avoids temporaries, multiplies in the cheaper order, shares all work between value and gradient,
// and takes one exponential and one logarithm a sample.
#include <leibniz/eigen.hpp>

#include "contest.hpp"

namespace {

using namespace leibniz;

std::vector<double> numbers(double value, auto const& matrix) {
  std::vector<double> result{value};
  for (Eigen::Index j = 0; j < matrix.cols(); ++j)
    for (Eigen::Index i = 0; i < matrix.rows(); ++i) result.push_back(matrix(i, j));
  return result;
}

// ---- |A X B + C|^2

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto X = matrix<"X", "n", "p">;
constexpr auto B = matrix<"B", "p", "q">;
constexpr auto C = matrix<"C", "m", "q">;
constexpr auto lemma = squared_norm(A * X * B + C);
constexpr auto lemma_slope = gradient(lemma, X);

template <int N>
bool least_squares(int n) {
  using matrix_type = Eigen::Matrix<double, N, N>;
  matrix_type const a = matrix_type::Random(n, n), x = matrix_type::Random(n, n), b = matrix_type::Random(n, n),
                    c = matrix_type::Random(n, n);
  matrix_type residual(n, n), work(n, n), expert(n, n), naive(n, n), own(n, n);
  double expert_loss = 0, naive_loss = 0, own_loss = 0;
  auto run = compile(lemma, lemma_slope);
  return contest("‖AXB + C‖², n = " + std::to_string(n) + (N > 0 ? " fixed" : ""))
      .add(
          "expert",
          [&] {
            work.noalias() = a * x;
            residual = c;
            residual.noalias() += work * b;
            expert_loss = residual.squaredNorm();
            work.noalias() = a.transpose() * residual;
            expert.noalias() = 2 * work * b.transpose();
          },
          [&] { return numbers(expert_loss, expert); })
      .add(
          "naive",
          [&] {
            naive_loss = (a * x * b + c).squaredNorm();
            naive = 2 * a.transpose() * (a * x * b + c) * b.transpose();
          },
          [&] { return numbers(naive_loss, naive); })
      .add(
          "Leibniz", [&] { run.into(own_loss, own)(A = a, X = x, B = b, C = c); },
          [&] { return numbers(own_loss, own); })
      .run();
}

// ---- sum log(1 + exp(-y o (M w)))

constexpr auto M = matrix<"M", "k", "n">;
constexpr auto w = vector<"w", "n">;
constexpr auto y = vector<"y", "k">;
constexpr auto logistic = sum(log(ones<"k"> + exp(-hadamard(y, M* w))));
constexpr auto logistic_slope = gradient(logistic, w);

bool logistic_regression(int samples, int features) {
  using Eigen::ArrayXd, Eigen::MatrixXd, Eigen::VectorXd;
  MatrixXd const m = MatrixXd::Random(samples, features);
  VectorXd const weights = VectorXd::Random(features);
  VectorXd labels = VectorXd::Random(samples).array().sign();
  VectorXd z(samples), e(samples), expert(features), naive(features), own(features);
  double expert_loss = 0, naive_loss = 0, own_loss = 0;
  auto run = compile(logistic, logistic_slope);
  return contest("logistic " + std::to_string(samples) + " x " + std::to_string(features))
      .add(
          "expert",
          [&] {
            z.noalias() = m * weights;
            z.array() *= -labels.array();
            e = (-z.array().abs()).exp();
            expert_loss = (z.array().max(0) + e.array().log1p()).sum();
            e = -labels.array() * (z.array() < 0).select(e.array(), 1) / (1 + e.array());
            expert.noalias() = m.transpose() * e;
          },
          [&] { return numbers(expert_loss, expert); })
      .add(
          "naive",
          [&] {
            naive_loss = (1 + (-labels.array() * (m * weights).array()).exp()).log().sum();
            naive = -m.transpose() * (labels.array() / (1 + (labels.array() * (m * weights).array()).exp())).matrix();
          },
          [&] { return numbers(naive_loss, naive); })
      .add(
          "Leibniz", [&] { run.into(own_loss, own)(M = m, w = weights, y = labels); },
          [&] { return numbers(own_loss, own); })
      .run();
}

// ---- 0.5 x'Ax + b'x

constexpr auto S = matrix<"S", "n", "n">;
constexpr auto b = vector<"b", "n">;
constexpr auto quadratic = 0.5_c * t(w) * S * w + t(b) * w;
constexpr auto quadratic_slope = gradient(quadratic, w);

template <int N>
bool quadratic_form(int n) {
  using matrix_type = Eigen::Matrix<double, N, N>;
  using vector_type = Eigen::Matrix<double, N, 1>;
  matrix_type const s = matrix_type::Random(n, n);
  vector_type const x = vector_type::Random(n), linear = vector_type::Random(n);
  vector_type product(n), expert(n), naive(n), own(n);
  double expert_value = 0, naive_value = 0, own_value = 0;
  auto run = compile(quadratic, quadratic_slope);
  return contest("½xᵀAx + bᵀx, n = " + std::to_string(n) + (N > 0 ? " fixed" : ""))
      .add(
          "expert",
          [&] {
            product.noalias() = s * x;
            expert_value = x.dot(0.5 * product + linear);
            expert = 0.5 * product + linear;
            expert.noalias() += 0.5 * s.transpose() * x;
          },
          [&] { return numbers(expert_value, expert); })
      .add(
          "naive",
          [&] {
            naive_value = 0.5 * x.dot(s * x) + linear.dot(x);
            naive = 0.5 * (s + s.transpose()) * x + linear;
          },
          [&] { return numbers(naive_value, naive); })
      .add(
          "Leibniz", [&] { run.into(own_value, own)(S = s, w = x, b = linear); },
          [&] { return numbers(own_value, own); })
      .run();
}

}  // namespace

int main() {
  std::srand(1);
  contest::print_heading({"expert", "naive", "Leibniz"});
  bool agree = least_squares<3>(3);
  for (int const n : {8, 32, 128}) agree &= least_squares<Eigen::Dynamic>(n);
  agree &= logistic_regression(1000, 50);
  agree &= quadratic_form<4>(4);
  agree &= quadratic_form<Eigen::Dynamic>(50);
  return agree ? 0 : 1;
}
