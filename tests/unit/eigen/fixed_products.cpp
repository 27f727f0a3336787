// Products of matrices of a few rows and columns, of fixed size: alone, scaled, and added to something.
#include <leibniz/eigen.hpp>

#include "unit/catch.hpp"
#include "unit/eigen/any_size.hpp"

using namespace leibniz;

namespace {

constexpr auto A = matrix<"A", "m", "k">;
constexpr auto B = matrix<"B", "k", "n">;
constexpr auto C = matrix<"C", "m", "n">;
constexpr auto D = matrix<"D", "n", "k">;
constexpr auto S = matrix<"S", "k", "k", symmetric>;
constexpr auto M = matrix<"M", "m", "m">;
constexpr auto N = matrix<"N", "m", "m", symmetric>;
constexpr auto v = vector<"v", "k">;
constexpr auto w = vector<"w", "m">;
constexpr auto s = scalar<"s">;

template <class T>
void compare_entries(any_size::matrix<T> const& found, any_size::matrix<T> const& expected) {
  REQUIRE(found.rows() == expected.rows());
  REQUIRE(found.cols() == expected.cols());
  CHECK((found - expected).norm() <= 100 * std::numeric_limits<T>::epsilon() * (1 + expected.norm()));
}
template <class Found>
void compare(Found const& found, any_size::matrix<typename Found::Scalar> const& expected) {
  compare_entries(any_size::of(found), expected);
}

template <class T, int Rows, int Columns, bool ByRows>
using one_order =
    Eigen::Matrix<T, Rows, Columns, (ByRows && Columns > 1) || Rows == 1 ? Eigen::RowMajor : Eigen::ColMajor>;

template <class T, int Rows, int Columns, bool ByRows>
one_order<T, Rows, Columns, ByRows> random() {
  return any_size::random<one_order<T, Rows, Columns, ByRows>>();
}
template <class Matrix>
Matrix symmetric_part(Matrix const& root) {
  auto const any = any_size::of(root);
  return any_size::with_entries<Matrix>(any + any.transpose());
}

template <class T, int m, int k, int n, bool ByRows>
void check() {
  CAPTURE(m, k, n, ByRows, sizeof(T));
  auto const a = random<T, m, k, ByRows>();
  auto const b = random<T, k, n, ByRows>();
  auto const c = random<T, m, n, ByRows>();
  auto const d = random<T, n, k, ByRows>();
  auto const square = random<T, m, m, ByRows>();
  auto const own = symmetric_part(random<T, m, m, ByRows>());
  auto const sym = symmetric_part(random<T, k, k, ByRows>());
  auto const x = any_size::random<Eigen::Matrix<T, k, 1>>();
  auto const y = any_size::random<Eigen::Matrix<T, m, 1>>();
  T const factor = T(0.75);

  using plain = any_size::matrix<T>;
  plain const da = any_size::of(a), db = any_size::of(b), dc = any_size::of(c), dd = any_size::of(d),
              dsym = any_size::of(sym), down = any_size::of(own), dsquare = any_size::of(square), dx = any_size::of(x),
              dy = any_size::of(y);
  auto const compare_all = [](auto const& found, auto const&... expected) {
    std::apply([&](auto const&... one) { (compare(one, expected), ...); }, found);
  };
  compare_all(evaluate(A * B, N + A * S * t(A))(A = a, B = b, S = sym, N = own), plain(da * db),
              plain(down + da * dsym * da.transpose()));
  compare_all(evaluate(C + A * t(D), N - A * t(A))(A = a, C = c, D = d, N = own), plain(dc + da * dd.transpose()),
              plain(down - da * da.transpose()));
  compare_all(evaluate(2_c * C + s * A * B, M + A * S * t(A))(A = a, B = b, C = c, S = sym, M = square, s = factor),
              plain(2 * dc + factor * da * db), plain(dsquare + da * dsym * da.transpose()));
  compare_all(evaluate(A * B - 0.5_c * A * t(D) - C, t(B) * t(D), M * N + A * t(A) + 2_c * N)(
                  A = a, B = b, C = c, D = d, M = square, N = own),
              plain(da * db - T(0.5) * da * dd.transpose() - dc), plain((dd * db).transpose()),
              plain(dsquare * down + da * da.transpose() + 2 * down));

  compare_all(evaluate(A * v, w - t(N) * w, s * w + 0.5_c * M * w, t(B) * v)(A = a, B = b, M = square, N = own, v = x,
                                                                             w = y, s = factor),
              plain(da * dx), plain(dy - down * dy), plain(factor * dy + T(0.5) * dsquare * dy),
              plain(db.transpose() * dx));

  auto sum = random<T, m, n, ByRows>();
  sum = c;  // in place
  auto add = compile(C - A * B);
  add.into(sum)(A = a, B = b, C = sum);
  compare(sum, dc - da * db);
}
}  // namespace

TEST_CASE("products of fixed size, of columns in one piece and of rows") {
  check<double, 6, 6, 6, false>();
  check<float, 5, 6, 3, true>();
}
TEST_CASE("products of fixed size of numbers without registers") {
  auto const a = random<long double, 3, 4, false>();
  auto const b = random<long double, 4, 2, false>();
  auto const c = random<long double, 3, 2, false>();
  compare(evaluate(C - A * B)(A = a, B = b, C = c), any_size::of(c) - any_size::of(a) * any_size::of(b));
}
TEST_CASE("products of fixed size that are too large to be written out") {
  auto const a = random<double, 13, 4, false>();
  auto const b = random<double, 4, 11, false>();
  compare(evaluate(-A * B)(A = a, B = b), -any_size::of(a) * any_size::of(b));
}
TEST_CASE("products of fixed size read parts of larger matrices") {
  Eigen::MatrixXd const large = Eigen::MatrixXd::Random(20, 20);
  auto const a = large.block<5, 3>(1, 2);
  auto const b = large.block<3, 6>(4, 7);
  auto const c = large.block<5, 6>(9, 11);
  Eigen::MatrixXd const product = any_size::of(a) * any_size::of(b), difference = any_size::of(c) - product;
  compare(evaluate(A * B)(A = a, B = b), product);
  compare(evaluate(C - A * B)(A = a, B = b, C = c), difference);
  Eigen::MatrixXd to = Eigen::MatrixXd::Zero(20, 20);
  compile(C - A * B).into(to.block<5, 6>(9, 11))(A = a, B = b, C = c);
  compare(to.block<5, 6>(9, 11), difference);
  CHECK(to.norm() == Approx(any_size::of(to.block<5, 6>(9, 11)).norm()));  // nothing else is written
}
