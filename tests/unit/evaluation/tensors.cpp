#include <leibniz/calculus/derivatives.hpp>
#include <leibniz/evaluation/compile.hpp>
#include <leibniz/functions/list.hpp>

#include "unit/catch.hpp"

using namespace leibniz;

namespace {

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto X = matrix<"X", "n", "p">;
constexpr auto B = matrix<"B", "p", "q">;
constexpr auto C = matrix<"C", "m", "q">;
constexpr auto S = matrix<"S", 2, 2>;
constexpr auto P = matrix<"P", 2, 2, positive_definite>;
constexpr auto w = vector<"w", "n">;
constexpr auto y = vector<"y", "m">;
constexpr auto r = matrix<"r", 1, 3>;
constexpr auto z = vector<"z", 2>;
constexpr auto k = scalar<"k">;

constexpr bool near(double a, double b) { return a - b < 1e-12 && b - a < 1e-12; }

// ---- tensor

constexpr tensor<double, 2, 3> sample{{1, 2, 3}, {4, 5, 6}};
static_assert(sample(0, 2) == 3 && sample(1, 0) == 4);
static_assert(sample == sample && !(sample == tensor<double, 2, 3>{}));
static_assert(tensor<float, 2, 2, 2>{{{1, 2}, {3, 4}}, {{5, 6}, {7, 8}}}(1, 0, 1) == 6);
static_assert(tensor<double, 3>{1, 2, 3}(2) == 3);

// ---- values in constant expressions

constexpr tensor<double, 2, 2> a{{1, 2}, {3, 4}}, x{{1, 0}, {0, 1}}, b{{1, 1}, {0, 1}}, c{{0, 1}, {1, 0}};
constexpr auto loss = squared_norm(A * X * B + C);
constexpr auto both = evaluate(loss, gradient(loss, X))(A = a, X = x, B = b, C = c);
static_assert(std::get<0>(both) == 82);
static_assert(std::get<1>(both) == tensor<double, 2, 2>{{76, 50}, {108, 72}});

static_assert(evaluate(t(A) * A)(A = sample) == tensor<double, 3, 3>{{17, 22, 27}, {22, 29, 36}, {27, 36, 45}});
static_assert(evaluate(row_sums(A))(A = sample) == tensor<double, 2>{6, 15});
static_assert(evaluate(col_sums(A))(A = sample) == tensor<double, 1, 3>{{5, 7, 9}});
static_assert(evaluate(2_c * t(r))(r = tensor<double, 3>{1, 2, 3}) == tensor<double, 3>{2, 4, 6});
static_assert(evaluate(r)(r = tensor<double, 1, 3>{{1, 2, 3}}) == tensor<double, 1, 3>{{1, 2, 3}});
static_assert(evaluate(det(S))(S = tensor<double, 2, 2>{{4, 2}, {1, 3}}) == 10);
static_assert(evaluate(gradient(det(S), S))(S = tensor<double, 2, 2>{{4, 2}, {1, 3}}) ==
              tensor<double, 2, 2>{{3, -1}, {-2, 4}});
static_assert(evaluate(inv(P) * z)(P = tensor<double, 2, 2>{{4, 0}, {0, 16}}, z = tensor<double, 2>{4, 8}) ==
              tensor<double, 2>{1, 0.5});
static_assert(evaluate(k * w)(k = 3, w = tensor<float, 2>{1, 2}) == tensor<float, 2>{3, 6});
static_assert(evaluate(ones<2, 2> + identity<2>)() == tensor<double, 2, 2>{{2, 1}, {1, 2}});
static_assert(evaluate(derivative(S * z, S))(z = tensor<double, 2>{5, 7})(1, 1, 0) == 5);

// the logistic loss of one sample at w = 0: log(2), and the slope -y x / 2
constexpr auto logistic = sum(log(ones<"m"> + exp(-hadamard(y, A* w))));
constexpr auto logistic_at_0 = evaluate(logistic, gradient(logistic, w))(
    A = tensor<double, 1, 2>{{3, 4}}, w = tensor<double, 2>{0, 0}, y = tensor<double, 1>{1.0});
static_assert(near(std::get<0>(logistic_at_0), 0.693147180559945309));
static_assert(std::get<1>(logistic_at_0) == tensor<double, 2>{-1.5, -2});

// partial derivatives are bound like symbols
constexpr auto u = scalar<"u">;
constexpr auto F = matrix<"F", 2, 2>(u);
// {{1,2},{3,4}} {{1,1},{0,1}} + {{1,1},{0,1}} {{1,2},{3,4}}
static_assert(evaluate(derivative(F * F, u))(F = a, derivative(F, u) = b) == tensor<double, 2, 2>{{5, 9}, {6, 11}});

// a singular matrix
constexpr auto singular = evaluate(inv(S), det(S))(S = tensor<double, 2, 2>{{1, 2}, {2, 4}});
static_assert(std::get<0>(singular)(0, 0) != std::get<0>(singular)(0, 0));
static_assert(std::get<1>(singular) == 0);

// results land in the caller's variables, also where those are read
constexpr double into_caller() {
  tensor<double, 2, 2> target = x;
  double value = 0;
  auto run = compile(loss, gradient(loss, X));
  run.into(value, target)(A = a, X = target, B = b, C = c);
  return value + target(1, 1);
}
static_assert(into_caller() == 82 + 72);

}  // namespace

TEST_CASE("evaluation on tensors at run time gives what it gives in a constant expression") {
  tensor<double, 2, 2> const at_run_time = x;
  auto const [value, slope] = evaluate(loss, gradient(loss, X))(A = a, X = at_run_time, B = b, C = c);
  CHECK(value == std::get<0>(both));
  CHECK(slope == std::get<1>(both));
}
TEST_CASE("a compiled evaluation runs on long double tensors") {
  auto run = compile(loss);
  tensor<long double, 1, 1> const one{{1}};
  CHECK(run(A = one, X = one, B = one, C = one) == 4.0L);
}

TEST_CASE("numbers that are read may be those that are written") {
  constexpr auto v = scalar<"v">;
  double first = 2, second = 3;
  compile(u + v, u * v, u - v).into(first, second, first)(u = first, v = second);
  CHECK(second == 6);
  CHECK(first == -1);
}
