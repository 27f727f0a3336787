// Writes the table and the plot of docs/benchmarks.md from what the benchmarks noted:
//
//   report table.md plot.svg g++=results-gcc.tsv clang++=results-clang.tsv
//
// A line of such a file is: family, case, nanoseconds of the expert, name=ratio, name=ratio, ... (contest.hpp).
#include <cstdlib>
#include <fstream>
#include <iostream>

#include "markdown.hpp"
#include "plot.hpp"

int main(int argc, char** argv) {
  if (argc < 4) {
    std::cerr << "usage: report table.md plot.svg label=results.tsv...\n";
    return 2;
  }
  std::vector<results> all;
  for (int k = 3; k < argc; ++k) all.push_back(read_results(argv[k]));
  std::ofstream(argv[1]) << markdown(all);
  std::ofstream(argv[2]) << svg(all);
}
