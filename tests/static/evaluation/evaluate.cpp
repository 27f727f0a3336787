// evaluate and compile, on constexpr arrays: inside static_assert too. Over Eigen: tests/unit/eigen.
// [readme]
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto x = vector<"x", "n">;
constexpr auto b = vector<"b", "m">;
constexpr auto f = squared_norm(A * x - b);

constexpr tensor<double, 2, 2> a{{1, 2}, {3, 4}};
constexpr auto both = evaluate(f, gradient(f, x))(A = a, x = tensor<double, 2>{1, 1}, b = tensor<double, 2>{2, 7});
static_assert(std::get<0>(both) == 1 && std::get<1>(both) == tensor<double, 2>{2, 4});
// [/readme]

// one value alone; numbers; another scalar type
constexpr auto s = scalar<"s">;
static_assert(evaluate(s * s)(s = 3.0) == 9 && evaluate(s / 2_c)(s = 1.0f) == 0.5f);
static_assert(evaluate(A * x)(A = a, x = tensor<double, 2>{1, -1}) == tensor<double, 2>{-1, -1});

// the array that joins the two indices of a matrix into that of its columns one below the other
constexpr auto X = matrix<"X", 2, 2>;
static_assert(evaluate(derivative(vec(X), X))(X = a) ==
              tensor<double, 4, 2, 2>{{{1, 0}, {0, 0}}, {{0, 0}, {1, 0}}, {{0, 1}, {0, 0}}, {{0, 0}, {0, 1}}});

// a derivative that a result needs is bound like a symbol; a symbol that none needs may be bound
constexpr auto F = matrix<"F", "n", "n">(s);
static_assert(evaluate(derivative(trace(F), s))(derivative(F, s) = a, F = a) == 5);
static_assert(evaluate(gradient(t(x) * x, x))(x = tensor<double, 2>{1, 2}, s = 1.0) == tensor<double, 2>{2, 4});

// stable where the formula is not
static_assert(evaluate(log(1_c + exp(s)))(s = 1000.0) == 1000);
static_assert(evaluate(gradient(log(sum(exp(x))), x))(x = tensor<double, 2>{1000, 0}) == tensor<double, 2>{1, 0});

// at kinks the subgradient 0, of a norm too; 1 / norm is infinite there
constexpr auto y = vector<"y", "n">;
constexpr tensor<double, 2> zero{0, 0};
static_assert(evaluate(gradient(norm(x), x))(x = zero) == zero);
static_assert(evaluate(gradient(norm(x), x))(x = tensor<double, 2>{0, 4}) == tensor<double, 2>{0, 1});
static_assert(evaluate(gradient(norm(x), x))(x = tensor<double, 2>{0, -1e-100}) == tensor<double, 2>{0, -1});
static_assert(evaluate(gradient(norm(A * x - b), x))(A = a, x = zero, b = zero) == zero);
static_assert(evaluate(gradient(s * norm(x) + sum(x), x))(s = 2.0, x = zero) == tensor<double, 2>{1, 1});
static_assert(evaluate(gradient(norm(x - y) + norm(y), y))(x = zero, y = zero) == zero);
static_assert(evaluate(gradient(norm(x), x))(x = tensor<float, 2>{0, 0}) == tensor<float, 2>{0, 0});
static_assert(evaluate(derivative(norm(s), s))(s = 0.0) == 0 && evaluate(derivative(norm(s), s))(s = -2.0) == -1);
static_assert(evaluate(1_c / norm(x))(x = zero) == std::numeric_limits<double>::infinity());
static_assert(evaluate(gradient(norm1(x), x))(x = zero) == zero &&
              evaluate(gradient(sum(relu(x)), x))(x = zero) == zero);
