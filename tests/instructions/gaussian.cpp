#include "workloads/gaussian.hpp"

#include "cases.hpp"

using fixed = gaussian::workload<3>;
template <>
fixed& detail::workload() {
  static fixed w(3, 1000);
  return w;
}
std::span<way const> gaussian_ways() {
  static constexpr way all[]{{"W4_d3", "expert", repeat<fixed, &fixed::expert>},
                             {"W4_d3", "own", repeat<fixed, &fixed::own>}};
  return all;
}
