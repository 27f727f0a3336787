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

// a derivative that a result needs is bound like a symbol; a symbol that none needs may be bound
constexpr auto F = matrix<"F", "n", "n">(s);
static_assert(evaluate(derivative(trace(F), s))(derivative(F, s) = a, F = a) == 5);
static_assert(evaluate(gradient(t(x) * x, x))(x = tensor<double, 2>{1, 2}, s = 1.0) == tensor<double, 2>{2, 4});

// stable where the formula is not
static_assert(evaluate(log(1_c + exp(s)))(s = 1000.0) == 1000);
static_assert(evaluate(gradient(log(sum(exp(x))), x))(x = tensor<double, 2>{1000, 0}) == tensor<double, 2>{1, 0});
