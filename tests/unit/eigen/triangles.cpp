// Triangular, diagonal and orthogonal matrices: what is left out for them changes no result.
#include <leibniz/eigen_matrices.hpp>
#include <limits>

#include "unit/catch.hpp"

using namespace leibniz;

namespace {

constexpr auto L = matrix<"L", "n", "n", lower_triangular>;
constexpr auto U = matrix<"U", "n", "n", upper_triangular>;
constexpr auto D = matrix<"D", "n", "n", diagonal_matrix>;
constexpr auto Q = matrix<"Q", "n", "n", orthogonal>;
constexpr auto B = matrix<"B", "n", "p">;
constexpr auto C = matrix<"C", "p", "n">;
constexpr auto x = vector<"x", "n">;

template <class T>
bool close(auto const& found, auto const& expected) {
  return (found - expected).norm() <= 512 * std::numeric_limits<T>::epsilon() * (1 + expected.norm());
}

/// Diagonally dominant, so that the systems are well-conditioned.
template <class Matrix>
Matrix dominant(int n) {
  Matrix result = Matrix::Random(n, n) / (n + 1);
  result.diagonal().array() += 2;
  return result;
}

template <class T, int N, int Order>
void check(int n) {
  using square = Eigen::Matrix<T, N, N, Order>;
  using general = Eigen::Matrix<T, Eigen::Dynamic, Eigen::Dynamic>;
  using column = Eigen::Matrix<T, N, 1>;
  CAPTURE(n, N, Order);
  square const full = dominant<square>(n), l = full.template triangularView<Eigen::Lower>(),
               u = full.template triangularView<Eigen::Upper>(), d = full.diagonal().asDiagonal();
  square const inverse_l = l.inverse(), inverse_u = u.inverse(), inverse_d = d.inverse();
  general const b = general::Random(n, 5), c = general::Random(5, n);
  column const at = column::Random(n);

  auto const [lb, ul, cl, lx, ulx] = evaluate(L * B, U * B, C * L, L * x, t(U) * x)(L = l, U = u, B = b, C = c, x = at);
  CHECK(close<T>(lb, general(l * b)));
  CHECK(close<T>(ul, general(u * b)));
  CHECK(close<T>(cl, general(c * l)));
  CHECK(close<T>(lx, column(l * at)));
  CHECK(close<T>(ulx, column(u.transpose() * at)));

  auto const [down, up, turned, across, all] =
      evaluate(inv(L) * B, inv(U) * x, inv(t(L)) * B, C * inv(U), inv(L))(L = l, U = u, B = b, C = c, x = at);
  CHECK(close<T>(down, general(inverse_l * b)));
  CHECK(close<T>(up, column(inverse_u * at)));
  CHECK(close<T>(turned, general(inverse_l.transpose() * b)));
  CHECK(close<T>(across, general(c * inverse_u)));
  CHECK(close<T>(all, inverse_l));

  auto const [scaled, unscaled, of_d, log_of_d, of_l, log_of_u] =
      evaluate(D * B, inv(D) * x, det(D), logdet(D), det(L), logdet(U))(D = d, L = l, U = u, B = b, x = at);
  CHECK(close<T>(scaled, general(d * b)));
  CHECK(close<T>(unscaled, column(inverse_d * at)));
  T const product = d.diagonal().prod(), near = 64 * std::numeric_limits<T>::epsilon();
  CHECK(std::abs(of_d - product) <= near * std::abs(product));
  CHECK(std::abs(of_l - product) <= near * std::abs(product));
  CHECK(std::abs(log_of_d - d.diagonal().array().log().sum()) <= near * T(n));
  CHECK(std::abs(log_of_u - log_of_d) <= near * T(n));
}

}  // namespace

