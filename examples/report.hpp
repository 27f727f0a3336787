#pragma once
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <leibniz/proof/verdict.hpp>
#include <string>
#include <utility>
#include <vector>

#include "dataset.hpp"
#include "plot.hpp"

// What the demonstration prints: headings, digits of agreement, and how a method comes along.

inline void section(char const* title) { std::cout << "\n━━━ " << title << " ━━━\n"; }
inline void heading(char const* title) { std::cout << '\n' << title << '\n'; }

inline std::string how_sure(leibniz::verdict const& v) {
  char bound[64] = "exactly";
  if (v.error_bound > 0) std::snprintf(bound, sizeof bound, "wrong with probability %.0e at most", v.error_bound);
  return "tier " + std::to_string(v.tier) + ", " + bound + '\n';
}

/// To how many digits a number agrees with a reference of 15 digits: all of them, if it is the reference when rounded.
template <class Real>
double digits(Real number, Real reference) {
  auto const rounded = [](Real x) {
    char text[32];
    std::snprintf(text, sizeof text, "%.14Le", static_cast<long double>(x));
    return std::string(text);
  };
  if (rounded(number) == rounded(reference)) return 15;
  return std::max(0.0, static_cast<double>(-std::log10(std::abs((number - reference) / reference))));
}
template <class Real>
double least_digits(Vector<Real> const& numbers, Vector<Real> const& reference) {
  double least = 15;
  for (Eigen::Index j = 0; j < numbers.size(); ++j) least = std::min(least, digits(numbers(j), reference(j)));
  return least;
}

/// Prints how a method comes along (every step, or those numbered 1, 10, 100...), and keeps the losses for the plot.
template <class Real, class ToRaw>
class progress {
 public:
  progress(Vector<Real> const& reference, ToRaw to_raw, bool every_step)
      : reference_(reference), to_raw_(to_raw), every_step_(every_step) {
    std::printf("  %9s %22s   digits of the worst coefficient\n", "step", "loss");
  }

  void operator()(int k, Real loss, Vector<Real> const& beta, bool ends) {
    if (k >= next_kept_ || ends) {
      next_kept_ = k + 1 + k / 40;
      losses_.emplace_back(k + 1, loss);
    }
    if (every_step_ || k == next_printed_ || ends) {
      next_printed_ = std::max(1, 10 * k);
      double const agree = least_digits<Real>(to_raw_(beta), reference_);
      std::printf("  %9d %#22.15Lg   %4.1f\n", k, static_cast<long double>(loss), agree);
      std::fflush(stdout);
    }
  }

  Real last() const { return losses_.back().second; }

  plot::curve curve(char const* label, char const* colour, Real minimum) const {
    plot::curve result{label, colour, {}};
    for (auto const& [evaluations, loss] : losses_)
      if (loss > minimum)
        result.points.push_back({static_cast<double>(evaluations), static_cast<double>((loss - minimum) / minimum)});
    return result;
  }

 private:
  Vector<Real> const& reference_;
  ToRaw to_raw_;
  bool every_step_;
  int next_kept_ = 0, next_printed_ = 0;
  std::vector<std::pair<int, Real>> losses_;
};
