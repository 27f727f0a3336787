// W6: the logistic loss with gradient and Hessian.
//
// The expert's Hessian is the closed form M' diag(s (1 - s)) M, as a rank update of M with its rows scaled.
#include "workloads/logistic.hpp"

#include "contest.hpp"
#include "peers/functions/logistic.hpp"
#include "peers/join.hpp"

namespace {

using namespace logistic;
using Eigen::MatrixXd, Eigen::VectorXd;

template <int Features>
bool run(int samples) {
  int const features = Features;
  auto const [m, weights, labels] = point(samples, features);
  VectorXd z(samples), e(samples), s(samples), expert(features), other(features);
  MatrixXd scaled(samples, features), curvature(features, features), other_curvature(features, features);
  double expert_loss = 0, other_loss = 0;
  auto evaluation = compile(loss, gradient(loss, w), hessian(loss, w));
  contest all("W6", std::to_string(samples) + "x" + std::to_string(features));
  all.add(
         "expert",
         [&] {
           z.noalias() = m * weights;
           z.array() *= -labels.array();
           e = (-z.array().abs()).exp();
           expert_loss = (z.array().max(0) + e.array().log1p()).sum();
           s = (z.array() < 0).select(e.array(), 1) / (1 + e.array());
           e = (s.array() * (1 - s.array())).sqrt() * labels.array().abs();
           s.array() *= -labels.array();
           expert.noalias() = m.transpose() * s;
           scaled = e.asDiagonal() * m;
           curvature.setZero();
           curvature.selfadjointView<Eigen::Lower>().rankUpdate(scaled.transpose());
           curvature.triangularView<Eigen::StrictlyUpper>() = curvature.transpose();
         },
         [&] { return numbers(expert_loss, expert, curvature); })
      .add(
          "naive",
          [&] {
            VectorXd const u = -labels.array() * (m * weights).array();
            other_loss = (1 + u.array().exp()).log().sum();
            VectorXd const p = 1 / (1 + (-u.array()).exp());
            other = -m.transpose() * (labels.array() * p.array()).matrix();
            other_curvature = m.transpose() * (p.array() * (1 - p.array())).matrix().asDiagonal() * m;
          },
          [&] { return numbers(other_loss, other, other_curvature); })
      .add(
          "Leibniz", [&] { evaluation.into(other_loss, other, other_curvature)(M = m, w = weights, y = labels); },
          [&] { return numbers(other_loss, other, other_curvature); });
  peers::join_with_hessian<Features>(all, peers::logistic{peers::given(m), peers::given(labels)}, numbers(weights));
  return all.run();
}

}  // namespace

int main() {
  std::srand(1);
  bool agree = run<20>(1000);
  agree &= run<100>(1000);
  return agree ? 0 : 1;
}
