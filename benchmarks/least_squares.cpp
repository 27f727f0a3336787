#include "workloads/least_squares.hpp"

#include "contest.hpp"
#include "peers/functions/least_squares.hpp"
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
  peers::join<N == 3 ? 9 : 32>(all, peers::least_squares{peers::given(w.a()), peers::given(w.b()), peers::given(w.c())},
                               numbers(w.x()));
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
