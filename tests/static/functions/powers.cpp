// Powers: of a matrix, of a scalar, entry by entry; square, square root, reciprocal.
// [readme]
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "n", "n">;
constexpr auto D = matrix<"D", "n", "n">;  // a direction
constexpr auto x = vector<"x", "n">;
constexpr auto s = scalar<"s">;
constexpr auto p = scalar<"p", positive>;

// [/readme]
constexpr auto u = vector<"u", "n", positive>;
constexpr auto e = vector<"e", "n">;
constexpr auto B = matrix<"B", "m", "n", positive>;
constexpr auto C = matrix<"C", "m", "n">;
constexpr auto P = matrix<"P", 2, 2>;

// shape
static_assert(power(A, 3_c).dims == A.dims && power(P, -2_c).dims == shape(2, 2) &&
              power(s, 0.5_c).dims == scalar_shape);
static_assert(pow(C, 3_c).dims == C.dims && pow(B, s).dims == C.dims && pow(B, C).dims == C.dims &&
              pow(t(x), 2_c).dims == t(x).dims);
static_assert(square(C).dims == C.dims && sqrt(x).dims == x.dims && reciprocal(t(x)).dims == t(x).dims &&
              sqrt(s).dims == scalar_shape);

// derivative: of a power of a matrix, of a scalar
// [readme]
static_assert(differential(power(A, 3_c), A, D) == D * A * A + A * D * A + A * A * D);
static_assert(gradient(trace(power(A, 3_c)), A) == 3_c * power(t(A), 2_c));
static_assert(derivative(power(s, 3_c), s) == 3_c * power(s, 2_c));
static_assert(derivative(power(p, s), s) == log(p) * power(p, s));
static_assert(derivative(power(p, s), p) == s * power(p, s) / p);
// [/readme]
static_assert(differential(power(A, -1_c), A, D) == -inv(A) * D * inv(A) &&
              differential(power(A, 0_c), A, D) == zeros<"n", "n">);
static_assert(derivative(power(s, 1_c / 3_c), s) == power(s, -2_c / 3_c) / 3_c &&
              derivative(power(2_c, s), s) == log(2_c) * power(2_c, s));
static_assert(gradient(trace(power(P, 2_c)), P) == 2_c * t(P));
static_assert(check_derivative(power(A, 3_c), A).outcome == outcome::proved);
static_assert(check_derivative(power(A, -2_c), A).outcome == outcome::proved);
static_assert(check_derivative(power(s, 0.5_c), s).outcome == outcome::proved);
static_assert(check_derivative(power(p, s), s).outcome == outcome::proved);

// derivative: of powers entry by entry
// [readme]
static_assert(derivative(pow(x, 3_c), x) == 3_c * diag(square(x)));
static_assert(derivative(square(x), x) == 2_c * diag(x));
static_assert(derivative(sqrt(x), x) == 0.5_c * diag(reciprocal(sqrt(x))));
static_assert(derivative(reciprocal(x), x) == -diag(reciprocal(square(x))));
// [/readme]
static_assert(derivative(pow(u, e), u) == diag(hadamard(e, divide(pow(u, e), u))));
static_assert(derivative(pow(u, e), e) == diag(hadamard(log(u), pow(u, e))));
static_assert(gradient(sum(pow(C, 4_c)), C) == 4_c * pow(C, 3_c) &&
              gradient(sum(sqrt(B)), B) == 0.5_c * reciprocal(sqrt(B)));
static_assert(derivative(sqrt(s), s) == 1_c / (2_c * sqrt(s)) && derivative(square(s), s) == 2_c * s);
static_assert(check_derivative(pow(x, 3_c), x).outcome == outcome::proved);
static_assert(check_derivative(pow(u, e), u).outcome == outcome::proved);
static_assert(check_derivative(pow(u, e), e).outcome == outcome::proved);
static_assert(check_derivative(square(C), C).outcome == outcome::proved);
static_assert(check_derivative(sqrt(x), x).outcome == outcome::proved);
static_assert(check_derivative(reciprocal(C), C).outcome == outcome::proved);

// rules
static_assert(power(A, 3_c) == A * A * A && power(A, -2_c) == inv(A) * inv(A) && power(A, 0_c) == identity<"n"> &&
              power(A, 1_c) == A);
static_assert(power(A, 2_c) * power(A, 3_c) == power(A, 5_c) && t(power(A, 3_c)) == power(t(A), 3_c) &&
              power(power(A, 2_c), 3_c) == power(A, 6_c));
static_assert(power(s, 3_c) == s * s * s && power(s, -1_c) == 1_c / s && power(s, 0_c) == 1_c &&
              power(p, 0.5_c) * power(p, 0.5_c) == p);
static_assert(pow(C, 2_c) == hadamard(C, C) && pow(C, 2_c) == square(C) && pow(C, -1_c) == reciprocal(C) &&
              pow(x, 0.5_c) == sqrt(x));
static_assert(square(sqrt(u)) == u && sqrt(square(u)) == u && sqrt(hadamard(u, u)) == u &&
              reciprocal(reciprocal(x)) == x);
static_assert(pow(B, C) == exp(hadamard(C, log(B))) && power(p, s) == exp(s * log(p)) &&
              sqrt(9_c * u) == 3_c * sqrt(u));
static_assert(prove(power(A, 2_c) * A, power(A, 3_c)).tier == 1 && prove(square(sqrt(u)), u).tier == 1);

// near misses
static_assert(!(power(A, 2_c) == pow(A, 2_c)) && !(power(A + D, 2_c) == A * A + 2_c * A * D + D * D));
static_assert(!(differential(power(A, 3_c), A, D) == 3_c * A * A * D) &&
              !(gradient(trace(power(A, 3_c)), A) == 3_c * power(A, 2_c)));
static_assert(!(sqrt(square(x)) == x) && !(sqrt(u + u) == sqrt(u) + sqrt(u)) &&
              !(derivative(reciprocal(x), x) == -diag(square(x))));

// text
static_assert(text(power(A, 3_c)) == "A³" && text(power(A, -2_c)) == "A⁻²" && text(power(s, 0.5_c)) == "s^0.5" &&
              text(power(p, s)) == "p^s");
static_assert(text(pow(C, 3_c)) == "pow(C, 3)" && text(square(x)) == "square(x)" && text(sqrt(x)) == "sqrt(x)");
static_assert(text(reciprocal(x)) == "reciprocal(x)");
static_assert(latex(power(A + D, 3_c)) == "\\left(A + D\\right)^{3}" && latex(sqrt(x)) == "\\sqrt{x}" &&
              latex(pow(C, s)) == "C^{\\circ s}");
