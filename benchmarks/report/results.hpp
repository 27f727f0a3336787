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
  double geometric_mean(std::string const& name) const {
    double sum = 0, count = 0;
    for (result const& r : cases) {
      auto const found = r.ratios.find(name);
      if (!r.is_gradient() || found == r.ratios.end()) continue;
      sum += std::log(found->second);
      ++count;
    }
    return count == 0 ? std::nan("") : std::exp(sum / count);
  }
};

inline results read_results(std::string const& argument) {
  std::size_t const equals = argument.find('=');
  results read;
  read.label = argument.substr(0, equals);
  std::ifstream file(argument.substr(equals + 1));
  if (!file) throw std::runtime_error("cannot read " + argument);
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
    read.cases.push_back(r);
  }
  return read;
}
