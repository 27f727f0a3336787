// Value, gradient and Hessian of a quadratic form need one product with the Hessian.
#include <leibniz/eigen_matrices.hpp>
#include <string_view>

#include "unit/catch.hpp"

using namespace leibniz;

namespace {

constexpr auto A = matrix<"A", "n", "n">;
constexpr auto x = vector<"x", "n">;
constexpr auto b = vector<"b", "n">;

constexpr int products(std::string_view plan) {
  int count = 0;
  for (std::size_t at = plan.find("product("); at != plan.npos; at = plan.find("product(", at + 1)) ++count;
  return count;
}
constexpr auto half = 0.5_c * t(x) * A * x + t(b) * x;
constexpr auto turned = t(x) * t(A) * x - 3_c * t(b) * x;
static_assert(products(plan(half, gradient(half, x), hessian(half, x))) == 1);
static_assert(products(plan(turned, gradient(turned, x), hessian(turned, x))) == 1);
static_assert(products(plan(half, gradient(half, x))) == 2);  // A + A' costs more than it saves here

void check(auto f, auto const& expected, auto const& by_x, auto const& twice) {
  Eigen::MatrixXd const a = Eigen::MatrixXd::Random(9, 9);
  Eigen::VectorXd const at = Eigen::VectorXd::Random(9), linear = Eigen::VectorXd::Random(9);
  auto const [value, slope, curvature] = evaluate(f, gradient(f, x), hessian(f, x))(A = a, x = at, b = linear);
  CHECK(value == Approx(expected(a, at, linear)).epsilon(1e-12));
  CHECK((slope - by_x(a, at, linear)).norm() <= 1e-12);
  CHECK((curvature - twice(a)).norm() <= 1e-12);
}

}  // namespace

TEST_CASE("quadratic forms with their Hessian") {
  using Eigen::MatrixXd, Eigen::VectorXd;
  check(
      half, [](auto const& a, auto const& at, auto const& l) { return 0.5 * at.dot(a * at) + l.dot(at); },
      [](auto const& a, auto const& at, auto const& l) { return VectorXd(0.5 * (a + a.transpose()) * at + l); },
      [](auto const& a) { return MatrixXd(0.5 * (a + a.transpose())); });
  check(
      turned, [](auto const& a, auto const& at, auto const& l) { return at.dot(a * at) - 3 * l.dot(at); },
      [](auto const& a, auto const& at, auto const& l) { return VectorXd((a + a.transpose()) * at - 3 * l); },
      [](auto const& a) { return MatrixXd(a + a.transpose()); });
}
TEST_CASE("quadratic forms of two matrices, one with its symmetric part") {
  constexpr auto B = matrix<"B", "n", "n">;
  constexpr auto both = exp(t(x) * A * x) * (t(x) * B * x);
  Eigen::MatrixXd const a = Eigen::MatrixXd::Random(7, 7) / 4, other = Eigen::MatrixXd::Random(7, 7);
  Eigen::VectorXd const at = Eigen::VectorXd::Random(7);
  auto const [value, sum, turned_sum] = evaluate(both, 3_c * (B + t(B)), t(A) + A)(A = a, B = other, x = at);
  CHECK(value == Approx(std::exp(at.dot(a * at)) * at.dot(other * at)).epsilon(1e-12));
  CHECK((sum - 3 * (other + other.transpose())).norm() <= 1e-12);
  CHECK((turned_sum - (a + a.transpose())).norm() <= 1e-12);
}
