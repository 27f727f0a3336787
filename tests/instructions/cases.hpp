#pragma once
#include <span>

/// One way to compute something, to be counted.
struct way {
  char const* of;    // the case: W1_n3
  char const* name;  // expert, own
  void (*run)(long repetitions);
};

// One file of this folder each, so that they compile side by side.
std::span<way const> least_squares_ways();
std::span<way const> quadratic_ways();
std::span<way const> gaussian_ways();
std::span<way const> chain_ways();
std::span<way const> kalman_filter_ways();

namespace detail {

/// The workload of a case; its numbers are made before anything is counted.
template <class Workload>
Workload& workload();

}  // namespace detail

/// One computation: a function of its own, whichever way it is written.
template <class Workload, void (Workload::*Compute)()>
__attribute__((noinline)) void once(Workload& w) {
  (w.*Compute)();
}
/// Calls one member of a workload again and again.
template <class Workload, void (Workload::*Compute)()>
void repeat(long repetitions) {
  Workload& w = detail::workload<Workload>();
  for (long k = 0; k < repetitions; ++k) once<Workload, Compute>(w);
}