TEST_CASE("triangular and diagonal matrices agree with Eigen's general ones") {
  for (int const n : {1, 2, 5, 17, 63, 64, 65, 130, 200}) check<double, Eigen::Dynamic, Eigen::ColMajor>(n);
  check<float, 3, Eigen::RowMajor>(3);
}
TEST_CASE("triangular matrices whose rows lie in one piece") {
  Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> const l =
      dominant<Eigen::MatrixXd>(100).triangularView<Eigen::Lower>();
  Eigen::MatrixXd const b = Eigen::MatrixXd::Random(100, 6), inverse = l.inverse();
  auto const [product, solution, turned] = evaluate(L * B, inv(L) * B, inv(t(L)) * B)(L = l, B = b);
  CHECK(close<double>(product, Eigen::MatrixXd(l * b)));
  CHECK(close<double>(solution, Eigen::MatrixXd(inverse * b)));
  CHECK(close<double>(turned, Eigen::MatrixXd(inverse.transpose() * b)));
}
TEST_CASE("products with triangles add to what is there, and may overwrite an operand") {
  Eigen::MatrixXd const l = dominant<Eigen::MatrixXd>(150).triangularView<Eigen::Lower>();
  Eigen::MatrixXd right = Eigen::MatrixXd::Random(150, 20);
  Eigen::MatrixXd const expected = 3 * (l * right) - right, solved = l.inverse() * right;
  auto sum = compile(3_c * L * B - B);
  Eigen::MatrixXd to = right;
  sum.into(to)(L = l, B = to);
  CHECK((to - expected).norm() <= 1e-12 * expected.norm());
  auto solution = compile(inv(L) * B);
  solution.into(right)(L = l, B = right);
  CHECK((right - solved).norm() <= 1e-12 * solved.norm());
}
TEST_CASE("a part of a larger matrix as a triangle") {
  Eigen::MatrixXd large = Eigen::MatrixXd::Constant(90, 95, 1e300);
  large.block(3, 4, 70, 70) = dominant<Eigen::MatrixXd>(70).triangularView<Eigen::Upper>();
  Eigen::MatrixXd const own = large.block(3, 4, 70, 70);
  Eigen::VectorXd const at = Eigen::VectorXd::Random(70);
  auto const [product, solution] = evaluate(U * x, inv(U) * x)(U = large.block(3, 4, 70, 70), x = at);
  CHECK((product - own * at).norm() <= 1e-12 * at.norm());
  CHECK((own * solution - at).norm() <= 1e-12 * at.norm());
}
TEST_CASE("singular triangular and diagonal matrices give no finite solution") {
  Eigen::MatrixXd l = Eigen::MatrixXd::Identity(4, 4);
  l(2, 2) = 0;
  Eigen::VectorXd const at = Eigen::VectorXd::Ones(4);
  auto const [solution, of_l, log_of_l] = evaluate(inv(L) * x, det(L), logdet(L))(L = l, x = at);
  CHECK(!solution.allFinite());
  CHECK(of_l == 0);
  CHECK(log_of_l == -std::numeric_limits<double>::infinity());
  CHECK(!evaluate(inv(D) * x)(D = l, x = at).allFinite());
  l(2, 2) = -1;
  CHECK(std::isnan(evaluate(logdet(L))(L = l)));
}
TEST_CASE("the inverse of an orthogonal matrix") {
  Eigen::VectorXd const at = Eigen::VectorXd::Random(8), mirror = Eigen::VectorXd::Random(8).normalized();
  Eigen::MatrixXd const q = Eigen::MatrixXd::Identity(8, 8) - 2 * mirror * mirror.transpose();
  CHECK((evaluate(inv(Q) * x)(Q = q, x = at) - q.transpose() * at).norm() <= 1e-14);
}
TEST_CASE("triangular systems in constant expressions") {
  constexpr auto M = matrix<"M", 3, 3, lower_triangular>;
  constexpr auto b = vector<"b", 3>;
  constexpr auto solution = evaluate(inv(M) * b, inv(t(M)) * b, det(M))(
      M = tensor<double, 3, 3>{{2, 0, 0}, {1, 4, 0}, {3, 1, 0.5}}, b = tensor<double, 3>{2, 5, 5});
  STATIC_REQUIRE(std::get<0>(solution) == tensor<double, 3>{1, 1, 2});
  STATIC_REQUIRE(std::get<1>(solution) == tensor<double, 3>{-13.375, -1.25, 10});
  STATIC_REQUIRE(std::get<2>(solution) == 4);
}
