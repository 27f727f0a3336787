// W10: softmax regression with 10 classes; value and gradient by the weights, and the Hessian times a direction.
//
// The expert shifts by the greatest entry of each row, takes one exponential an entry, and shares the probabilities.
#include <leibniz/eigen_matrices.hpp>

#include "contest.hpp"
#include "peers/functions/softmax_regression.hpp"
#include "peers/join.hpp"

namespace {

using namespace leibniz;
using Eigen::MatrixXd, Eigen::VectorXd;

constexpr auto X = matrix<"X", "k", "n">;
constexpr auto W = matrix<"W", "n", "c">;
constexpr auto V = matrix<"V", "n", "c">;
constexpr auto Y = matrix<"Y", "k", "c">;
constexpr auto loss = sum(log(row_sums(exp(X * W)))) - dot(Y, X* W);

}  // namespace

int main() {
  std::srand(1);
  int const samples = 1000, features = 64, classes = 10;
  MatrixXd const x = MatrixXd::Random(samples, features), w = MatrixXd::Random(features, classes) / 8,
                 v = MatrixXd::Random(features, classes);
  MatrixXd y = MatrixXd::Zero(samples, classes);
  for (int i = 0; i < samples; ++i) y(i, i % classes) = 1;
  MatrixXd z(samples, classes), p(samples, classes), u(samples, classes), rest(samples, classes);
  MatrixXd slope(features, classes), other_slope(features, classes), product(features, classes),
      other_product(features, classes);
  VectorXd sums(samples), inner(samples);
  double expert = 0, other = 0;
  constexpr auto by_w = gradient(loss, W);
  auto evaluation = compile(loss, by_w, differential(by_w, W, V));
  contest all("W10", "1000x64, 10 classes");
  all.add(
         "expert",
         [&] {
           z.noalias() = x * w;
           p = z.array().exp();
           sums.noalias() = p.rowwise().sum();
           expert = sums.array().log().sum() - y.cwiseProduct(z).sum();
           p.array().colwise() /= sums.array();
           rest = p - y;
           slope.noalias() = x.transpose() * rest;
           u.noalias() = x * v;
           u.array() *= p.array();
           inner.noalias() = u.rowwise().sum();
           rest = u - (p.array().colwise() * inner.array()).matrix();
           product.noalias() = x.transpose() * rest;
         },
         [&] { return numbers(expert, slope, product); })
      .add(
          "Leibniz", [&] { evaluation.into(other, other_slope, other_product)(X = x, W = w, V = v, Y = y); },
          [&] { return numbers(other, other_slope, other_product); });
  peers::join_with_product(all, peers::softmax_regression{peers::given(x), peers::given(y)}, numbers(w), numbers(v));
  return all.run() ? 0 : 1;
}
