// W1: |A X B + C|^2, value and gradient by X.
//
// The expert multiplies in the cheaper order, keeps a workspace, and shares the residual between value and gradient.
#include <leibniz/eigen_matrices.hpp>

#include "contest.hpp"
#include "peers/join.hpp"

namespace {

using namespace leibniz;

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto X = matrix<"X", "n", "p">;
constexpr auto B = matrix<"B", "p", "q">;
constexpr auto C = matrix<"C", "m", "q">;
constexpr auto loss = squared_norm(A * X * B + C);
constexpr auto slope = gradient(loss, X);

template <int N>
bool run(std::string const& title, int m, int n, int p, int q) {
  using matrix_type = Eigen::Matrix<double, N, N>;
  matrix_type const a = matrix_type::Random(m, n), x = matrix_type::Random(n, p), b = matrix_type::Random(p, q),
                    c = matrix_type::Random(m, q);
  matrix_type residual(m, q), right(n, q), expert(n, p), naive(n, p), own(n, p);
  double expert_loss = 0, naive_loss = 0, own_loss = 0;
  auto evaluation = compile(loss, slope);
  contest all("W1", title);
  all.add(
         "expert",
         [&] {
           right.noalias() = x * b;
           residual = c;
           residual.noalias() += a * right;
           expert_loss = residual.squaredNorm();
           right.noalias() = a.transpose() * residual;
           expert.noalias() = 2 * right * b.transpose();
         },
         [&] { return numbers(expert_loss, expert); })
      .add(
          "naive",
          [&] {
            naive_loss = (a * x * b + c).squaredNorm();
            naive = 2 * a.transpose() * (a * x * b + c) * b.transpose();
          },
          [&] { return numbers(naive_loss, naive); })
      .add(
          "Leibniz", [&] { evaluation.into(own_loss, own)(A = a, X = x, B = b, C = c); },
          [&] { return numbers(own_loss, own); });
  // Functions of scalars are told of small sizes only.
  if constexpr (N != Eigen::Dynamic)
    peers::join<N * N>(all, peers::least_squares{N, peers::entries(a), peers::entries(b), peers::entries(c)},
                       peers::entries(x), 4.0 * N * N * N);
  if (n == 8 && m == 8)
    peers::join<64>(all, peers::least_squares{8, peers::entries(a), peers::entries(b), peers::entries(c)},
                    peers::entries(x), 4.0 * 8 * 8 * 8);
  return all.run();
}

}  // namespace

int main() {
  std::srand(1);
  bool agree = run<3>("n = 3 fixed", 3, 3, 3, 3);
  for (int const n : {8, 32, 128, 512}) agree &= run<Eigen::Dynamic>("n = " + std::to_string(n), n, n, n, n);
  agree &= run<Eigen::Dynamic>("512x64, 64x64, 64x8", 512, 64, 64, 8);
  return agree ? 0 : 1;
}
