// Leibniz at work. Two losses are written down; the compiler derives and proves their gradients and Hessians; and with nothing
// but those, Newton's method and gradient descent fit them to real data, whose coefficients others have published.
#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <leibniz/eigen.hpp>
#include <limits>

#include "dataset.hpp"
#include "plot.hpp"
#include "type_name.hpp"

using namespace leibniz;

// --- The mathematics ------------------------------------------------------------------------------------------------

constexpr auto X = matrix<"X", "n", "p">;  // n observations of p quantities
constexpr auto y = vector<"y", "n">;       // what they are to explain
constexpr auto b = vector<"b", "p">;       // the coefficients that do so best

struct least_squares {
  static constexpr auto loss = squared_norm(X * b - y);
  static constexpr auto slope = gradient(loss, b);
  static constexpr auto curvature = hessian(loss, b);

  static constexpr auto textbook_slope = 2_c * t(X) * (X * b - y);
  static constexpr auto textbook_curvature = 2_c * t(X) * X;
};
static_assert(least_squares::slope == least_squares::textbook_slope);
static_assert(least_squares::curvature == least_squares::textbook_curvature);

struct logistic_regression {  // y is 0 or 1, and 1 with probability sigmoid(X b): minus the logarithm of the likelihood
  static constexpr auto loss = sum(softplus(X * b)) - t(y) * X * b;
  static constexpr auto slope = gradient(loss, b);
  static constexpr auto curvature = hessian(loss, b);

  static constexpr auto p = sigmoid(X * b);
  static constexpr auto textbook_slope = t(X) * (p - y);
  static constexpr auto textbook_curvature = t(X) * diag(hadamard(p, ones<"n"> - p)) * X;
};
static_assert(logistic_regression::slope == logistic_regression::textbook_slope);
static_assert(logistic_regression::curvature == logistic_regression::textbook_curvature);

// --- The two methods ------------------------------------------------------------------------------------------------

/// From b to b - H⁻¹ g, until the steps are rounding errors.
template <class Real>
Vector<Real> newton(auto derivatives, Vector<Real> beta, int limit, auto& watch) {
  for (int k = 0;; ++k) {
    auto const& [loss, slope, curvature] = derivatives(beta);
    Vector<Real> const step = curvature.ldlt().solve(slope);
    bool const ends = k == limit || step.norm() <= 4 * std::numeric_limits<Real>::epsilon() * beta.norm();
    watch(k, loss, beta, ends);
    if (ends) return beta;
    beta -= step;
  }
}

/// From b to b - g / L, where L is the largest eigenvalue of the Hessian, until b stays the same.
template <class Real>
Vector<Real> gradient_descent(auto derivatives, Matrix<Real> const& curvature, Vector<Real> beta, int limit, auto& watch) {
  Real const L = Eigen::SelfAdjointEigenSolver<Matrix<Real>>(curvature).eigenvalues().maxCoeff();
  for (int k = 0;; ++k) {
    auto const& [loss, slope] = derivatives(beta);
    Vector<Real> const next = beta - slope / L;
    bool const ends = k == limit || next == beta;
    watch(k, loss, beta, ends);
    if (ends) return beta;
    beta = next;
  }
}

// --- What a person watches ------------------------------------------------------------------------------------------

void heading(std::string const& title) {
  std::cout << "\n\033[1m" << title << "\033[0m\n";
}

/// To how many digits a number agrees with one that is given with 15.
template <class Real>
double digits(Real number, Real reference) {
  Real const error = std::abs(number - reference) / std::abs(reference);
  return error > 0 ? std::clamp(static_cast<double>(-std::log10(error)), 0.0, 15.0) : 15;
}
template <class Real>
double least_digits(Vector<Real> const& numbers, Vector<Real> const& reference) {
  double least = 15;
  for (Eigen::Index j = 0; j < numbers.size(); ++j) least = std::min(least, digits(numbers(j), reference(j)));
  return least;
}

/// Prints how a method comes along and keeps its losses: all of the first, then fewer and fewer.
template <class Real, class ToRaw>
class progress {
 public:
  progress(dataset<Real> const& data, ToRaw to_raw, bool every_step)
      : data_(data), to_raw_(to_raw), every_step_(every_step) {
    std::printf("  %9s %24s   %s\n", "iteration", "loss", "digits of the worst coefficient");
  }

  void operator()(int k, Real loss, Vector<Real> const& beta, bool ends) {
    if (k >= recorded_ + recorded_ / 40 || ends) {
      recorded_ = k + 1;
      losses.push_back({static_cast<double>(k + 1), loss});
    }
    if (!every_step_ && k != printed_ && !ends) return;
    printed_ = std::max(1, 10 * k);
    std::printf("  %9d %24.15Lg   %4.1f\n", k, static_cast<long double>(loss), least_digits<Real>(to_raw_(beta), data_.reference));
    std::fflush(stdout);
  }

