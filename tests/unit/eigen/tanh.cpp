// tanh in vector registers, against the standard's, entry by entry.
#include <leibniz/eigen.hpp>

#include "unit/catch.hpp"

using namespace leibniz;

TEST_CASE("tanh of several numbers at once") {
  constexpr auto u = vector<"u", "n">;
  double const infinity = std::numeric_limits<double>::infinity(), least = std::numeric_limits<double>::denorm_min();
  std::vector<double> points{0.0, 1e-300, least, 0.5, 0.62499, 0.625, 0.7, 19.0, 30.0, 700.0, 1e300, infinity};
  for (int k = 0; k < 20000; ++k) points.push_back(std::ldexp(1 + k / 20000.0, k % 40 - 34));
  Eigen::VectorXd at(2 * static_cast<Eigen::Index>(points.size()) + 1);
  for (std::size_t k = 0; k < points.size(); ++k) {
    at(2 * static_cast<Eigen::Index>(k)) = points[k];
    at(2 * static_cast<Eigen::Index>(k) + 1) = -points[k];
  }
  at(at.size() - 1) = 1;
  Eigen::VectorXd const found = evaluate(tanh(u))(u = at);
  int wrong = 0;
  for (Eigen::Index k = 0; k < at.size(); ++k) {
    double const expected = std::tanh(at(k));
    wrong += !(std::abs(found(k) - expected) <= 4e-16 * std::abs(expected) + least);
  }
  CHECK(wrong == 0);
  Eigen::VectorXd const odd = Eigen::VectorXd::Constant(9, std::numeric_limits<double>::quiet_NaN());
  CHECK(evaluate(tanh(u))(u = odd).array().isNaN().all());
}
