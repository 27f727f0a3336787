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

// The value and the gradient agree whether they are evaluated together or one by one.
void check(auto expression, auto by, auto const&... bound) {
  auto const [value, gradient] = evaluate(expression, leibniz::gradient(expression, by))(bound...);
  CHECK(value == Approx(evaluate(expression)(bound...)));
  CHECK((gradient - evaluate(leibniz::gradient(expression, by))(bound...)).norm() < 1e-10);
}

}  // namespace

TEST_CASE("every letter is free as the name of a symbol") {
  Eigen::MatrixXd const at_a = Eigen::MatrixXd::Random(40, 5), at_q = Eigen::MatrixXd::Identity(5, 5) * 3;
  Eigen::VectorXd const at_x = Eigen::VectorXd::Random(5);
  Eigen::Matrix4d const at_z = Eigen::Matrix4d::Identity() * 2;
  Eigen::Vector4d const at_y = Eigen::Vector4d::Random();
  auto const bound = [&](auto expression, auto by) {
    check(expression, by, A = at_a, Q = at_q, x = at_x, alpha = 0.5);
  };
  bound(0.5_c * squared_norm(A * x) + exp(alpha) * dot(x, Q * x), x);
  bound(sum(softplus(-(A * x))) + norm(Q * x), x);
  bound(logdet(Q) + trace(inv(Q)) + dot(x, solve(Q, x)), Q);
  bound(logsumexp(A * x) + sum(hadamard(softmax(Q), Q)) + norm1(apply<own_function>(Q * x)), x);
  bound(sum(A * Q * x) + sum(row_sums(A)) + det(Q) * norm(x) + alpha, x);
  check(dot(x4, solve(Z4, x4)) + logdet(Z4) + trace(inv(Z4)) + sum(tanh(Z4 * x4)) + squared_norm(kron(x4, x4)) +
            sum(row<3>(Z4)),
        x4, Z4 = at_z, x4 = at_y);
  auto run = compile(squared_norm(A * x), gradient(sum(exp(A * x)), x), derivative(gradient(sum(exp(A * x)), x), x));
  CHECK(std::get<0>(run(A = at_a, x = at_x)) == Approx((at_a * at_x).squaredNorm()));
  auto const second = evaluate(hessian(sum(softplus(A * x)), x))(A = at_a, x = at_x);
  CHECK(second.isApprox(second.transpose()));
  auto const third = evaluate(derivative(hessian(sum(exp(A * x)), x), x))(A = at_a, x = at_x);
  CHECK(third(0, 0, 0) == Approx(((at_a * at_x).array().exp() * at_a.col(0).array().cube()).sum()));
}
