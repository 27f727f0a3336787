// Every letter is free as the name of a symbol where expressions are evaluated, too.
#include <leibniz/eigen.hpp>

#include "unit/catch.hpp"

using namespace leibniz;

#include "letters.hpp"

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto Q = matrix<"Q", "n", "n">;
constexpr auto Z4 = matrix<"Z4", 4, 4>;
constexpr auto alpha = scalar<"alpha">;
constexpr auto x = vector<"x", "n">;
constexpr auto x4 = vector<"x4", 4>;

namespace {

struct own_function : custom_function<own_function> {
  static constexpr std::string_view name = "own";
  static constexpr auto derivative_at(auto at) { return at * at; }
  template <class Number>
  static constexpr Number real(Number at) {
    return at * at * at / 3;
  }
};

// The gradient agrees with differences of the value.
void check(auto expression, auto by, auto const& at, auto const&... bound) {
  auto both = compile(expression, leibniz::gradient(expression, by));
  auto const value_at = [&](auto const& there) { return std::get<0>(both(by = there, bound...)); };
  auto const gradient = std::get<1>(both(by = at, bound...));
  auto const step = (1e-6 * std::decay_t<decltype(at)>::Random(at.rows(), at.cols())).eval();
  double const difference = value_at((at + step).eval()) - value_at((at - step).eval());
  CHECK(difference == Approx(2 * gradient.cwiseProduct(step).sum()).epsilon(1e-4));
}

}  // namespace

TEST_CASE("every letter is free as the name of a symbol") {
  Eigen::MatrixXd const at_a = Eigen::MatrixXd::Random(40, 5), at_q = Eigen::MatrixXd::Identity(5, 5) * 3;
  Eigen::VectorXd const at_x = Eigen::VectorXd::Random(5);
  Eigen::Matrix4d const at_z = Eigen::Matrix4d::Identity() * 2;
  Eigen::Vector4d const at_y = Eigen::Vector4d::Random();
  auto const by_x = [&](auto expression) { check(expression, x, at_x, A = at_a, Q = at_q, alpha = 0.5); };
  by_x(0.5_c * squared_norm(A * x) + exp(alpha) * dot(x, Q * x));
  by_x(sum(softplus(-(A * x))) + norm(Q * x));
  check(logdet(Q) + trace(inv(Q)) + dot(x, solve(Q, x)), Q, at_q, A = at_a, x = at_x, alpha = 0.5);
  by_x(logsumexp(A * x) + sum(hadamard(softmax(Q), Q)) + norm1(apply<own_function>(Q * x)));
  by_x(sum(A * Q * x) + sum(row_sums(A)) + det(Q) * norm(x) + alpha);
  check(dot(x4, solve(Z4, x4)) + logdet(Z4) + trace(inv(Z4)) + sum(tanh(Z4 * x4)) + squared_norm(kron(x4, x4)) +
            sum(row<3>(Z4)),
        x4, at_y, Z4 = at_z);
  auto run = compile(squared_norm(A * x), gradient(sum(exp(A * x)), x), derivative(gradient(sum(exp(A * x)), x), x));
  CHECK(std::get<0>(run(A = at_a, x = at_x)) == Approx((at_a * at_x).squaredNorm()));
  auto const second = evaluate(hessian(sum(softplus(A * x)), x))(A = at_a, x = at_x);
  CHECK(second.isApprox(second.transpose()));
  auto const third = evaluate(derivative(hessian(sum(exp(A * x)), x), x))(A = at_a, x = at_x);
  CHECK(third(0, 0, 0) == Approx(((at_a * at_x).array().exp() * at_a.col(0).array().cube()).sum()));
}
