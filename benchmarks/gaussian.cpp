#include "workloads/gaussian.hpp"

#include "contest.hpp"
#include "peers/functions/gaussian.hpp"
#include "peers/join.hpp"

namespace {

template <int D>
bool run(int d) {
  gaussian::workload<D> w(d, 1000);
  contest all("W4", "d = " + std::to_string(d) + (D > 0 ? " fixed" : ""));
  all.add(
         "expert", [&] { w.expert(); }, [&] { return w.expert_result(); })
      .add(
          "naive", [&] { w.naive(); }, [&] { return w.result(); })
      .add("Leibniz", [&] { w.own(); }, [&] { return w.result(); });
  peers::join<D == 3 ? 12 : 32>(all, peers::gaussian{peers::given(w.points())}, w.mean_and_covariance());
  return all.run();
}

}  // namespace

int main() {
  std::srand(1);
  bool agree = run<3>(3);
  agree &= run<Eigen::Dynamic>(20);
  agree &= run<Eigen::Dynamic>(100);
  return agree ? 0 : 1;
}
