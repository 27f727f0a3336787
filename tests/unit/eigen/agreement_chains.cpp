#include "unit/eigen/agreement.hpp"

using namespace agreement;

TEST_CASE("products whose order depends on sizes at run time") {
  constexpr auto Y = A * X * B;
  check(Y, t(Y), Y + C, C - 2_c * Y);
  check(t(Y) + t(C), s * Y, Y * t(C) * Y);
  check(t(A) * C * t(B), r * X * B * t(C), inv(S) * X * B * t(C) * A, diag(w) * X * B * t(B));
  check((A * X * B + C) * t(B), squared_norm(Y + C), gradient(squared_norm(Y + C), X), trace(Y * t(C)));
}
TEST_CASE("the same with fixed sizes, and written to rows") {
  Eigen::Matrix<double, 2, 5> const a = Eigen::Matrix<double, 2, 5>::Random();
  Eigen::Matrix<double, 5, 3> const x = Eigen::Matrix<double, 5, 3>::Random();
  Eigen::Matrix<double, 3, 4> const b = Eigen::Matrix<double, 3, 4>::Random();
  Eigen::Matrix<double, 2, 4> const expected = a * x * b, found = evaluate(A * X * B)(A = a, X = x, B = b);
  CHECK((found - expected).norm() <= 1e-14);
  Eigen::MatrixXd const da = a, dx = x, db = b;
  Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> by_rows;
  auto run = compile(A * X * B);
  run.into(by_rows)(A = da, X = dx, B = db);
  CHECK((by_rows - expected).norm() <= 1e-14);
  Eigen::MatrixXd wide = Eigen::MatrixXd::Zero(5, 9);
  run.into(wide.block(1, 2, 2, 4))(A = da, X = dx, B = db);
  CHECK((wide.block(1, 2, 2, 4) - expected).norm() <= 1e-14);
  CHECK(wide.cwiseAbs().sum() == Approx(expected.cwiseAbs().sum()));
}
TEST_CASE("one evaluator for several sizes, each in its own order") {
  auto run = compile(A * X * B + C);
  for (auto const [m, n, p, q] : {std::array{2, 30, 20, 40}, std::array{40, 30, 20, 2}, std::array{20, 2, 30, 9}}) {
    Eigen::MatrixXd const a = Eigen::MatrixXd::Random(m, n), x = Eigen::MatrixXd::Random(n, p),
                          b = Eigen::MatrixXd::Random(p, q), c = Eigen::MatrixXd::Random(m, q);
    Eigen::MatrixXd const expected = a * x * b + c;
    CHECK((run(A = a, X = x, B = b, C = c) - expected).norm() <= 1e-12);
  }
}
TEST_CASE("products that are symmetric") {
  check(A * t(A), t(A) * A, A * diag(w) * t(A), t(A) * D, A * P * t(A), s * (A * t(A)) + C * t(C));
  check(inv(P), inv(P) * X * t(X) * inv(P), trace(inv(P) * X * t(X)), inv(P) - inv(P) * S * inv(P));
  check((A * t(A) + diag(y)) * y, A * X * t(X) * t(A), A * X * B * t(C) * C * t(B) * t(X) * t(A));
}
