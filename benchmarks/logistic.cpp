// W2: the logistic loss, sum log(1 + exp(-y o (M w))), value and gradient by w.
//
// The expert keeps a workspace and takes one exponential and one logarithm a sample.
#include "workloads/logistic.hpp"

#include "contest.hpp"
#include "peers/functions/logistic.hpp"
#include "peers/join.hpp"

namespace {

using namespace logistic;
using Eigen::ArrayXd, Eigen::MatrixXd, Eigen::VectorXd;

template <int Features>
bool run(int samples) {
  int const features = Features;
  auto const [m, weights, labels] = point(samples, features);
  VectorXd z(samples), e(samples), expert(features), naive(features), own(features);
  double expert_loss = 0, naive_loss = 0, own_loss = 0;
  auto evaluation = compile(loss, gradient(loss, w));
  contest all("W2", std::to_string(samples) + "x" + std::to_string(features));
  all.add(
         "expert",
         [&] {
           z.noalias() = m * weights;
           z.array() *= -labels.array();
           e = (-z.array().abs()).exp();
           expert_loss = (z.array().max(0) + e.array().log1p()).sum();
           e = -labels.array() * (z.array() < 0).select(e.array(), 1) / (1 + e.array());
           expert.noalias() = m.transpose() * e;
         },
         [&] { return numbers(expert_loss, expert); })
      .add(
          "naive",
          [&] {
            naive_loss = (1 + (-labels.array() * (m * weights).array()).exp()).log().sum();
            naive = -m.transpose() * (labels.array() / (1 + (labels.array() * (m * weights).array()).exp())).matrix();
          },
          [&] { return numbers(naive_loss, naive); })
      .add(
          "Leibniz", [&] { evaluation.into(own_loss, own)(M = m, w = weights, y = labels); },
          [&] { return numbers(own_loss, own); });
  peers::join<std::min(Features, 50)>(all, peers::logistic{peers::given(m), peers::given(labels)}, numbers(weights));
  return all.run();
}

}  // namespace

int main() {
  std::srand(1);
  bool agree = run<10>(100);
  agree &= run<50>(1000);
  agree &= run<200>(20000);
  return agree ? 0 : 1;
}
