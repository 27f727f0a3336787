#pragma once
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>
#include <string>
#include <vector>

/// Several ways to the same numbers, timed in turn in one process, round by round, so that drift of the machine cancels. The
/// first is the reference: each round gives a ratio to it, and the table shows the medians.
class contest {
 public:
  /// Something to time: it computes, and leaves what it found in `result`.
  struct entry {
    std::string name;
    std::function<void()> compute;
    std::function<std::vector<double>()> result;
  };

  explicit contest(std::string title) : title_(std::move(title)) {}

  contest& add(std::string name, std::function<void()> compute, std::function<std::vector<double>()> result) {
    entries_.push_back({std::move(name), std::move(compute), std::move(result)});
    return *this;
  }

  /// Prints a row of the table; false where the results differ by more than `tolerance` of their size.
  bool run(double tolerance = 1e-12, int rounds = 41) {
    bool const agree = check(tolerance);
    std::vector<long> repetitions;
    for (entry const& e : entries_) repetitions.push_back(calibrate(e));
    std::vector<std::vector<double>> times(entries_.size());
    for (int round = 0; round < rounds; ++round)
      for (std::size_t k = 0; k < entries_.size(); ++k) times[k].push_back(time(entries_[k], repetitions[k]));
    std::printf("| %s | %s", title_.c_str(), duration(median(times[0])).c_str());
    for (std::size_t k = 1; k < entries_.size(); ++k) {
      std::vector<double> ratios;
      for (int round = 0; round < rounds; ++round)
        ratios.push_back(times[k][static_cast<std::size_t>(round)] / times[0][static_cast<std::size_t>(round)]);
      std::printf(" | %.2f", median(ratios));
    }
    std::printf(" | %s |\n", agree ? "yes" : "NO");
    std::fflush(stdout);
    return agree;
  }

  static void print_heading(std::vector<std::string> const& names) {
    std::printf("| value + gradient | %s", names[0].c_str());
    for (std::size_t k = 1; k < names.size(); ++k) std::printf(" | %s", names[k].c_str());
    std::printf(" | agree |\n|---|---|");
    for (std::size_t k = 1; k < names.size(); ++k) std::printf("---|");
    std::printf("---|\n");
  }

 private:
  bool check(double tolerance) const {
    entries_[0].compute();
    std::vector<double> const expected = entries_[0].result();
    double size = 0;
    for (double const x : expected) size = std::max(size, std::abs(x));
    bool agree = true;
    for (entry const& e : entries_) {
      e.compute();
      std::vector<double> const found = e.result();
      agree &= found.size() == expected.size();
      for (std::size_t k = 0; agree && k < found.size(); ++k)
        agree &= std::abs(found[k] - expected[k]) <= tolerance * size;
    }
    return agree;
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
    for (long k = 0; k < repetitions; ++k) {
      e.compute();
      benchmark::ClobberMemory();
    }
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

  std::string title_;
  std::vector<entry> entries_;
};
