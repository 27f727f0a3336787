// The lemma, whole: the gradient, its proof, the check by dual numbers, and a near miss refuted.
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto X = matrix<"X", "n", "p">;
constexpr auto B = matrix<"B", "p", "q">;
constexpr auto C = matrix<"C", "m", "q">;

constexpr auto f = squared_norm(A * X * B + C);
constexpr auto g = gradient(f, X);

static_assert(g == 2_c * t(A) * (A * X * B + C) * t(B));
static_assert(!(g == t(A) * (A * X * B + C) * t(B)));
static_assert(check_derivative(f, X).outcome == outcome::proved);
