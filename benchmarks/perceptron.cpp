// W5: a perceptron of two layers, 784-64-10, with tanh and squared loss, for a batch of 128; value and gradients by both
// weights.
#include <leibniz/eigen_matrices.hpp>

#include "contest.hpp"
#include "peers/functions/perceptron.hpp"
#include "peers/join.hpp"

namespace {

using namespace leibniz;
using Eigen::MatrixXd;

constexpr auto X = matrix<"X", "batch", "inputs">;
constexpr auto V = matrix<"V", "inputs", "hidden">;
constexpr auto W = matrix<"W", "hidden", "outputs">;
constexpr auto Y = matrix<"Y", "batch", "outputs">;
constexpr auto loss = 0.5_c * squared_norm(tanh(X * V) * W - Y);

}  // namespace

int main() {
  std::srand(1);
  int const batch = 128, inputs = 784, hidden = 64, outputs = 10;
  MatrixXd const x = MatrixXd::Random(batch, inputs), v = MatrixXd::Random(inputs, hidden) / 28,
                 w = MatrixXd::Random(hidden, outputs) / 8, y = MatrixXd::Random(batch, outputs);
  MatrixXd h(batch, hidden), r(batch, outputs), back(batch, hidden);
  MatrixXd by_v(inputs, hidden), by_w(hidden, outputs), other_by_v(inputs, hidden), other_by_w(hidden, outputs);
  double expert = 0, other = 0;
  auto evaluation = compile(loss, gradient(loss, V), gradient(loss, W));
  contest all("W5", "128, 784-64-10");
  all.add(
         "expert",
         [&] {
           h.noalias() = x * v;
           h = h.array().tanh();
           r = -y;
           r.noalias() += h * w;
           expert = 0.5 * r.squaredNorm();
           by_w.noalias() = h.transpose() * r;
           back.noalias() = r * w.transpose();
           back.array() *= 1 - h.array().square();
           by_v.noalias() = x.transpose() * back;
         },
         [&] { return numbers(expert, by_v, by_w); })
      .add(
          "naive",
          [&] {
            MatrixXd const hidden_layer = (x * v).array().tanh();
            MatrixXd const residual = hidden_layer * w - y;
            other = 0.5 * residual.squaredNorm();
            other_by_w = hidden_layer.transpose() * residual;
            other_by_v =
                x.transpose() * ((residual * w.transpose()).array() * (1 - (x * v).array().tanh().square())).matrix();
          },
          [&] { return numbers(other, other_by_v, other_by_w); })
      .add(
          "Leibniz", [&] { evaluation.into(other, other_by_v, other_by_w)(X = x, V = v, W = w, Y = y); },
          [&] { return numbers(other, other_by_v, other_by_w); });
  peers::join<32>(all, peers::perceptron{peers::given(x), peers::given(y), hidden}, numbers(v, w));
  return all.run() ? 0 : 1;
}
