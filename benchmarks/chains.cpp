// W7: products of 3 to 8 matrices and a vector or a matrix, of unequal sizes.
//
// The expert knows the order with the fewest operations, found by dynamic programming before the clock runs, and keeps the
// products on the way.
#include <leibniz/eigen_matrices.hpp>

#include "contest.hpp"
#include "peers/join.hpp"
#include "workloads/fixed_chain.hpp"

namespace {

using namespace leibniz;
using Eigen::MatrixXd;

constexpr auto A = matrix<"A", "a", "b">;
constexpr auto B = matrix<"B", "b", "c">;
constexpr auto C = matrix<"C", "c", "d">;
constexpr auto D = matrix<"D", "d", "e">;
constexpr auto E = matrix<"E", "e", "f">;
constexpr auto F = matrix<"F", "f", "g">;
constexpr auto G = matrix<"G", "g", "h">;
constexpr auto H = matrix<"H", "h", "i">;

/// The factors, and the expert's product of them.
class chain {
 public:
  explicit chain(std::vector<int> const& sizes) : count_(static_cast<int>(sizes.size()) - 1), sizes_(sizes) {
    for (int k = 0; k < count_; ++k) factors.push_back(MatrixXd::Random(size(k), size(k + 1)) / std::sqrt(size(k + 1)));
    split_.resize(factors.size() * factors.size());
    results_.resize(factors.size() * factors.size());
    std::vector<double> cost(split_.size(), 0.0);
    for (int length = 1; length < count_; ++length)
      for (int i = 0; i + length < count_; ++i) {
        int const j = i + length;
        double best = -1;
        for (int k = i; k < j; ++k) {
          double const total = cost[at(i, k)] + cost[at(k + 1, j)] + 1.0 * size(i) * size(k + 1) * size(j + 1);
          if (best >= 0 && total >= best) continue;
          best = total;
          split_[at(i, j)] = k;
        }
        cost[at(i, j)] = best;
        results_[at(i, j)].resize(size(i), size(j + 1));
      }
  }

  MatrixXd const& expert() { return product(0, count_ - 1); }
  void naive(MatrixXd& to) const {
    to = factors[0];
    for (int k = 1; k < count_; ++k) to = to * factors[static_cast<std::size_t>(k)];
  }

  std::vector<MatrixXd> factors;

 private:
  std::size_t at(int i, int j) const { return static_cast<std::size_t>(i * count_ + j); }
  int size(int k) const { return sizes_[static_cast<std::size_t>(k)]; }
  MatrixXd const& product(int i, int j) {
    if (i == j) return factors[static_cast<std::size_t>(i)];
    int const k = split_[at(i, j)];
    results_[at(i, j)].noalias() = product(i, k) * product(k + 1, j);
    return results_[at(i, j)];
  }

  int count_;
  std::vector<int> sizes_, split_;
  std::vector<MatrixXd> results_;
};

bool run(std::vector<int> const& sizes, auto symbols) {
  chain c(sizes);
  MatrixXd naive, own;
  MatrixXd const* expert = nullptr;
  auto const product = std::apply([](auto... one) { return (one * ...); }, symbols);
  auto evaluation = compile(decltype(product){});
  contest all("W7", std::to_string(sizes.size() - 1) + " matrices");
  all.add(
         "expert", [&] { expert = &c.expert(); }, [&] { return numbers(*expert); })
      .add(
          "naive", [&] { c.naive(naive); }, [&] { return numbers(naive); })
      .add(
          "Leibniz",
          [&] {
            [&]<std::size_t... K>(std::index_sequence<K...>) {
              evaluation.into(own)((std::get<K>(symbols) = c.factors[K])...);
            }(std::make_index_sequence<std::tuple_size_v<decltype(symbols)>>{});
          },
          [&] { return numbers(own); });
  std::vector<peers::table<double>> factors;
  for (MatrixXd const& one : c.factors) factors.push_back(peers::given(one));
  peers::join_product_of(all, factors);
  return all.run();
}

/// Here the sizes are known to the compiler.
bool run_fixed() {
  fixed_chain::workload w;
  contest all("W7", "3 matrices, a vector, fixed");
  all.add(
         "expert", [&] { w.expert(); }, [&] { return w.expert_result(); })
      .add(
          "naive", [&] { w.naive(); }, [&] { return w.result(); })
      .add("Leibniz", [&] { w.own(); }, [&] { return w.result(); });
  peers::join_product_of(all, {peers::given(w.p()), peers::given(w.q()), peers::given(w.r()), peers::given(w.at())});
  return all.run();
}

}  // namespace

int main() {
  std::srand(1);
  bool agree = run_fixed();
  agree &= run({90, 200, 15, 120}, std::tuple(A, B, C));
  agree &= run({90, 200, 15, 120, 60}, std::tuple(A, B, C, D));
  agree &= run({90, 200, 15, 120, 60, 150}, std::tuple(A, B, C, D, E));
  agree &= run({90, 200, 15, 120, 60, 150, 10}, std::tuple(A, B, C, D, E, F));
  agree &= run({90, 200, 15, 120, 60, 150, 10, 80}, std::tuple(A, B, C, D, E, F, G));
  agree &= run({90, 200, 15, 120, 60, 150, 10, 80, 40}, std::tuple(A, B, C, D, E, F, G, H));
  return agree ? 0 : 1;
}
