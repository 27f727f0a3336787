// Leibniz at work. Two losses are written down; the compiler derives their gradients and Hessians and proves them; and
// with nothing but those, Newton's method and gradient descent are run on real data, and compared with what others found.
#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <leibniz/eigen.hpp>
#include <limits>

#include "dataset.hpp"
#include "plot.hpp"
#include "report.hpp"
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

/// The values of these expressions on data, as a function of b.
template <class Real>
auto numbers(Matrix<Real> const& columns, Vector<Real> const& observed, auto... expressions) {
  return [&, run = compile(expressions...)](Vector<Real> const& beta) mutable {
    return run(X = columns, y = observed, b = beta);
  };
}

// --- The two methods ------------------------------------------------------------------------------------------------

/// From b to b - H⁻¹ g, until the loss no longer falls.
template <class Real>
Vector<Real> newton(auto derivatives, Vector<Real> beta, int limit, auto& watch) {
  Real least = std::numeric_limits<Real>::infinity();
  for (int k = 0;; ++k) {
    auto const& [loss, slope, curvature] = derivatives(beta);
    bool const ends = k == limit || !(loss < least);
    watch(k, loss, beta, ends);
    if (ends) return beta;
    least = loss;
    beta -= curvature.ldlt().solve(slope);
  }
}

/// From b to b - r g, until b stays the same. The best fixed rate r is 2 / (least + greatest eigenvalue of the Hessian).
template <class Real>
Vector<Real> gradient_descent(auto derivatives, Vector<Real> beta, Real rate, int limit, auto& watch) {
  for (int k = 0;; ++k) {
    auto const& [loss, slope] = derivatives(beta);
    Vector<Real> const next = beta - rate * slope;
    bool const ends = k == limit || next == beta;
    watch(k, loss, beta, ends);
    if (ends) return beta;
    beta = next;
  }
}

// --- What a person sees ---------------------------------------------------------------------------------------------

/// A loss and its derivatives: as mathematics, as types, and how they are known.
template <class M>
void show() {
  std::cout << "  loss      " << text(M::loss) << "\n  gradient  " << text(M::slope) << "\n  Hessian   "
            << text(M::curvature);
  heading("\nAs types");
  std::cout << "  " << type_name(M::loss) << "\n  " << type_name(M::slope) << "\n  " << type_name(M::curvature) << '\n';

  heading("Proved when this program was compiled");
  constexpr verdict first = prove(M::slope, M::textbook_slope), second = prove(M::curvature, M::textbook_curvature);
  constexpr verdict independent = check_derivative(M::loss, b);
  std::cout << "  gradient = " << text(M::textbook_slope) << "    " << how_sure(first);
  std::cout << "  Hessian = " << text(M::textbook_curvature) << "    " << how_sure(second);
  std::cout << "  gradient = what dual numbers give at random points    " << how_sure(independent);

  heading("Why");
  std::cout << explain(M::loss, b) << '\n';
}

/// A picture, and the digits of the worst coefficient by either method.
struct fitted {
  plot::panel losses;
  double digits;
};

/// Fits a model to data by both methods, and says how well they do.
template <class M, class Real>
fitted fit(char const* title, char const* authority, dataset<Real> const& data) {
  standardised<Real> const better(data.X);
  auto const to_raw = [&](Vector<Real> const& beta) { return better.raw(beta); };
  Vector<Real> const start = Vector<Real>::Zero(data.X.cols());

  heading("Newton's method, on standardised columns");
  progress by_newton(data.reference, to_raw, true);
  auto const derivatives = numbers(better.X(), data.y, M::loss, M::slope, M::curvature);
  Vector<Real> const newtons = to_raw(newton(derivatives, start, 30, by_newton));

  heading("Gradient descent, on standardised columns");
  Matrix<Real> const curvature = evaluate(M::curvature)(X = better.X(), y = data.y, b = start);
  Vector<Real> const eigenvalues = Eigen::SelfAdjointEigenSolver<Matrix<Real>>(curvature).eigenvalues();
  Real const least = eigenvalues.minCoeff(), greatest = eigenvalues.maxCoeff();
  std::printf("  The Hessian's eigenvalues at the start: from %.3Lg to %.3Lg.\n", static_cast<long double>(least),
              static_cast<long double>(greatest));
  progress by_descent(data.reference, to_raw, false);
  auto const slopes = numbers(better.X(), data.y, M::loss, M::slope);
  Vector<Real> const descents = to_raw(gradient_descent(slopes, start, 2 / (least + greatest), 250'000, by_descent));

  std::printf("\n  %-24s%21s  %21s   digits: Newton, descent\n", "", authority, "Newton's method");
  auto const row = [](std::string const& name, long double reference, long double by_steps, long double by_descending) {
    std::printf("  %-24s%#21.15Lg  %#21.15Lg   %14.1f  %7.1f\n", name.c_str(), reference, by_steps,
                digits(by_steps, reference), digits(by_descending, reference));
  };
  for (Eigen::Index j = 0; j < start.size(); ++j)
    row(data.terms[static_cast<std::size_t>(j)], data.reference(j), newtons(j), descents(j));
  row(data.loss_term, data.loss_reference, by_newton.last(), by_descent.last());

  Real const minimum = std::min(by_newton.last(), by_descent.last());
  return {{title,
           "evaluations of the derivatives",
           "(loss − minimum) / minimum",
           {by_newton.curve("Newton's method", "#0072B2", minimum),
            by_descent.curve("gradient descent", "#D55E00", minimum)}},
          std::min(least_digits<Real>(newtons, data.reference), least_digits<Real>(descents, data.reference))};
}

/// What happens without care: columns as they come, in double precision.
template <class M>
void newton_without_care(dataset<double> const& data) {
  heading("Newton's method, on the columns as they are, in double precision");
  progress careless(data.reference, [](Vector<double> const& beta) { return beta; }, true);
  Vector<double> const start = Vector<double>::Zero(data.X.cols());
  newton(numbers(data.X, data.y, M::loss, M::slope, M::curvature), start, 3, careless);
}

int main() {
  section("1. Least squares");
  show<least_squares>();

  section("2. Least squares on Longley's data: employment in the USA, 1947 to 1962");
  newton_without_care<least_squares>(load<double>("longley.csv", "longley_certified.csv", "employed"));
  auto const longley = load<long double>("longley.csv", "longley_certified.csv", "employed");
  auto const first = fit<least_squares>("Longley: least squares", "certified by NIST", longley);

  section("3. Logistic regression");
  show<logistic_regression>();

  section("4. Logistic regression on Anderson's irises: virginica or versicolor?");
  auto const irises = load<long double>("iris.csv", "iris_reference.csv", "species", "virginica");
  auto const second = fit<logistic_regression>("Irises: logistic regression", "R's glm", irises);

  plot::write_svg("loss.svg", {first.losses, second.losses});
  std::cout << "\nThe loss, step by step, as a picture: " << std::filesystem::absolute("loss.svg").string() << '\n';
  return std::min(first.digits, second.digits) > 12 ? EXIT_SUCCESS : EXIT_FAILURE;
}
