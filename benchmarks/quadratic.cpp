#include "workloads/quadratic.hpp"

#include "contest.hpp"
#include "peers/join.hpp"

namespace {

template <int N>
bool run(int n) {
  std::string const title = "n = " + std::to_string(n) + (N > 0 ? " fixed" : "");
  quadratic::workload<N> w(n);
  contest all("W3", title);
  all.add(
         "expert", [&] { w.expert(); }, [&] { return w.expert_result(); })
      .add(
          "naive", [&] { w.naive(); }, [&] { return w.result(); })
      .add("Leibniz", [&] { w.own(); }, [&] { return w.result(); });
  constexpr int size = N == Eigen::Dynamic ? 50 : N;
  if (n == size)
    peers::join<size>(all, peers::quadratic{n, peers::entries(w.a()), peers::entries(w.linear())},
                      peers::entries(w.point()), 2.0 * n * n);
  bool agree = all.run();
  agree &= contest("W3s", title + ", symmetric")
               .add(
                   "expert", [&] { w.expert_symmetric(); }, [&] { return w.expert_result(); })
               .add(
                   "naive", [&] { w.naive_symmetric(); }, [&] { return w.result(); })
               .add(
                   "Leibniz", [&] { w.own_symmetric(); }, [&] { return w.result(); })
               .run();
  agree &= contest("W3h", title + ", Hessian")
               .add(
                   "expert", [&] { w.expert_with_hessian(); }, [&] { return w.expert_result_with_hessian(); })
               .add(
                   "Leibniz", [&] { w.own_with_hessian(); }, [&] { return w.result_with_hessian(); })
               .run();
  return agree;
}

}  // namespace

int main() {
  std::srand(1);
  bool agree = run<4>(4);
  agree &= run<Eigen::Dynamic>(50);
  agree &= run<Eigen::Dynamic>(1000);
  return agree ? 0 : 1;
}
