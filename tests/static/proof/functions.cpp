// Identities between functions: what the finite field knows of them is proved, the rest is refuted at real points or left
// undecided, but never called false without a clear difference.
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto x = vector<"x", "n">;
constexpr auto s = scalar<"s">;
constexpr auto r = scalar<"r">;
constexpr auto p = scalar<"p", positive>;
constexpr auto q = scalar<"q", positive>;
constexpr auto e = ones<"n">;

// exponentials
static_assert(tanh(x) == divide(exp(x) - exp(-x), exp(x) + exp(-x)));
static_assert(tanh(x) == divide(sinh(x), cosh(x)));
static_assert(sigmoid(x) == reciprocal(e + exp(-x)));
static_assert(sigmoid(x) + sigmoid(-x) == e);
static_assert(hadamard(sigmoid(x), e - sigmoid(x)) == hadamard(sigmoid(x), sigmoid(-x)));
static_assert(tanh(-x) == -tanh(x));
static_assert(!(sigmoid(x) == reciprocal(e + exp(x))));
static_assert(!(tanh(x) == sigmoid(x)));
static_assert(!(exp(s) == s));

// square roots
static_assert(square(sqrt(p)) == p);
static_assert(sqrt(p * q) == sqrt(p) * sqrt(q));
static_assert(norm(x) * norm(x) == t(x) * x);
static_assert(1_c / (sqrt(p) + sqrt(q)) == (sqrt(p) - sqrt(q)) / (p - q));
static_assert(!(sqrt(p + q) == sqrt(p) + sqrt(q)));
static_assert(!(sqrt(square(s)) == s));
static_assert(!(sqrt(9_c * p) == -3_c * sqrt(p)));
static_assert(!(norm(x) == sum(x)));
constexpr verdict rationalised = prove(1_c / (sqrt(p) + sqrt(q)), (sqrt(p) - sqrt(q)) / (p - q));
static_assert(rationalised.tier == 3 && rationalised.error_bound < 1e-20);

// a true identity that the field does not know, and false ones next to it
constexpr auto doubled = prove(exp(s) * exp(s) - 1_c, exp(2_c * s) - 1_c);
static_assert(doubled.outcome != outcome::refuted);
static_assert(prove(2_c * sigmoid(2_c * s) - 1_c, tanh(s)).outcome != outcome::refuted);
static_assert(prove(log(square(p) + p), log(p) + log(p + 1_c)).outcome != outcome::refuted);
static_assert(prove(log(p + q), log(p) + log(q)).outcome == outcome::refuted);
static_assert(prove(exp(s + r), exp(s) + exp(r)).outcome == outcome::refuted);

// where nothing is defined, nothing is decided
static_assert(prove(inv(x * t(x)) * 1_c, 2_c * inv(x * t(x))).outcome != outcome::proved);
