#pragma once
#include <Eigen/Core>
#include <cmath>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

// Data sets as CSV files, and as matrices for a regression.

template <class Real>
using Vector = Eigen::Matrix<Real, Eigen::Dynamic, 1>;
template <class Real>
using Matrix = Eigen::Matrix<Real, Eigen::Dynamic, Eigen::Dynamic>;

/// The cells of a CSV file in the data folder; row 0 holds the names of the columns.
inline std::vector<std::vector<std::string>> read_csv(std::string const& name) {
  std::ifstream file(std::string(LEIBNIZ_DATA_DIR "/") + name);
  if (!file) throw std::runtime_error("cannot read " + name + " in " LEIBNIZ_DATA_DIR);
  std::vector<std::vector<std::string>> rows;
  for (std::string line, cell; std::getline(file, line);) {
    rows.emplace_back();
    for (std::istringstream cells(line); std::getline(cells, cell, ',');) rows.back().push_back(cell);
  }
  return rows;
}

/// Observations y, what is to explain them (a column of ones, then features), and what somebody else computed: the
/// coefficients, and the loss that they leave.
template <class Real>
struct dataset {
  std::vector<std::string> terms;
  Matrix<Real> X;
  Vector<Real> y, reference;
  std::string loss_term;
  Real loss_reference;
};

/// What is to be explained is the column `response`: its number, or, with a category, whether it is that one.
template <class Real>
dataset<Real> load(std::string const& name, std::string const& reference_name, std::string const& response,
                   std::string const& category = "") {
  auto const table = read_csv(name), reference = read_csv(reference_name);
  auto const rows = static_cast<Eigen::Index>(table.size()) - 1, columns = static_cast<Eigen::Index>(table[0].size());
  auto const number = [](std::string const& cell) { return static_cast<Real>(std::stold(cell)); };

  dataset<Real> data{{},
                     Matrix<Real>::Ones(rows, columns),
                     Vector<Real>(rows),
                     Vector<Real>(columns),
                     reference.back()[0],
                     number(reference.back()[1])};
  for (Eigen::Index i = 0; i < rows; ++i) {
    Eigen::Index j = 1;
    for (std::size_t k = 0; k < table[0].size(); ++k) {
      std::string const& cell = table[static_cast<std::size_t>(i) + 1][k];
      if (table[0][k] != response)
        data.X(i, j++) = number(cell);
      else
        data.y(i) = category.empty() ? number(cell) : static_cast<Real>(cell == category);
    }
  }
  for (Eigen::Index j = 0; j < columns; ++j) {
    data.terms.push_back(reference[static_cast<std::size_t>(j) + 1][0]);
    data.reference(j) = number(reference[static_cast<std::size_t>(j) + 1][1]);
  }
  return data;
}

/// Features shifted to mean 0 and scaled to variance 1: the same model in better coordinates.
template <class Real>
class standardised {
 public:
  explicit standardised(Matrix<Real> const& raw) : X_(raw), mean_(Vector<Real>::Zero(raw.cols())), scale_(mean_) {
    scale_(0) = 1;  // the column of ones stays
    for (Eigen::Index j = 1; j < raw.cols(); ++j) {
      mean_(j) = raw.col(j).mean();
      X_.col(j).array() -= mean_(j);
      scale_(j) = std::sqrt(X_.col(j).squaredNorm() / static_cast<Real>(raw.rows()));
      X_.col(j) /= scale_(j);
    }
  }

  Matrix<Real> const& X() const { return X_; }

  /// Coefficients of the standardised features, told as coefficients of the raw ones.
  Vector<Real> raw(Vector<Real> const& beta) const {
    Vector<Real> result = beta.cwiseQuotient(scale_);
    result(0) -= mean_.dot(result);
    return result;
  }

 private:
  Matrix<Real> X_;
  Vector<Real> mean_, scale_;
};
