#include "workloads/quadratic.hpp"

#include "cases.hpp"

using fixed = quadratic::workload<4>;
template <>
fixed& detail::workload() {
  static fixed w(4);
  return w;
}
std::span<way const> quadratic_ways() {
  static constexpr way all[]{{"W3_n4", "expert", repeat<fixed, &fixed::expert>},
                             {"W3_n4", "own", repeat<fixed, &fixed::own>},
                             {"W3_n4_symmetric", "expert", repeat<fixed, &fixed::expert_symmetric>},
                             {"W3_n4_symmetric", "own", repeat<fixed, &fixed::own_symmetric>},
                             {"W3_n4_hessian", "expert", repeat<fixed, &fixed::expert_with_hessian>},
                             {"W3_n4_hessian", "own", repeat<fixed, &fixed::own_with_hessian>}};
  return all;
}
