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

TEST_CASE("the larger and the smaller of two, of whatever magnitudes") {
  constexpr auto x = vector<"x", "n">;
  constexpr auto y = vector<"y", "n">;
  constexpr auto z = vector<"z", "n">;
  constexpr double nan = std::numeric_limits<double>::quiet_NaN(), infinity = std::numeric_limits<double>::infinity();
  Eigen::VectorXd a(11), b(11);
  a << 1, -1e17, 3, 1e-300, -2, 1e300, 0.1, infinity, 5, 1, nan;
  b << -1e17, 1, 3, 1e17, 2, -1e300, 0.3, 5, -infinity, nan, 1;
  Eigen::VectorXd const c = Eigen::VectorXd::Random(11);
  auto const [larger, smaller, scaled, beside] =
      evaluate(maximum(x, y), minimum(x, y), 3_c * maximum(x, 2_c * y), z - maximum(x + z, y))(x = a, y = b, z = c);
  for (int k = 0; k < 9; ++k) {
    CAPTURE(k);
    CHECK(larger(k) == std::max(a(k), b(k)));
    CHECK(smaller(k) == std::min(a(k), b(k)));
    CHECK(scaled(k) == 3 * std::max(a(k), 2 * b(k)));
    if (k < 3) CHECK(beside(k) == Approx(c(k) - std::max(a(k) + c(k), b(k))).epsilon(1e-14));
  }
  for (int k = 9; k < 11; ++k) CHECK((std::isnan(larger(k)) && std::isnan(smaller(k))));
  CHECK(evaluate(sum(maximum(x, y)))(x = a.head(2).eval(), y = b.head(2).eval()) == 2);
}
TEST_CASE("the larger of two in constant expressions") {
  constexpr auto s = scalar<"s">;
  constexpr auto p = scalar<"p">;
  STATIC_REQUIRE(evaluate(maximum(s, p))(s = 1.0, p = -1e17) == 1);
  STATIC_REQUIRE(evaluate(minimum(s, p))(s = 1.0, p = 1e17) == 1);
}
