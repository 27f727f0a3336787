// The derivative at a kink: the subgradient 0.
#include <leibniz/eigen.hpp>

#include "unit/catch.hpp"

using namespace leibniz;

TEST_CASE("the gradient of a norm at 0 is 0, for fixed sizes and sizes at run time") {
  constexpr auto A = matrix<"A", "m", "n">;
  constexpr auto x = vector<"x", "n">;
  constexpr auto b = vector<"b", "m">;
  constexpr auto f = norm(A * x - b);
  Eigen::MatrixXd const a = Eigen::MatrixXd::Random(7, 5);
  Eigen::VectorXd const u = Eigen::VectorXd::Random(5), none = Eigen::VectorXd::Zero(5);

  CHECK(evaluate(gradient(norm(x), x))(x = none) == none);
  CHECK(evaluate(gradient(norm(x), x))(x = Eigen::Vector3d::Zero().eval()) == Eigen::Vector3d::Zero());
  CHECK(evaluate(gradient(norm(x), x))(x = Eigen::Vector3f::Zero().eval()) == Eigen::Vector3f::Zero());
  auto const [value, by_x, by_A] =
      evaluate(f, gradient(f, x), gradient(f, A))(A = a, x = none, b = Eigen::VectorXd::Zero(7).eval());
  CHECK(value == 0);
  CHECK(by_x == none);
  CHECK(by_A == Eigen::MatrixXd::Zero(7, 5));
  CHECK(evaluate(gradient(norm(x), x))(x = u).isApprox(u / u.norm(), 1e-15));
}
