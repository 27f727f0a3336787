// What comes to a division by an exact 0 has the value that numbers give: infinite, of the sign of the dividend.
#include <leibniz/leibniz.hpp>
#include <limits>
using namespace leibniz;

constexpr auto s = scalar<"s">;
constexpr auto x = vector<"x", 2>;

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr bool is_infinite(auto e) { return evaluate(e)(s = 2.0) == infinity && evaluate(e)(s = -2.0) == -infinity; }

static_assert(is_infinite(s / (s - s)));
static_assert(is_infinite(divide(s, 0_c)));
static_assert(is_infinite(s * reciprocal(0_c)));
static_assert(is_infinite(s * inv(0_c)));
static_assert(is_infinite(s * power(0_c, -1_c)));
static_assert(is_infinite(s / trace(zeros<2, 2>)));
static_assert(is_infinite(s / norm(zeros<2>)));
static_assert(is_infinite(solve(0_c, s)));
static_assert(is_infinite(formula<"s/0">(s)));
static_assert(is_infinite(1_c / 3_c * s / (s - s) - s));
static_assert(evaluate(exp(s / (s - s)))(s = -1.0) == 0);
static_assert(evaluate(derivative(s / (s - s), s))(s = -1.0) == infinity);
static_assert(evaluate(x / (s - s))(x = tensor<double, 2>{3, -3}, s = 1.0) == tensor<double, 2>{infinity, -infinity});
