// A matrix that is multiplied by one vector and, transposed, by another is read once.
#include <leibniz/eigen_matrices.hpp>
#include <limits>
#include <string_view>

#include "unit/catch.hpp"

using namespace leibniz;

namespace {

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto S = matrix<"S", "n", "n">;
constexpr auto x = vector<"x", "m">;
constexpr auto y = vector<"y", "n">;
constexpr auto c = scalar<"c">;
constexpr auto bilinear = c * t(x) * A * y;
constexpr auto quadratic = 0.5_c * t(y) * S * y + t(y) * y;

template <class T>
bool close(auto const& found, auto const& expected) {
  return (found - expected).norm() <= 64 * std::numeric_limits<T>::epsilon() * (1 + expected.norm());
}

template <class T, int Order>
void check(int rows, int columns) {
  using matrix_type = Eigen::Matrix<T, Eigen::Dynamic, Eigen::Dynamic, Order>;
  using vector_type = Eigen::Matrix<T, Eigen::Dynamic, 1>;
  matrix_type const a = matrix_type::Random(rows, columns), s = matrix_type::Random(columns, columns);
  vector_type const left = vector_type::Random(rows), right = vector_type::Random(columns);
  auto const [value, by_x, by_y] =
      evaluate(bilinear, gradient(bilinear, x), gradient(bilinear, y))(A = a, x = left, y = right, c = T(3));
  CHECK(std::abs(value - 3 * left.dot(a * right)) <= 64 * std::numeric_limits<T>::epsilon() * T(1 + rows * columns));
  CHECK(close<T>(by_x, vector_type(3 * (a * right))));
  CHECK(close<T>(by_y, vector_type(3 * (a.transpose() * left))));

  auto run = compile(quadratic, gradient(quadratic, y));
  vector_type slope = right;
  T energy = 0;
  run.into(energy, slope)(S = s, y = slope);  // what is read is written last
  vector_type const expected = T(0.5) * (s * right + s.transpose() * right) + 2 * right;
  CHECK(close<T>(slope, expected));

  matrix_type large = matrix_type::Zero(rows + 3, columns + 5);  // a part of it, and a vector across
  large.block(1, 2, rows, columns) = a;
  Eigen::Matrix<T, 3, Eigen::Dynamic> across = Eigen::Matrix<T, 3, Eigen::Dynamic>::Random(3, rows);
  across.row(1) = left.transpose();
  auto const [down, right_by] = evaluate(gradient(bilinear, x), gradient(bilinear, y))(
      A = large.block(1, 2, rows, columns), x = across.row(1).transpose(), y = right, c = T(3));
  CHECK(close<T>(down, by_x));
  CHECK(close<T>(right_by, by_y));
}

}  // namespace

TEMPLATE_TEST_CASE("two products with one matrix", "", double, float) {
  for (auto const [rows, columns] : {std::array{1, 1}, std::array{1, 9}, std::array{3, 5}, std::array{8, 4},
                                     std::array{16, 7}, std::array{23, 11}, std::array{50, 50}, std::array{203, 64}}) {
    check<TestType, Eigen::ColMajor>(rows, columns);
    check<TestType, Eigen::RowMajor>(rows, columns);
  }
}
TEST_CASE("an infinite entry stays in its own row and column") {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  for (int place = 0; place < 11; ++place) {
    Eigen::MatrixXd a = Eigen::MatrixXd::Random(11, 5);
    a(place, 2) = infinity;
    Eigen::VectorXd const left = Eigen::VectorXd::Ones(11), right = Eigen::VectorXd::Ones(5);
    auto const [by_x, by_y] =
        evaluate(gradient(bilinear, x), gradient(bilinear, y))(A = a, x = left, y = right, c = 1.0);
    for (int i = 0; i < 11; ++i) CHECK((i == place ? by_x(i) == infinity : by_x(i) == Approx(a.row(i).sum())));
    for (int j = 0; j < 5; ++j) CHECK((j == 2 ? by_y(j) == infinity : by_y(j) == Approx(a.col(j).sum())));
  }
}
TEST_CASE("the plan says which products run at once") {
  auto const text = plan(quadratic, gradient(quadratic, y));
  CHECK(std::string_view(text).find("    at once with result1, so that the matrix is read once\n") !=
        std::string_view::npos);
  auto const dependent = plan(S * (t(S) * y));  // the second needs the first
  CHECK(std::string_view(dependent).find("at once") == std::string_view::npos);
}
