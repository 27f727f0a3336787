#include "workloads/fixed_chain.hpp"

#include "cases.hpp"

using fixed = fixed_chain::workload;
template <>
fixed& detail::workload() {
  static fixed w;
  return w;
}
std::span<way const> chain_ways() {
  static constexpr way all[]{{"W7_fixed", "expert", repeat<fixed, &fixed::expert>},
                             {"W7_fixed", "own", repeat<fixed, &fixed::own>}};
  return all;
}
