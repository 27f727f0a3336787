// Fixed sizes allocate nothing; run-time sizes nothing from the second run on. (Sanitizers have a malloc of their own.)
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define LEIBNIZ_OTHER_MALLOC
#endif
#endif
#if !defined(__SANITIZE_ADDRESS__) && !defined(LEIBNIZ_OTHER_MALLOC)

#include <leibniz/eigen.hpp>

#include <dlfcn.h>
#include <cstdlib>
#include <new>

#include "unit/catch.hpp"

namespace {

long allocations = 0;

}  // namespace

// Eigen calls malloc, so that is what is counted; operator new calls it too.
extern "C" void* malloc(std::size_t size) {
  static auto const next = reinterpret_cast<void* (*)(std::size_t)>(dlsym(RTLD_NEXT, "malloc"));
  ++allocations;
  return next(size);
}

using namespace leibniz;

namespace {

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto X = matrix<"X", "n", "p">;
constexpr auto B = matrix<"B", "p", "q">;
constexpr auto C = matrix<"C", "m", "q">;
constexpr auto S = matrix<"S", "n", "n">;
constexpr auto P = matrix<"P", "n", "n", positive_definite>;
constexpr auto w = vector<"w", "n">;
constexpr auto M = matrix<"M", "m", "n">;
constexpr auto z = vector<"z", "m">;
constexpr auto loss = squared_norm(A * X * B + C);
constexpr auto logistic = sum(softplus(-hadamard(z, M* w)));
constexpr auto systems = t(w) * inv(S) * w + logdet(P) + sum(exp(inv(P) * w));

long count(auto action) {
  long const before = allocations;
  action();
  return allocations - before;
}

}  // namespace

TEST_CASE("an allocation is noticed") {
  CHECK(count([] { Eigen::MatrixXd::Zero(100, 100).eval(); }) == 1);
  CHECK(count([] { delete new int; }) == 1);
}

TEST_CASE("fixed sizes allocate nothing") {
  Eigen::Matrix3d const a = Eigen::Matrix3d::Random(), x = Eigen::Matrix3d::Random();
  Eigen::Matrix3d slope;
  double value = 0;
  CHECK(count([&] { std::tie(value, slope) = evaluate(loss, gradient(loss, X))(A = a, X = x, B = a, C = x); }) == 0);
  auto run = compile(loss, gradient(loss, X));
  CHECK(count([&] { run(A = a, X = x, B = a, C = x); }) == 0);
  CHECK(count([&] { run.into(value, slope)(A = a, X = x, B = a, C = x); }) == 0);

  Eigen::Matrix3d const s = a + 4 * Eigen::Matrix3d::Identity(), p = s * s.transpose();
  Eigen::Vector3d const y = Eigen::Vector3d::Random();
  CHECK(count([&] { value = evaluate(systems)(S = s, P = p, w = y); }) == 0);
}

TEST_CASE("run-time sizes allocate nothing from the second run on") {
  using Eigen::MatrixXd, Eigen::VectorXd;
  MatrixXd const a = MatrixXd::Random(20, 30), x = MatrixXd::Random(30, 10), b = MatrixXd::Random(10, 40),
                 c = MatrixXd::Random(20, 40);
  MatrixXd slope;
  double value = 0;
  auto run = compile(loss, gradient(loss, X));
  SECTION("kept results") {
    run(A = a, X = x, B = b, C = c);
    CHECK(count([&] { run(A = a, X = x, B = b, C = c); }) == 0);
  }
  SECTION("kept results, with bindings of two types in turn") {
    run(A = a, X = x, B = b, C = c);
    run(A = a, X = x, B = b, C = Eigen::Map<MatrixXd const>(c.data(), 20, 40));
    CHECK(count([&] { run(A = a, X = x, B = b, C = c); }) == 0);
    CHECK(count([&] { run(A = a, X = x, B = b, C = Eigen::Map<MatrixXd const>(c.data(), 20, 40)); }) == 0);
  }
  SECTION("products whose blocks do not fit on the stack") {
    MatrixXd const large_a = MatrixXd::Random(300, 310), large_x = MatrixXd::Random(310, 290),
                   large_b = MatrixXd::Random(290, 320), large_c = MatrixXd::Random(300, 320);
    run.into(value, slope)(A = large_a, X = large_x, B = large_b, C = large_c);
    CHECK(count([&] { run.into(value, slope)(A = large_a, X = large_x, B = large_b, C = large_c); }) == 0);
    MatrixXd const residual = large_a * large_x * large_b + large_c;
    CHECK(value == Approx(residual.squaredNorm()).epsilon(1e-12));
    CHECK((slope - 2 * large_a.transpose() * residual * large_b.transpose()).norm() <= 1e-12 * slope.norm());

    auto weighted = compile(t(M) * diag(exp(z)) * M);
    VectorXd const labels = VectorXd::Random(300);
    weighted.into(slope)(M = large_a, z = labels);
    CHECK(count([&] { weighted.into(slope)(M = large_a, z = labels); }) == 0);
    MatrixXd const expected = large_a.transpose() * labels.array().exp().matrix().asDiagonal() * large_a;
    CHECK((slope - expected).norm() <= 1e-12 * expected.norm());
  }
  SECTION("the caller's variables") {
    run.into(value, slope)(A = a, X = x, B = b, C = c);
    CHECK(count([&] { run.into(value, slope)(A = a, X = x, B = b, C = c); }) == 0);
    MatrixXd const smaller = a.topRows(10), smaller_c = c.topRows(10);
    CHECK(count([&] { run.into(value, slope)(A = smaller, X = x, B = b, C = smaller_c); }) == 0);
  }
  SECTION("a target that is read") {
    MatrixXd both = x;
    run.into(value, both)(A = a, X = both, B = b, C = c);
    CHECK(count([&] { run.into(value, both)(A = a, X = both, B = b, C = c); }) == 0);
  }
  SECTION("chains whose order changes with the sizes") {
    auto product = compile(A * X * B + C);
    MatrixXd result(20, 40);
    product.into(result)(A = a, X = x, B = b, C = c);
    CHECK(count([&] { product.into(result)(A = a, X = x, B = b, C = c); }) == 0);
  }
  SECTION("Hessians") {
    VectorXd const at = VectorXd::Random(30), labels = VectorXd::Random(20);
    VectorXd by_w;
    MatrixXd curvature;
    auto all = compile(logistic, gradient(logistic, w), hessian(logistic, w));
    all.into(value, by_w, curvature)(M = a, w = at, z = labels);
    CHECK(count([&] { all.into(value, by_w, curvature)(M = a, w = at, z = labels); }) == 0);
  }
  SECTION("a matrix that is read block by block") {
    MatrixXd const tall = MatrixXd::Random(4001, 130);
    VectorXd const at = VectorXd::Random(130), labels = VectorXd::Random(4001);
    VectorXd by_w;
    auto both = compile(logistic, gradient(logistic, w));
    both.into(value, by_w)(M = tall, w = at, z = labels);
    CHECK(count([&] { both.into(value, by_w)(M = tall, w = at, z = labels); }) == 0);
  }
  SECTION("linear systems") {
    MatrixXd const s = MatrixXd::Random(30, 30) + 9 * MatrixXd::Identity(30, 30), p = s * s.transpose();
    VectorXd const y = VectorXd::Random(30);
    VectorXd direction;
    auto solve = compile(systems, gradient(systems, w));
    solve.into(value, direction)(S = s, P = p, w = y);
    CHECK(count([&] { solve.into(value, direction)(S = s, P = p, w = y); }) == 0);
  }
}

