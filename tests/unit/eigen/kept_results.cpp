// compile(...): what a run returns is kept until the next one; what is wanted for longer is written elsewhere.
// [readme]
#include <leibniz/eigen.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto x = vector<"x", "n">;
constexpr auto b = vector<"b", "m">;
constexpr auto f = squared_norm(A * x - b);

Eigen::VectorXd descend(Eigen::MatrixXd const& a, Eigen::VectorXd const& y) {
  auto run = compile(f, gradient(f, x));
  Eigen::VectorXd at = Eigen::VectorXd::Zero(a.cols()), slope;
  double loss = 1;
  for (int step = 0; step < 1000 && loss > 1e-12; ++step) {
    run.into(loss, slope)(A = a, x = at, b = y);  // allocates nothing but in the first step
    at -= slope / (2 * a.squaredNorm());
  }
  return at;
}
// [/readme]

#include "unit/catch.hpp"

TEST_CASE("the example of the reference page finds the solution") {
  Eigen::MatrixXd a(3, 2);
  a << 1, 2, 3, -1, 0, 1;
  Eigen::Vector2d const solution(2, -1);
  CHECK(descend(a, a * solution).isApprox(solution, 1e-5));
}

TEST_CASE("a matrix of run-time size is a reference to one that is kept, a number and a fixed-size matrix are copies") {
  Eigen::MatrixXd const a = Eigen::MatrixXd::Random(3, 2);
  Eigen::VectorXd const u = Eigen::VectorXd::Random(2), v = Eigen::VectorXd::Random(2);
  auto run = compile(A * x);
  auto const& first = run(A = a, x = u);
  CHECK(first.isApprox(a * u));
  CHECK(&run(A = a, x = v) == &first);
  CHECK(first.isApprox(a * v));
  static_assert(std::is_same_v<decltype(run(A = a, x = u)), Eigen::VectorXd const&>);

  auto both = compile(A * x, squared_norm(x));
  static_assert(std::is_same_v<decltype(both(A = a, x = u)), std::tuple<Eigen::VectorXd const&, double>>);

  constexpr auto F = matrix<"F", 3, 2>;
  constexpr auto w = vector<"w", 2>;
  auto fixed = compile(F * w);
  Eigen::Matrix<double, 3, 2> const b3 = a;
  Eigen::Vector2d const u2 = u;
  static_assert(std::is_same_v<decltype(fixed(F = b3, w = u2)), Eigen::Vector3d>);
}
