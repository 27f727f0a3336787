#include "workloads/quadratic.hpp"

#include "contest.hpp"
#include "peers/functions/quadratic.hpp"
#include "peers/join.hpp"

namespace {

template <int N>
bool run(int n) {
  std::string const title = "n = " + std::to_string(n) + (N > 0 ? " fixed" : "");
  constexpr int parts = N > 0 ? N : 50;
  quadratic::workload<N> w(n);
  peers::quadratic const of_a{peers::given(w.a()), peers::given(w.linear())};
  peers::quadratic const of_s{peers::given(w.s()), peers::given(w.linear())};
  std::vector<double> const point = numbers(w.point());
  contest general("W3", title), symmetric("W3s", title + ", symmetric"), with_hessian("W3h", title + ", Hessian");
  general.add(
             "expert", [&] { w.expert(); }, [&] { return w.expert_result(); })
      .add(
          "naive", [&] { w.naive(); }, [&] { return w.result(); })
      .add("Leibniz", [&] { w.own(); }, [&] { return w.result(); });
  symmetric.add(
               "expert", [&] { w.expert_symmetric(); }, [&] { return w.expert_result(); })
      .add(
          "naive", [&] { w.naive_symmetric(); }, [&] { return w.result(); })
      .add("Leibniz", [&] { w.own_symmetric(); }, [&] { return w.result(); });
  with_hessian.add(
                  "expert", [&] { w.expert_with_hessian(); }, [&] { return w.expert_result_with_hessian(); })
      .add("Leibniz", [&] { w.own_with_hessian(); }, [&] { return w.result_with_hessian(); });
  peers::join<parts>(general, of_a, point);
  peers::join<parts>(symmetric, of_s, point);
  peers::join_with_hessian<parts>(with_hessian, of_a, point);
  bool agree = general.run();
  agree &= symmetric.run();
  agree &= with_hessian.run();
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
