#include "workloads/least_squares.hpp"

#include "cases.hpp"

using fixed = least_squares::workload<3>;
template <>
fixed& detail::workload() {
  static fixed w(3, 3, 3, 3);
  return w;
}
std::span<way const> least_squares_ways() {
  static constexpr way all[]{{"W1_n3", "expert", repeat<fixed, &fixed::expert>},
                             {"W1_n3", "own", repeat<fixed, &fixed::own>}};
  return all;
}
