#include "workloads/least_squares.hpp"

#include "contest.hpp"
#include "peers/join.hpp"

namespace {

template <int N>
bool run(std::string const& title, int m, int n, int p, int q) {
  least_squares::workload<N> w(m, n, p, q);
  contest all("W1", title);
  all.add(
         "expert", [&] { w.expert(); }, [&] { return w.expert_result(); })
      .add(
          "naive", [&] { w.naive(); }, [&] { return w.result(); })
      .add("Leibniz", [&] { w.own(); }, [&] { return w.result(); });
  // Functions of scalars are told of small sizes only.
  auto const join = [&]<int Size>(std::integral_constant<int, Size>) {
    peers::join<Size * Size>(
        all, peers::least_squares{Size, peers::entries(w.a()), peers::entries(w.b()), peers::entries(w.c())},
        peers::entries(w.x()), 4.0 * Size * Size * Size);
  };
  if constexpr (N != Eigen::Dynamic) join(std::integral_constant<int, N>{});
  if (n == 8 && m == 8) join(std::integral_constant<int, 8>{});
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
