#include "workloads/kalman_filter.hpp"

#include "contest.hpp"

int main() {
  std::srand(1);
  kalman_filter::workload w;
  bool const agree = contest("W9", "6 states, 3 measured")
                         .add(
                             "expert", [&] { w.expert(); }, [&] { return w.expert_result(); })
                         .add(
                             "naive", [&] { w.naive(); }, [&] { return w.result(); })
                         .add(
                             "Leibniz", [&] { w.own(); }, [&] { return w.result(); })
                         .run();
  return agree ? 0 : 1;
}
