// The exercise:  d(A^-1)/dx = -A^-1 (dA/dx) A^-1, by the rule and as the hint says: from A^-1 A = I and (2).
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto x = scalar<"x">;
constexpr auto A = matrix<"A", "n", "n">(x);
constexpr auto dA = derivative(A, x);

// by the rule
constexpr auto answer = -inv(A) * dA * inv(A);
static_assert(derivative(inv(A), x) == answer);
static_assert(prove(derivative(inv(A), x), answer).tier <= 2);
static_assert(text(derivative(inv(A), x)) == "−A⁻¹ (∂A/∂x) A⁻¹");
static_assert(check_derivative(inv(A), x).outcome == outcome::proved);

// by the hint: B(x), of which nothing is known but B A = I. Differentiating both sides with (2):
constexpr auto B = matrix<"B", "n", "n">(x);
constexpr auto dB = derivative(B, x);
static_assert(derivative(B * A, x) == dB * A + B * dA);          // of the left side
static_assert(derivative(identity<"n">, x) == zeros<"n", "n">);  // of the right side
// So dB A + B dA = 0. Multiplied by inv(A) from the right, the first term is dB itself, ...
static_assert((dB * A + B * dA) * inv(A) == dB + B * dA * inv(A));
// ... which leaves dB = -B dA inv(A). With B = inv(A) that is the answer, and it solves the equation:
constexpr auto solved = -B * dA * inv(A);
static_assert(solved * A + B * dA == zeros<"n", "n">);
static_assert(answer * A + inv(A) * dA == zeros<"n", "n">);
static_assert(derivative(inv(A) * A, x) == derivative(identity<"n">, x));

// near misses
static_assert(!(derivative(inv(A), x) == inv(A) * dA * inv(A)));
static_assert(!(derivative(inv(A), x) == -inv(A) * dA));
static_assert(!(derivative(inv(A), x) == -dA * inv(A) * inv(A)));
static_assert(!((-dA * inv(A) * inv(A)) * A + inv(A) * dA == zeros<"n", "n">));