  struct record {
    double evaluations;
    Real loss;
  };
  std::vector<record> losses;

 private:
  dataset<Real> const& data_;
  ToRaw to_raw_;
  bool every_step_;
  int recorded_ = 0, printed_ = 0;
};

template <class Real>
plot::curve curve_of(std::string const& label, std::string const& colour, auto const& losses, Real least) {
  plot::curve result{label, colour, {}};
  for (auto const& [evaluations, loss] : losses)
    if (loss > least) result.points.push_back({evaluations, static_cast<double>((loss - least) / least)});
  return result;
}

/// The loss and its derivatives: as mathematics, as types, and how they are known.
template <class Model>
void show() {
  using M = Model;
  std::cout << "  loss      " << text(M::loss) << "\n  gradient  " << text(M::slope) << "\n  Hessian   " << text(M::curvature);
  heading("The same as types");
  std::cout << "  " << type_name(M::loss) << "\n  " << type_name(M::slope) << "\n  " << type_name(M::curvature) << '\n';

  heading("Proved while this program was compiled");
  auto const tell = [](verdict const& v) {
    v.tier < 3 ? std::printf("exactly\n") : std::printf("unless with probability %.0e\n", v.error_bound);
  };
  constexpr verdict first = prove(M::slope, M::textbook_slope), second = prove(M::curvature, M::textbook_curvature);
  constexpr verdict independent = check_derivative(M::loss, b);
  std::cout << "  gradient = " << text(M::textbook_slope) << ": ", tell(first);
  std::cout << "  Hessian  = " << text(M::textbook_curvature) << ": ", tell(second);
  std::cout << "  the gradient is what dual numbers give, in exact arithmetic: ", tell(independent);

  heading("Why");
  std::cout << explain(M::loss, b) << '\n';
}

/// Fits a model to data, by both methods.
template <class Model, class Real>
plot::panel fit(std::string const& title, std::string const& authority, dataset<Real> const& data, int patience) {
  using M = Model;
  standardised<Real> const better(data.X);
  auto const to_raw = [&](Vector<Real> const& beta) { return better.raw(beta); };
  Vector<Real> const start = Vector<Real>::Zero(data.X.cols());

  heading("Newton's method");
  progress by_newton(data, to_raw, true);
  auto const all = [&, run = compile(M::loss, M::slope, M::curvature)](Vector<Real> const& beta) mutable {
    return run(X = better.X(), y = data.y, b = beta);
  };
  Vector<Real> const newtons = to_raw(newton<Real>(all, start, 30, by_newton));

  heading("Gradient descent");
  progress by_descent(data, to_raw, false);
  auto const two = [&, run = compile(M::loss, M::slope)](Vector<Real> const& beta) mutable {
    return run(X = better.X(), y = data.y, b = beta);
  };
  Matrix<Real> const curvature = evaluate(M::curvature)(X = better.X(), y = data.y, b = start);
  Vector<Real> const descents = to_raw(gradient_descent<Real>(two, curvature, start, patience, by_descent));

  heading("Coefficients");
  std::printf("  %-14s %22s  %22s  %s\n", "", authority.c_str(), "Leibniz, Newton", "digits by Newton, by descent");
  for (Eigen::Index j = 0; j < start.size(); ++j)
    std::printf("  %-14s %22.15Lg  %22.15Lg  %4.1f  %4.1f\n", data.terms[static_cast<std::size_t>(j)].c_str(),
                static_cast<long double>(data.reference(j)), static_cast<long double>(newtons(j)),
                digits(newtons(j), data.reference(j)), digits(descents(j), data.reference(j)));

  Real least = by_newton.losses.back().loss;
  for (auto const& [evaluations, loss] : by_newton.losses) least = std::min(least, loss);
  return {title,
          "evaluations of the derivatives",
          "loss above its minimum, relative",
          {curve_of("Newton's method", "#0072B2", by_newton.losses, least),
           curve_of("gradient descent", "#D55E00", by_descent.losses, least)}};
}

int main() {
  heading("1. LEAST SQUARES");
  show<least_squares>();

  heading("2. FITTED TO LONGLEY'S DATA (1967): employment in the USA, 16 years");
  auto const longley = load<long double>("longley.csv", "longley_certified.csv", "employed");
  auto const first = fit<least_squares>("Longley: least squares", "certified by NIST", longley, 1'000'000);

  heading("3. LOGISTIC REGRESSION");
  show<logistic_regression>();

  heading("4. FITTED TO ANDERSON'S IRISES (1935): Iris virginica or Iris versicolor, 100 flowers");
  auto const iris = load<long double>("iris.csv", "iris_reference.csv", "species", "virginica");
  auto const second = fit<logistic_regression>("Irises: logistic regression", "R's glm", iris, 1'000'000);

  plot::write_svg("loss.svg", {first, second});
  std::cout << "\nLoss against iteration: " << std::filesystem::absolute("loss.svg").string() << '\n';
}
