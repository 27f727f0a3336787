// instructions <case> <way> <repetitions>: computes a benchmark's workload that often, for valgrind to count in
// `counted_part`. Before, it is computed once, so that nothing is counted that a program does only once.
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "cases.hpp"

extern "C" __attribute__((noinline)) void counted_part(void (*run)(long), long repetitions) {
  run(repetitions);
  asm volatile("" : : : "memory");  // no tail call: the function ends here
}

int main(int count, char const* const* arguments) {
  if (count != 4) {
    std::fprintf(stderr, "instructions <case> <way> <repetitions>\n");
    return 2;
  }
  for (auto const ways : {least_squares_ways(), quadratic_ways(), gaussian_ways(), chain_ways(), kalman_filter_ways()})
    for (way const& w : ways) {
      if (std::strcmp(w.of, arguments[1]) != 0 || std::strcmp(w.name, arguments[2]) != 0) continue;
      w.run(1);
      counted_part(w.run, std::atol(arguments[3]));
      return 0;
    }
  std::fprintf(stderr, "no case %s, %s\n", arguments[1], arguments[2]);
  return 2;
}
