#pragma once
#include <cstdio>
#include <set>

#include "results.hpp"

inline std::string as_time(double nanoseconds) {
  char text[32];
  if (nanoseconds < 1e3)
    std::snprintf(text, sizeof text, "%.1f ns", nanoseconds);
  else if (nanoseconds < 1e6)
    std::snprintf(text, sizeof text, "%.2f µs", nanoseconds * 1e-3);
  else
    std::snprintf(text, sizeof text, "%.2f ms", nanoseconds * 1e-6);
  return text;
}
inline std::string as_ratio(double ratio) {
  char text[32];
  std::snprintf(text, sizeof text, ratio < 10 ? "%.2f" : "%.0f", ratio);
  return text;
}

/// The names of those who took part: Leibniz, naive, and the others by the alphabet.
inline std::vector<std::string> names_in(std::vector<results> const& all) {
  std::set<std::string> peers;
  for (results const& of : all)
    for (result const& r : of.cases)
      for (auto const& [name, ratio] : r.ratios) peers.insert(name);
  std::vector<std::string> names{"Leibniz", "naive"};
  for (std::string const& name : names) peers.erase(name);
  names.insert(names.end(), peers.begin(), peers.end());
  return names;
}

/// A table for each compiler: median ratios to the expert's time.
inline std::string markdown(std::vector<results> const& all) {
  std::vector<std::string> const names = names_in(all);
  std::ostringstream out;
  for (results const& of : all) {
    out << "### " << of.label << "\n\n| | case | expert";
    for (std::string const& name : names) out << " | " << name;
    out << " |\n|---|---|---|";
    for (std::size_t k = 0; k < names.size(); ++k) out << "---|";
    out << '\n';
    for (result const& r : of.cases) {
      out << "| " << r.family << " | " << r.title << " | " << as_time(r.expert);
      for (std::string const& name : names) {
        auto const found = r.ratios.find(name);
        out << " | " << (found == r.ratios.end() ? "" : as_ratio(found->second));
      }
      out << " |\n";
    }
    out << "| W1 to W5 | geometric mean |";
    for (std::string const& name : names) {
      double const mean = of.geometric_mean(name);
      out << " | " << (std::isnan(mean) ? "" : as_ratio(mean));
    }
    out << " |\n\n";
  }
  return out.str();
}
