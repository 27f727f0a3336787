// Long schedules, of which each instruction is a function of its own where the sizes are known at run time only: a perceptron of
// four layers with the gradients by all weights, against the sweep by hand.
#include <leibniz/eigen_matrices.hpp>

#include "unit/catch.hpp"

using namespace leibniz;

namespace {

constexpr auto X = matrix<"X", "n0", "batch">;
constexpr auto Y = matrix<"Y", "n4", "batch">;
constexpr auto V = matrix<"V", "n1", "n0">;
constexpr auto W = matrix<"W", "n2", "n1">;
constexpr auto U = matrix<"U", "n3", "n2">;
constexpr auto Z = matrix<"Z", "n4", "n3">;
constexpr auto loss = squared_norm(tanh(Z * tanh(U * tanh(W * tanh(V * X)))) - Y);

constexpr auto instructions = [](auto... es) { return planning::planned<decltype(es)...>.used.instructions; };
static_assert(instructions(loss, gradient(loss, V), gradient(loss, W), gradient(loss, U), gradient(loss, Z)) > 16);

/// Of a matrix type with sizes of its own, N; else at run time.
template <int N>
void train(int n0, int n1, int n2, int n3, int n4, int batch) {
  using matrix_type = Eigen::Matrix<double, N, N>;
  auto const random = [](int rows, int columns) { return matrix_type(matrix_type::Random(rows, columns)); };
  matrix_type const x = random(n0, batch), y = random(n4, batch);
  matrix_type const weights[]{random(n1, n0), random(n2, n1), random(n3, n2), random(n4, n3)};

  matrix_type signals[5]{x}, expected[4];
  for (int k = 0; k < 4; ++k) signals[k + 1] = (weights[k] * signals[k]).array().tanh();
  matrix_type back = 2 * (signals[4] - y);
  for (int k = 3; k >= 0; --k) {
    back.array() *= 1 - signals[k + 1].array().square();
    expected[k] = back * signals[k].transpose();
    back = weights[k].transpose() * back;
  }

  double value = 0;
  matrix_type found[4];
  auto run = compile(loss, gradient(loss, V), gradient(loss, W), gradient(loss, U), gradient(loss, Z));
  for (int round = 0; round < 2; ++round) {
    run.into(value, found[0], found[1], found[2], found[3])(X = x, Y = y, V = weights[0], W = weights[1],
                                                            U = weights[2], Z = weights[3]);
    CHECK(value == Approx((signals[4] - y).squaredNorm()).epsilon(1e-12));
    for (int k = 0; k < 4; ++k) CHECK((found[k] - expected[k]).norm() <= 1e-12 * expected[k].norm());
  }
}

}  // namespace

TEST_CASE("a long schedule, with sizes of run time and of compile time") {
  train<Eigen::Dynamic>(7, 5, 9, 4, 3, 12);
  train<Eigen::Dynamic>(1, 1, 1, 1, 1, 1);
  train<2>(2, 2, 2, 2, 2, 2);
}