TEST_CASE("vectors whose entries lie apart allocate nothing from the second run on, however long") {
  using by_rows = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
  Eigen::MatrixXd const holder = Eigen::MatrixXd::Random(2, 20001), tall = Eigen::MatrixXd::Random(20001, 3);
  by_rows const wide = by_rows::Random(3, 20001);
  Eigen::VectorXd const few = Eigen::VectorXd::Random(3);
  Eigen::VectorXd sums(3);
  Eigen::MatrixXd target = Eigen::MatrixXd::Zero(2, 20001);
  auto run = compile(A * w);
  auto const read = [&] { run.into(sums)(A = wide, w = holder.row(1).transpose()); };
  read();
  CHECK(count(read) == 0);
  CHECK((sums - wide * holder.row(1).transpose()).norm() <= 1e-12 * sums.norm());
  auto const write = [&] { run.into(target.row(1).transpose())(A = tall, w = few); };
  write();
  CHECK(count(write) == 0);
  CHECK((target.row(1).transpose() - tall * few).norm() <= 1e-12 * target.norm());
  CHECK(target.row(0).isZero());
}

TEST_CASE("large systems allocate nothing from the second run on") {
  constexpr auto sides = matrix<"sides", "n", "q">;
  Eigen::MatrixXd const s = Eigen::MatrixXd::Random(300, 300) + 30 * Eigen::MatrixXd::Identity(300, 300),
                        p = s * s.transpose(), b = Eigen::MatrixXd::Random(300, 170);
  Eigen::MatrixXd general, turned, definite;
  auto run = compile(inv(S) * sides, t(inv(S)) * sides, inv(P) * sides);
  run.into(general, turned, definite)(S = s, P = p, sides = b);
  CHECK(count([&] { run.into(general, turned, definite)(S = s, P = p, sides = b); }) == 0);
  CHECK((s * general - b).norm() <= 1e-12 * b.norm());
  CHECK((s.transpose() * turned - b).norm() <= 1e-12 * b.norm());
  CHECK((p * definite - b).norm() <= 1e-12 * b.norm());

  constexpr auto L = matrix<"L", "n", "n", lower_triangular>;
  Eigen::MatrixXd const l = s.triangularView<Eigen::Lower>();
  Eigen::MatrixXd product;
  auto triangular = compile(inv(L) * sides, t(L) * sides);
  triangular.into(general, product)(L = l, sides = b);
  CHECK(count([&] { triangular.into(general, product)(L = l, sides = b); }) == 0);
  CHECK((l * general - b).norm() <= 1e-12 * b.norm());
  CHECK((product - l.transpose() * b).norm() <= 1e-12 * product.norm());
}

TEST_CASE("a symmetric matrix may stop being positive definite without an allocation") {
  constexpr auto Q = matrix<"Q", "n", "n", symmetric>;
  Eigen::MatrixXd const root = Eigen::MatrixXd::Random(20, 20), definite = root * root.transpose();
  Eigen::MatrixXd const indefinite = root + root.transpose();
  Eigen::VectorXd const y = Eigen::VectorXd::Random(20);
  Eigen::VectorXd solution = y;
  auto run = compile(inv(Q) * w);
  run.into(solution)(Q = definite, w = y);
  CHECK(count([&] { run.into(solution)(Q = indefinite, w = y); }) == 0);
  CHECK(count([&] { run.into(solution)(Q = definite, w = y); }) == 0);
}
#endif
