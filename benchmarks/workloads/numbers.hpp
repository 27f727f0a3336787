#pragma once
#include <Eigen/Core>
#include <type_traits>
#include <vector>

/// The entries of numbers and matrices, for the comparison of results.
template <class... Values>
std::vector<double> numbers(Values const&... values) {
  std::vector<double> result;
  auto const append = [&](auto const& value) {
    if constexpr (std::is_arithmetic_v<std::remove_cvref_t<decltype(value)>>) {
      result.push_back(value);
    } else {
      for (Eigen::Index j = 0; j < value.cols(); ++j)
        for (Eigen::Index i = 0; i < value.rows(); ++i) result.push_back(value(i, j));
    }
  };
  (append(values), ...);
  return result;
}
