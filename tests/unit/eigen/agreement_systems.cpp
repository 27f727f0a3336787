#include "unit/eigen/agreement.hpp"

using namespace agreement;

TEST_CASE("inverses and determinants agree with their meaning") {
  check(inv(S), inv(S) * w, inv(S) * X, A * inv(S), inv(t(S)), t(inv(S)), t(w) * inv(S) * v, s * inv(S));
  check(det(S), logdet(S), det(S) * inv(S), inv(S) * inv(T), inv(S * T), inv(S) * diag(w), trace(inv(S) * T));
  check(inv(P), inv(P) * w, logdet(P), det(P), t(w) * inv(P) * w, A * inv(P), inv(P) * inv(S));
  check(power(S, 3_c), power(S, -2_c), inv(S + s * identity<"n">) * w);
}
TEST_CASE("symmetric matrices, positive definite or not, agree with Eigen's LU") {
  constexpr auto Q = matrix<"Q", "n", "n", symmetric>;
  for (double const shift : {8.0, 0.5, -8.0}) {
    CAPTURE(shift);
    for (int const n : {1, 2, 5, 30}) {
      Eigen::MatrixXd const root = Eigen::MatrixXd::Random(n, n);
      Eigen::MatrixXd const q = root + root.transpose() + shift * Eigen::MatrixXd::Identity(n, n);
      Eigen::VectorXd const right = Eigen::VectorXd::Random(n);
      Eigen::MatrixXd const inverse = q.inverse();
      auto const [solution, turned, all, det_of_q] =
          evaluate(inv(Q) * w, t(w) * inv(Q), inv(Q), det(Q))(Q = q, w = right);
      double const near = 1e-10 * (1 + inverse.norm());
      CHECK((solution - inverse * right).norm() <= near);
      CHECK((turned - right.transpose() * inverse).norm() <= near);
      CHECK((all - inverse).norm() <= near);
      CHECK(std::abs(det_of_q - q.determinant()) <= 1e-10 * std::abs(q.determinant()));
      double const logarithm = evaluate(logdet(Q))(Q = q);
      if (q.determinant() > 0)
        CHECK(std::abs(logarithm - std::log(q.determinant())) <= 1e-9);
      else
        CHECK(std::isnan(logarithm));
    }
  }
  Eigen::MatrixXd const singular = Eigen::MatrixXd::Ones(6, 6);
  CHECK(!(evaluate(inv(Q) * w)(Q = singular, w = Eigen::VectorXd::Ones(6).eval()).norm() < 1e6));
}
TEST_CASE("large systems agree with Eigen's") {
  constexpr auto Q = matrix<"Q", "n", "n", symmetric>;
  for (int const n : {256, 257, 301}) {
    CAPTURE(n);
    Eigen::MatrixXd const general = Eigen::MatrixXd::Random(n, n), sum = general + general.transpose(),
                          definite = general * general.transpose() + Eigen::MatrixXd::Identity(n, n);
    Eigen::VectorXd const right = Eigen::VectorXd::Random(n);
    auto const [of_s, turned, of_p, of_q, log_of_p, log_of_s] =
        evaluate(inv(S) * w, t(w) * inv(S), inv(P) * w, inv(Q) * w, logdet(P), logdet(t(S) * S))(
            S = general, P = definite, Q = sum, w = right);
    double const near = 1e-9 * right.norm();
    CHECK((general * of_s - right).norm() <= near * of_s.norm());
    CHECK((turned * general - right.transpose()).norm() <= near * turned.norm());
    CHECK((definite * of_p - right).norm() <= near * of_p.norm());
    CHECK((sum * of_q - right).norm() <= near * of_q.norm());
    Eigen::MatrixXd const lower = definite.llt().matrixL();
    CHECK(log_of_p == Approx(2 * lower.diagonal().array().log().sum()).epsilon(1e-10));
    Eigen::MatrixXd const lu = general.lu().matrixLU();
    CHECK(log_of_s == Approx(2 * lu.diagonal().array().abs().log().sum()).epsilon(1e-8));
  }
  Eigen::MatrixXd singular = Eigen::MatrixXd::Random(300, 300);
  singular.col(170).setZero();
  CHECK(!evaluate(inv(S) * w)(S = singular, w = Eigen::VectorXd::Ones(300).eval()).allFinite());
  CHECK(!evaluate(inv(P) * w)(P = singular, w = Eigen::VectorXd::Ones(300).eval()).allFinite());
}
