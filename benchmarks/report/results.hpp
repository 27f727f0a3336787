#pragma once
#include <cmath>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

/// One case of a workload: the expert's time, and the ratios of the others to it.
struct result {
  std::string family, title;
  double expert = 0;  // nanoseconds
  std::map<std::string, double> ratios;

  /// 3 for W3, W3s and W3h.
  int workload() const { return std::stoi(family.substr(1)); }

  /// Whether it counts among the gradients of the mean: value and gradient, as the literature measures them.
  bool is_gradient() const {
    return family == "W1" || family == "W2" || family == "W3" || family == "W4" || family == "W5";
  }
};

/// What one compiler's build gave.
struct results {
  std::string label;
  std::vector<result> cases;

  result const* find(result const& like) const {
    for (result const& r : cases)
      if (r.family == like.family && r.title == like.title) return &r;
    return nullptr;
  }
  /// Not a number for one that took no part in some of the gradients: its mean would be of other cases.
  double geometric_mean(std::string const& name) const {
    double sum = 0, count = 0;
    for (result const& r : cases) {
      if (!r.is_gradient()) continue;
      auto const found = r.ratios.find(name);
      sum += found == r.ratios.end() ? std::nan("") : std::log(found->second);
      ++count;
    }
    return std::exp(sum / count);
  }
};

inline results read_results(std::string const& argument) {
  std::size_t const equals = argument.find('=');
  results read;
  read.label = argument.substr(0, equals);
  std::ifstream file(argument.substr(equals + 1));
  if (!file) throw std::runtime_error("cannot read " + argument);
  std::multimap<int, result> by_workload;  // keeps the order of the equal
  for (std::string line; std::getline(file, line);) {
    std::istringstream fields(line);
    result r;
    std::string field;
    std::getline(fields, r.family, '\t');
    std::getline(fields, r.title, '\t');
    std::getline(fields, field, '\t');
    r.expert = std::stod(field);
    while (std::getline(fields, field, '\t')) {
      std::size_t const at = field.find('=');
      r.ratios[field.substr(0, at)] = std::stod(field.substr(at + 1));
    }
    by_workload.emplace(r.workload(), r);
  }
  for (auto const& [workload, r] : by_workload) read.cases.push_back(r);
  return read;
}
