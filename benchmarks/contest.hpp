#pragma once
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <string>
#include <vector>

#include "workloads/numbers.hpp"

/// Several ways to the same numbers, timed in turn in one process, round by round, so that drift of the machine cancels. The
/// first, by an expert, is the reference: each round gives a ratio to it, and the table shows the medians.
class contest {
 public:
  /// `family` is W1, W2, ...: the name of a workload; `title` is one case of it.
  contest(std::string family, std::string title) : family_(std::move(family)), title_(std::move(title)) {}

  /// Something to time: it computes, and `result` gives the numbers it found.
  template <class Compute>
  contest& add(std::string name, Compute compute, std::function<std::vector<double>()> result) {
    auto const repeat = [compute](long repetitions) mutable {
      for (long k = 0; k < repetitions; ++k) {
        compute();
        benchmark::ClobberMemory();
      }
    };
    entries_.push_back({std::move(name), repeat, std::move(result)});
    return *this;
  }

  /// Prints a row of the table, and notes it for the report; false where results differ by more than `tolerance` of their
  /// size.
  bool run(double tolerance = 1e-10) {
    bool const agree = check(tolerance);
    std::vector<long> repetitions;
    double round_time = 0;
    for (entry const& e : entries_) {
      repetitions.push_back(calibrate(e));
      round_time += time(e, repetitions.back()) * static_cast<double>(repetitions.back());
    }
    int const rounds = std::clamp(static_cast<int>(3 / round_time), 7, 41);
    std::vector<std::vector<double>> times(entries_.size());
    for (int round = 0; round < rounds; ++round)
      for (std::size_t k = 0; k < entries_.size(); ++k) {
        if (repetitions[k] > 1) entries_[k].repeat(1);  // the one before may have left the caches cold
        times[k].push_back(time(entries_[k], repetitions[k]));
      }

    double const reference = median(times[0]);
    std::string line = family_ + '\t' + title_ + '\t' + std::to_string(reference * 1e9);
    std::printf("%s  %-28s %10s", family_.c_str(), title_.c_str(), duration(reference).c_str());
    for (std::size_t k = 1; k < entries_.size(); ++k) {
      std::vector<double> ratios;
      for (std::size_t round = 0; round < times[k].size(); ++round) ratios.push_back(times[k][round] / times[0][round]);
      char text[32];
      std::snprintf(text, sizeof text, "%.3f", median(ratios));
      line += '\t' + entries_[k].name + '=' + text;
      std::printf("  %s %s", entries_[k].name.c_str(), text);
    }
    std::printf("%s\n", agree ? "" : "  THE RESULTS DIFFER");
    std::fflush(stdout);
    note(line);
    return agree;
  }

 private:
  struct entry {
    std::string name;
    std::function<void(long)> repeat;
    std::function<std::vector<double>()> result;
  };

  bool check(double tolerance) const {
    entries_[0].repeat(1);
    std::vector<double> const expected = entries_[0].result();
    double size = 0;
    for (double const x : expected) size = std::max(size, std::abs(x));
    bool all = true;
    for (entry const& e : entries_) {
      e.repeat(1);
      std::vector<double> const found = e.result();
      bool agree = found.size() == expected.size();
      for (std::size_t k = 0; agree && k < found.size(); ++k)
        agree &= std::abs(found[k] - expected[k]) <= tolerance * size;
      if (!agree) std::printf("%s, %s: %s is wrong\n", family_.c_str(), title_.c_str(), e.name.c_str());
      all &= agree;
    }
    return all;
  }
  /// Seconds of this thread: others on the machine do not count.
  static double now() {
    timespec t{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) + 1e-9 * static_cast<double>(t.tv_nsec);
  }
  /// Seconds for one computation.
  static double time(entry const& e, long repetitions) {
    double const begin = now();
    e.repeat(repetitions);
    return (now() - begin) / static_cast<double>(repetitions);
  }
  /// How often to compute, so that a round takes some two milliseconds.
  static long calibrate(entry const& e) {
    long repetitions = 1;
    while (time(e, repetitions) * static_cast<double>(repetitions) < 2e-3) repetitions *= 2;
    return repetitions;
  }
  static double median(std::vector<double> values) {
    std::nth_element(values.begin(), values.begin() + static_cast<long>(values.size() / 2), values.end());
    return values[values.size() / 2];
  }
  static std::string duration(double seconds) {
    char text[32];
    if (seconds < 1e-6)
      std::snprintf(text, sizeof text, "%.1f ns", seconds * 1e9);
    else if (seconds < 1e-3)
      std::snprintf(text, sizeof text, "%.2f us", seconds * 1e6);
    else
      std::snprintf(text, sizeof text, "%.2f ms", seconds * 1e3);
    return text;
  }
  /// Adds a line to the file that LEIBNIZ_RECORD names, which report.cpp reads.
  static void note(std::string const& line) {
    char const* const path = std::getenv("LEIBNIZ_RECORD");
    if (path == nullptr) return;
    if (std::FILE* const file = std::fopen(path, "a")) {
      std::fprintf(file, "%s\n", line.c_str());
      std::fclose(file);
    }
  }

  std::string family_, title_;
  std::vector<entry> entries_;
};
