// Symmetric products that are added to something: half of them is computed only where all of the sum is symmetric.
#include "unit/eigen/agreement.hpp"

using namespace agreement;

TEST_CASE("sums with symmetric products agree with their meaning") {
  check(P + t(A) * A, P - 2_c * X * t(X), s * P + S * P * t(S) - X * t(X), T + X * t(X));
  check(S * T + t(A) * A - P, identity<"n"> + t(A) * A, T - P * T * P, diag(w) - X * t(X));
}
TEST_CASE("a symmetric product of few entries out of many is added") {
  constexpr auto Q = matrix<"Q", 3, "k">;
  constexpr auto N = matrix<"N", 3, 3, symmetric>;
  constexpr auto M = matrix<"M", 3, 3>;
  Eigen::Matrix<double, 3, Eigen::Dynamic> const q = Eigen::Matrix<double, 3, Eigen::Dynamic>::Random(3, 40);
  Eigen::Matrix3d const m = Eigen::Matrix3d::Random(), n = m + m.transpose();
  auto const [with_symmetric, with_general] = evaluate(N - 2_c * Q * t(Q), M + Q * t(Q))(M = m, N = n, Q = q);
  CHECK((with_symmetric - (n - 2 * q * q.transpose())).norm() <= 1e-13);
  CHECK((with_general - (m + q * q.transpose())).norm() <= 1e-13);
}
