// (2) For matrices A(x), B(x) that depend on a scalar x:  d(AB)/dx = (dA/dx) B + A (dB/dx).
// A and B are unknown functions, not formulas.
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto x = scalar<"x">;
constexpr auto A = matrix<"A", "m", "k">(x);
constexpr auto B = matrix<"B", "k", "n">(x);
constexpr auto dA = derivative(A, x);
constexpr auto dB = derivative(B, x);

static_assert(derivative(A * B, x) == dA * B + A * dB);
static_assert(prove(derivative(A * B, x), dA* B + A * dB).tier <= 2);
static_assert(text(derivative(A * B, x)) == "(∂A/∂x) B + A (∂B/∂x)");
static_assert(check_derivative(A * B, x).outcome == outcome::proved);

static_assert(!(derivative(A * B, x) == dA * B - A * dB));
static_assert(!(derivative(A * B, x) == dA * B));
static_assert(!(derivative(A * B, x) == dA * B + 2_c * A * dB));

// three factors
constexpr auto C = matrix<"C", "n", "p">(x);
constexpr auto dC = derivative(C, x);
static_assert(derivative(A * B * C, x) == dA * B * C + A * dB * C + A * B * dC);
static_assert(check_derivative(A * B * C, x).outcome == outcome::proved);
static_assert(!(derivative(A * B * C, x) == dA * B * C + A * dB * C - A * B * dC));

// a transposed factor: A(x)' D(x)
constexpr auto D = matrix<"D", "m", "n">(x);
constexpr auto dD = derivative(D, x);
static_assert(derivative(t(A) * D, x) == t(dA) * D + t(A) * dD);
static_assert(check_derivative(t(A) * D, x).outcome == outcome::proved);
static_assert(!(derivative(t(A) * D, x) == t(dA) * D - t(A) * dD));

// and again: the second derivative
static_assert(derivative(derivative(A * B, x), x) == derivative(dA, x) * B + 2_c * dA * dB + A * derivative(dB, x));

// a factor that does not depend on x is a constant
constexpr auto E = matrix<"E", "k", "n">;
static_assert(derivative(A * E, x) == dA * E);
