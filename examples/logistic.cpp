// Logistic regression: derived, proved, and fitted to data by Newton's method while the program is compiled.
#include <cstdio>
#include <iostream>
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto X = matrix<"X", "n", "p">;
constexpr auto y = vector<"y", "n">;  // 0 or 1, and 1 with probability sigmoid(X b)
constexpr auto b = vector<"b", "p">;

constexpr auto loss = sum(softplus(X * b)) - t(y) * X * b;  // minus the logarithm of the likelihood
constexpr auto slope = gradient(loss, b);
constexpr auto curvature = hessian(loss, b);

constexpr auto p = sigmoid(X * b);
static_assert(slope == t(X) * (p - y));
static_assert(curvature == t(X) * diag(hadamard(p, ones<"n"> - p)) * X);
static_assert(check_derivative(loss, b).outcome == outcome::proved);

// The 23 flights of the space shuttle before the Challenger's last: the temperature at launch in degrees Fahrenheit, and
// whether an O-ring was damaged. (Dalal, Fowlkes, Hoadley, Journal of the American Statistical Association 84 (1989).)
constexpr tensor<double, 23, 2> flights{{1, 66}, {1, 70}, {1, 69}, {1, 68}, {1, 67}, {1, 72}, {1, 73}, {1, 70},
                                        {1, 57}, {1, 63}, {1, 70}, {1, 78}, {1, 67}, {1, 53}, {1, 67}, {1, 75},
                                        {1, 70}, {1, 81}, {1, 76}, {1, 79}, {1, 75}, {1, 76}, {1, 58}};
constexpr tensor<double, 23> damaged{0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1};

// At b = 0 every probability is a half.
constexpr tensor<double, 2> zero{0, 0};
static_assert(evaluate(slope)(X = flights, y = damaged, b = zero) == tensor<double, 2>{23 * 0.5 - 7, 1600 * 0.5 - 446});

// Newton's method. Each step is a constant of its own.
template <int Step>
constexpr tensor<double, 2> fitted =
    evaluate(b - inv(curvature) * slope)(X = flights, y = damaged, b = fitted<Step - 1>);
template <>
constexpr tensor<double, 2> fitted<0> = zero;

// R's glm(damaged ~ temperature, family = binomial) has the coefficients 15.0429016477 and -0.2321627442.
constexpr bool are_near(double u, double v) { return u - v < 1e-9 && v - u < 1e-9; }
static_assert(are_near(fitted<8>(0), 15.0429016477) && are_near(fitted<8>(1), -0.2321627442));

constexpr double at_31_degrees = evaluate(sigmoid(t(vector<"x", 2>) * vector<"b", 2>))(
    vector<"x", 2> = tensor<double, 2>{1, 31}, vector<"b", 2> = fitted<8>);

int main() {
  std::cout << "loss      " << text(loss) << "\ngradient  " << text(slope) << "\nHessian   " << text(curvature) << '\n';
  std::printf("\nfitted while compiling: %.9f %.9f\n", fitted<8>(0), fitted<8>(1));
  std::printf("damage at 31 degrees, as on the day of the accident: probability %.4f\n", at_31_degrees);
}
