#include "workloads/kalman_filter.hpp"

#include "cases.hpp"

using fixed = kalman_filter::workload;
template <>
fixed& detail::workload() {
  static fixed w;
  return w;
}
std::span<way const> kalman_filter_ways() {
  static constexpr way all[]{{"W9", "expert", repeat<fixed, &fixed::expert>},
                             {"W9", "own", repeat<fixed, &fixed::own>}};
  return all;
}
