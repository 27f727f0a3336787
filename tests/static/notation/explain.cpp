// explain(f, x): the derivation, a line a step, each naming its rule.
// [readme]
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto X = matrix<"X", "n", "p">;
constexpr auto B = matrix<"B", "p", "q">;
constexpr auto C = matrix<"C", "m", "q">;

static_assert(explain(squared_norm(A * X * B + C), X) ==
              "f = ‖A X B + C‖²    [the function]\n"
              "∂f/∂(A X B + C) = 2 (A X B + C)    [power rule]\n"
              "∂f/∂(A X B) = 2 (A X B + C)    [linearity]\n"
              "∂f/∂(A X) = 2 (A X B + C) Bᵀ    [product rule]\n"
              "∂f/∂X = 2 Aᵀ (A X B + C) Bᵀ    [product rule]");
// [/readme]

// the exercise: a matrix by a scalar
constexpr auto s = scalar<"s">;
constexpr auto F = matrix<"F", "n", "n">(s);
constexpr auto G = matrix<"G", "n", "n">(s);
static_assert(explain(inv(F), s) == "∂(F⁻¹)/∂s = −F⁻¹ (∂F/∂s) F⁻¹    [inv]");
static_assert(explain(F * G, s) == "∂(F G)/∂s = (∂F/∂s) G + F (∂G/∂s)    [product rule]");

// a vector or matrix by a vector or matrix: the differentials, from the symbol outward
constexpr auto x = vector<"x", "n">;
constexpr auto M = matrix<"M", "n", "n">;
static_assert(explain(A * x, x) == "d(A x) = A dx    [product rule]");
static_assert(explain(exp(A * x), x) ==
              "d(A x) = A dx    [product rule]\n"
              "d(exp(A x)) = exp(A x) ∘ A dx    [chain rule]");
static_assert(explain(inv(M), M) == "d(M⁻¹) = −M⁻¹ dM M⁻¹    [inv]");

// several ways to one symbol
constexpr auto S = matrix<"S", "n", "n", symmetric>;
static_assert(explain(t(x) * S * x, x) ==
              "f = xᵀ S x    [the function]\n"
              "∂f/∂(S x) = x    [product rule]\n"
              "∂f/∂x += S x    [product rule]\n"
              "∂f/∂x = 2 S x    [sum of the contributions]");

// none
static_assert(explain(squared_norm(x), s) == "∂(‖x‖²)/∂s = 0    [does not depend on it]");
static_assert(explain(squared_norm(x), M) ==
              "f = ‖x‖²    [the function]\n"
              "∂f/∂M = 0    [does not depend on it]");
