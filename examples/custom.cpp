// Functions of your own: the loss of Huber, and GELU; each in one place, with its derivative as an expression.
#include <cstdio>
#include <iostream>
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto x = vector<"x", "n">;
constexpr auto b = vector<"b", "m">;
constexpr auto s = scalar<"s">;

// [readme]
/// u^2 / 2 near 0, |u| - 1/2 elsewhere: a loss that forgives outliers (Huber 1964).
struct huber_function : custom_function<huber_function> {
  static constexpr std::string_view name = "huber";
  static constexpr auto derivative_at(auto u) {
    auto const near = step(1_c - abs(u));
    return near * u + (1_c - near) * sign(u);
  }
  template <class T>
  static constexpr T real(T u) {
    T const size = mathematics::abs(u);
    return size < 1 ? u * u / 2 : size - T(0.5);
  }
};
constexpr auto huber(an_expression auto u) { return apply<huber_function>(u); }

static_assert(check_derivative(sum(huber(A * x - b)), x).outcome == outcome::proved);
// [/readme]

/// The density of the normal distribution.
struct density_function : custom_function<density_function> {
  static constexpr std::string_view name = "density";
  static constexpr auto derivative_at(auto u) { return -0.3989422804014327_c * u * exp(-u * u / 2_c); }
  template <class T>
  static constexpr T real(T u) {
    return T(0.398942280401432677939946059934L) * mathematics::exp(-u * u / 2);  // 1/sqrt(2 pi)
  }
};
constexpr auto density(an_expression auto u) { return apply<density_function>(u); }

/// The probability that a normal variable is less than u.
struct probability_function : custom_function<probability_function> {
  static constexpr std::string_view name = "probability";
  static constexpr auto derivative_at(auto u) { return density(u); }
  template <class T>
  static constexpr T real(T u) {
    return (1 + mathematics::erf(u / mathematics::sqrt(T(2)))) / 2;
  }
};
constexpr auto probability(an_expression auto u) { return apply<probability_function>(u); }

/// The Gaussian error linear unit (Hendrycks and Gimpel, arXiv 1606.08415).
struct gelu_function : custom_function<gelu_function> {
  static constexpr std::string_view name = "gelu";
  static constexpr auto derivative_at(auto u) { return probability(u) + u * density(u); }
  template <class T>
  static constexpr T real(T u) {
    return u * probability_function::real(u);
  }
};
constexpr auto gelu(an_expression auto u) { return apply<gelu_function>(u); }

// They are functions like any other: in derivatives, proofs and texts, and in constant expressions.
constexpr auto total = sum(gelu(A * x));
static_assert(gradient(total, x) == t(A) * (probability(A * x) + hadamard(A * x, density(A* x))));

constexpr auto loss = sum(huber(gelu(A * x) - b));
constexpr auto slope = gradient(loss, x);

constexpr tensor<double, 3, 2> a{{1, 2}, {3, -1}, {-2, 1}};
constexpr tensor<double, 3> seen{1, 10, 0};  // the second is an outlier
constexpr tensor<double, 2> at{1, 0.5};
constexpr tensor<double, 2> slopes = evaluate(slope)(A = a, x = at, b = seen);

// No proof can see whether a value and the derivative stated for it belong together. A difference can.
constexpr double loss_at(double first) { return evaluate(loss)(A = a, x = tensor<double, 2>{first, at(1)}, b = seen); }
constexpr double difference = (loss_at(at(0) + 1e-6) - loss_at(at(0) - 1e-6)) / 2e-6;
static_assert(mathematics::abs(slopes(0) - difference) < 1e-8);

int main() {
  std::cout << "huber(s)        ∂/∂s = " << text(derivative(huber(s), s))
            << "\ngelu(s)         ∂/∂s = " << text(derivative(gelu(s), s)) << '\n'
            << text(total) << "  ∂/∂x = " << text(gradient(total, x)) << "\n\n";

  constexpr verdict checked = check_derivative(loss, x);
  std::cout << "the gradient of " << text(loss) << " is " << (checked.is_proved() ? "proved" : "not proved")
            << " in tier " << checked.tier << '\n';
  std::printf("at one point   %.6f %.6f\na difference   %.6f\n\n", slopes(0), slopes(1), difference);

  std::printf("    u      huber   huber'       gelu      gelu'\n");
  for (double const u : {-1000.0, -2.0, -0.5, 0.0, 0.5, 2.0, 1000.0}) {
    auto const [h, dh, g, dg] = evaluate(huber(s), derivative(huber(s), s), gelu(s), derivative(gelu(s), s))(s = u);
    std::printf("%7.1f %9.3f %6.1f %13.6f %10.6f\n", u, h, dh, g, dg);
  }
}
