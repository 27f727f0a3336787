// The lemma: for A, B, C that do not depend on X,  d||AXB + C||^2/dX = 2A'(AXB + C)B'.
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto X = matrix<"X", "n", "p">;
constexpr auto B = matrix<"B", "p", "q">;
constexpr auto C = matrix<"C", "m", "q">;

constexpr auto f = squared_norm(A * X * B + C);
constexpr auto g = gradient(f, X);

static_assert(g == 2_c * t(A) * (A * X * B + C) * t(B));
static_assert(prove(g, 2_c * t(A) * (A * X * B + C) * t(B)).tier <= 2);  // exactly
static_assert(prove(g, 2_c * t(A) * (A * X * B + C) * t(B)).error_bound == 0);
static_assert(
    std::is_same_v<decltype(canonical(gradient(f, X))), decltype(canonical(2_c * t(A) * (A * X * B + C) * t(B)))>);
static_assert(text(g) == "2 Aᵀ (A X B + C) Bᵀ");
static_assert(check_derivative(f, X).outcome == outcome::proved);

// near misses: without the factor, with a sign or a transpose altered
static_assert(!(g == t(A) * (A * X * B + C) * t(B)));
static_assert(!(g == 2_c * t(A) * (A * X * B - C) * t(B)));
static_assert(!(g == -2_c * t(A) * (A * X * B + C) * t(B)));
static_assert(!(g == 2_c * t(A) * A * X * B * t(B)));
static_assert(prove(g, t(A) * (A * X * B + C) * t(B)).outcome == outcome::refuted);
