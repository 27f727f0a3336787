// Results that are written to what is read, and sizes that do not fit.
#include <leibniz/eigen.hpp>

#include "unit/catch.hpp"

using namespace leibniz;

namespace {

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto X = matrix<"X", "n", "p">;
constexpr auto w = vector<"w", "n">;
constexpr auto v = vector<"v", "n">;
constexpr auto S = matrix<"S", "n", "n">;
constexpr auto F = matrix<"F", 3, 3>;
constexpr auto H = matrix<"H", 3, 3>;

using Eigen::MatrixXd;
using Eigen::VectorXd;

std::string message_of(auto action) {
  try {
    action();
  } catch (shape_error const& error) {
    return error.what();
  }
  return "nothing was thrown";
}

}  // namespace

TEST_CASE("a result may be written to what it is computed from") {
  MatrixXd const a = MatrixXd::Random(4, 4);
  MatrixXd x = MatrixXd::Random(4, 4);
  MatrixXd const expected = a * x;
  auto run = compile(A * X);

  SECTION("the same matrix") {
    run.into(x)(A = a, X = x);
    CHECK(x.isApprox(expected));
  }
  SECTION("the other operand") {
    MatrixXd target = a;
    run.into(target)(A = target, X = x);
    CHECK(target.isApprox(expected));
  }
  SECTION("a part of a larger matrix that overlaps it") {
    MatrixXd big = MatrixXd::Random(6, 6);
    MatrixXd const product = a * big.block(1, 1, 4, 4);
    run.into(big.block(0, 0, 4, 4))(A = a, X = big.block(1, 1, 4, 4));
    CHECK(big.block(0, 0, 4, 4).isApprox(product));
  }
  SECTION("a vector or a matrix that lies in memory backwards") {
    using backwards = Eigen::Map<VectorXd, 0, Eigen::InnerStride<>>;
    VectorXd const other = VectorXd::Random(40);
    VectorXd y = VectorXd::Random(60);
    VectorXd const sum = y.tail(40).reverse() + 2 * other;
    compile(w + 2_c * v).into(y.head(40))(w = backwards(y.data() + 59, 40, Eigen::InnerStride<>(-1)), v = other);
    CHECK(y.head(40).isApprox(sum));
    VectorXd const again = y.head(40) + 2 * other;
    compile(w + 2_c * v).into(backwards(y.data() + 59, 40, Eigen::InnerStride<>(-1)))(w = y.head(40), v = other);
    CHECK(y.tail(40).reverse().isApprox(again));
    MatrixXd mirrored = a;
    Eigen::Map<MatrixXd, 0, Eigen::OuterStride<>> const map(mirrored.data() + 12, 4, 4, Eigen::OuterStride<>(-4));
    MatrixXd const mirrored_product = a.rowwise().reverse() * x;
    run.into(mirrored)(A = map, X = x);
    CHECK(mirrored.isApprox(mirrored_product));
  }
  SECTION("a map of the same memory") {
    run.into(Eigen::Map<MatrixXd>(x.data(), 4, 4))(A = a, X = x);
    CHECK(x.isApprox(expected));
  }
  SECTION("a matrix of another size") {
    MatrixXd wide = MatrixXd::Random(4, 7);
    MatrixXd const product = wide.transpose() * a;
    compile(t(X) * S).into(wide)(S = a, X = wide);
    CHECK(wide.rows() == 7);
    CHECK(wide.isApprox(product));
  }
  SECTION("fixed-size matrices") {
    Eigen::Matrix3d f = Eigen::Matrix3d::Random();
    Eigen::Matrix3d const square = f * f;
    compile(F * F).into(f)(F = f);
    CHECK(f.isApprox(square));
  }
  SECTION("a few numbers, to a matrix of another size") {
    MatrixXd f = MatrixXd::Random(3, 3), same = f, part = f;
    MatrixXd const original = f;
    compile(row_sums(F)).into(f)(F = f);
    CHECK(f.isApprox(original.rowwise().sum()));
    compile(rows<0, 2>(F) * F).into(part)(F = part.block(0, 0, 3, 3));
    CHECK(part.isApprox(original.topRows(2) * original));
    compile(row_sums(H), t(F)).into(same, part)(H = same, F = original);
    CHECK(same.isApprox(original.rowwise().sum()));
    CHECK(part == original.transpose());
  }
  SECTION("a few numbers, to a matrix of as many entries in other rows") {
    constexpr auto G = matrix<"G", 2, 6>;
    MatrixXd g = MatrixXd::Random(2, 6);
    MatrixXd const product = g.leftCols(4).transpose() * g.leftCols(3);
    compile(t(columns<0, 4>(G)) * columns<0, 3>(G)).into(g)(G = g);
    CHECK(g.isApprox(product));
  }
  SECTION("two results, of which one is read") {
    VectorXd p = VectorXd::Random(5), q = VectorXd::Random(5);
    VectorXd const sum = p + q, difference = p - q;
    compile(w + v, w - v).into(p, q)(w = p, v = q);
    CHECK(p.isApprox(sum));
    CHECK(q.isApprox(difference));
  }
  SECTION("a number that is an entry of a matrix that is read") {
    MatrixXd matrix = MatrixXd::Ones(2, 2);
    compile(sum(A)).into(matrix(0, 0))(A = matrix);
    CHECK(matrix(0, 0) == 4);
  }
  SECTION("a number that is an entry of another result") {
    MatrixXd target = MatrixXd::Zero(1, 1);
    compile(sum(A), t(A)).into(target(0, 0), target)(A = x);
    CHECK(target == MatrixXd(x.transpose()));
  }
  SECTION("one matrix for two results: the last stays") {
    MatrixXd const tall = MatrixXd::Random(50, 4);
    MatrixXd target;
    auto both = compile(A * X, t(X));
    both.into(target, target)(A = tall, X = x);
    CHECK(target == MatrixXd(x.transpose()));
    both.into(target, target)(A = tall, X = x);
    CHECK(target == MatrixXd(x.transpose()));
    compile(t(X), A * X).into(target, target)(A = tall, X = x);
    CHECK(target.isApprox(tall * x));
  }
  SECTION("the results that are kept from the last run") {
    auto const& first = run(A = a, X = x);
    auto const& second = run(A = a, X = first);
    CHECK(second.isApprox(a * expected));
  }
  SECTION("the results that are kept from a run with bindings of other types") {
    auto const& first = run(A = a, X = x);
    MatrixXd const twice = 2 * a * expected, thrice = 3 * a * twice;
    auto const& second = run(A = a, X = 2 * first);
    CHECK(second.isApprox(twice));
    auto const& third = run(A = a, X = 3 * second.block(0, 0, 4, 4));
    CHECK(third.isApprox(thrice));
    run.into(x)(A = a, X = third);
    CHECK(x.isApprox(a * thrice));
  }
}

