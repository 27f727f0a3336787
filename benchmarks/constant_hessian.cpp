// W11: the Hessian of x'Ax, which is A + A' and does not depend on x: what remains is to write it.
#include <leibniz/eigen_matrices.hpp>

#include "contest.hpp"

namespace {

using namespace leibniz;
using Eigen::MatrixXd;

constexpr auto A = matrix<"A", "n", "n">;
constexpr auto x = vector<"x", "n">;
constexpr auto curvature = hessian(t(x) * A * x, x);

bool run(int n) {
  MatrixXd const a = MatrixXd::Random(n, n);
  MatrixXd expert(n, n), naive(n, n), own(n, n);
  auto evaluation = compile(curvature);
  return contest("W11", "n = " + std::to_string(n))
      .add(
          "expert", [&] { expert.noalias() = a + a.transpose(); }, [&] { return numbers(expert); })
      .add(
          "Leibniz", [&] { evaluation.into(own)(A = a); }, [&] { return numbers(own); })
      .run();
}

}  // namespace

int main() {
  std::srand(1);
  bool agree = run(128);
  agree &= run(2048);
  return agree ? 0 : 1;
}