TEST_CASE("results can be written to blocks, maps, rows and row-major matrices") {
  MatrixXd const a = MatrixXd::Random(3, 4), x = MatrixXd::Random(4, 2);
  MatrixXd const expected = a * x;
  auto run = compile(A * X);
  SECTION("a block") {
    MatrixXd big = MatrixXd::Zero(6, 6);
    run.into(big.block(1, 2, 3, 2))(A = a, X = x);
    CHECK(big.block(1, 2, 3, 2).isApprox(expected));
    CHECK(big.sum() == Approx(expected.sum()));
  }
  SECTION("a row-major matrix") {
    Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> by_rows;
    run.into(by_rows)(A = a, X = x);
    CHECK(by_rows.isApprox(expected));
  }
  SECTION("a row and a column of a matrix") {
    MatrixXd target = MatrixXd::Zero(5, 5);
    VectorXd const y = VectorXd::Random(4);
    compile(A * w).into(target.col(1).head(3))(A = a, w = y);
    CHECK(target.col(1).head(3).isApprox(a * y));
    compile(t(w) * X).into(target.row(4).tail(2))(X = x, w = y);
    CHECK(target.row(4).tail(2).isApprox(y.transpose() * x));
  }
  SECTION("a tensor") {
    tensor<double, 3, 2> target;
    run.into(target)(A = a, X = x);
    CHECK(target(2, 1) == Approx(expected(2, 1)));
    CHECK(target(0, 1) == Approx(expected(0, 1)));
  }
}

TEST_CASE("sizes that do not fit are refused before anything is written") {
  MatrixXd const a = MatrixXd::Random(2, 3);
  MatrixXd x = MatrixXd::Random(4, 5), target = MatrixXd::Constant(1, 1, 7);
  auto run = compile(A * X);

  CHECK(message_of([&] { run.into(target)(A = a, X = x); }) == "X has 4 rows, but n is 3 (columns of A)");
  CHECK(message_of([&] { return evaluate(A * X)(A = a, X = x); }) == "X has 4 rows, but n is 3 (columns of A)");
  CHECK(message_of([&] { return evaluate(w + v)(w = VectorXd(VectorXd::Zero(3)), v = VectorXd(VectorXd::Zero(4))); }) ==
        "v has 4 entries, but n is 3 (entries of w)");
  CHECK(message_of([&] { return evaluate(2_c * F)(F = a); }) == "F has 2 rows, but it is declared with 3");
  // a matrix in place of a vector has rows and columns
  constexpr auto z = vector<"z", 3>;
  constexpr auto s = scalar<"s">;
  CHECK(message_of([&] { return evaluate(sum(z))(z = a); }) == "z has 2 rows, but it is declared with 3");
  CHECK(message_of([&] { return evaluate(sum(z))(z = MatrixXd(MatrixXd::Ones(3, 3))); }) ==
        "z has 3 columns, but it is declared with 1");
  CHECK(message_of([&] { return evaluate(sum(z))(z = MatrixXd(MatrixXd::Ones(1, 3))); }) ==
        "z has 1 row, but it is declared with 3");
  CHECK(message_of([&] { return evaluate(sum(z))(z = VectorXd(VectorXd::Ones(2))); }) ==
        "z has 2 entries, but it is declared with 3");
  CHECK(message_of([&] { return evaluate(sum(w))(w = a); }) == "w has 3 columns, but it is declared with 1");
  CHECK(message_of([&] { return evaluate(2_c * s)(s = VectorXd(VectorXd::Ones(2))); }) ==
        "s has 2 rows, but it is declared with 1");
  // what is bound but not needed has to fit as well
  CHECK(message_of([&] { return evaluate(2_c * A)(A = a, X = x); }) == "X has 4 rows, but n is 3 (columns of A)");
  CHECK(target == MatrixXd::Constant(1, 1, 7));

  x.resize(3, 5);
  x.setOnes();
  MatrixXd big = MatrixXd::Zero(6, 6);
  CHECK(message_of([&] { run.into(big.block(0, 0, 2, 4))(A = a, X = x); }) ==
        "result 1 is to be written to 4 columns, but p is 5 (columns of X)");
  CHECK(message_of([&] { run.into(big.block(0, 0, 3, 5))(A = a, X = x); }) ==
        "result 1 is to be written to 3 rows, but m is 2 (rows of A)");
  CHECK(big == MatrixXd::Zero(6, 6));
  double value = 3;
  Eigen::Vector2d wrong(1, 2);
  CHECK_THROWS_AS(compile(sum(A), t(A)).into(value, Eigen::Map<MatrixXd>(wrong.data(), 1, 2))(A = a),
                  std::invalid_argument);
  CHECK(value == 3);
}

TEST_CASE("a vector takes a result of run-time size that is one, and no other") {
  MatrixXd a(2, 3);
  a << 1, 2, 3, 4, 5, 6;
  MatrixXd const first_row = a.topRows(1), first_column = a.leftCols(1);
  VectorXd const y = VectorXd::Ones(3);
  VectorXd column = VectorXd::Constant(3, 7);
  Eigen::RowVectorXd row = Eigen::RowVectorXd::Constant(2, 7);
  auto twice = compile(2_c * A);
  auto product = compile(A * w);

  CHECK(message_of([&] { twice.into(column)(A = a); }) ==
        "result 1 is to be written to 1 column, but n is 3 (columns of A)");
  CHECK(message_of([&] { product.into(row)(A = a, w = y); }) ==
        "result 1 is to be written to 1 row, but m is 2 (rows of A)");
  CHECK(column == VectorXd::Constant(3, 7));
  CHECK(row == Eigen::RowVectorXd::Constant(2, 7));

  twice.into(column)(A = first_column);
  CHECK(column == 2 * first_column);
  twice.into(column)(A = column);
  CHECK(column == 4 * first_column);
  twice.into(row)(A = first_row);
  CHECK(row == 2 * first_row);
  twice.into(row)(A = row);
  CHECK(row == 4 * first_row);
  product.into(row)(A = first_row, w = y);
  CHECK(row == Eigen::RowVectorXd::Constant(1, 6));
}

TEST_CASE("matrices with some fixed extents, or with a largest size, take what they can hold") {
  MatrixXd const a = MatrixXd::Random(2, 3), large = MatrixXd::Random(5, 3);
  auto run = compile(2_c * A);
  Eigen::Matrix<double, Eigen::Dynamic, 3> three_columns;
  run.into(three_columns)(A = a);
  CHECK(three_columns == 2 * a);
  Eigen::Matrix<double, Eigen::Dynamic, 2> two_columns;
  CHECK(message_of([&] { run.into(two_columns)(A = a); }) ==
        "result 1 is to be written to 2 columns, but n is 3 (columns of A)");
  Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, 0, 4, 4> bounded;
  run.into(bounded)(A = a);
  CHECK(bounded == 2 * a);
  CHECK(message_of([&] { run.into(bounded)(A = large); }) ==
        "result 1 is to be written to at most 4 rows, but m is 5 (rows of A)");
  CHECK(bounded == 2 * a);
}

TEST_CASE("a tensor of one axis takes a row or a column") {
  MatrixXd const a = MatrixXd::Random(2, 3);
  tensor<double, 2> two;
  tensor<double, 3> three;
  compile(row_sums(A)).into(two)(A = a);
  CHECK(two(1) == Approx(a.row(1).sum()));
  compile(col_sums(A)).into(three)(A = a);
  CHECK(three(2) == Approx(a.col(2).sum()));
  CHECK(message_of([&] { compile(col_sums(A)).into(two)(A = a); }) ==
        "result 1 is to be written to 2 columns, but n is 3 (columns of A)");
}
