// ==, prove and check_derivative: what a verdict says.
// [readme]
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "n", "n">;
constexpr auto B = matrix<"B", "n", "n">;
constexpr auto x = vector<"x", "n">;

static_assert((A + B) * x == A * x + B * x);
static_assert(!(A * B == B * A));

constexpr verdict exact = prove(inv(A * B), inv(B) * inv(A));
static_assert(exact.outcome == outcome::proved && exact.tier == 1 && exact.error_bound == 0);

constexpr verdict sampled = prove(det(A + x * t(x)), det(A) * (1_c + t(x) * inv(A) * x));
static_assert(sampled.outcome == outcome::proved && sampled.tier == 3 && sampled.error_bound < 1e-20);

static_assert(check_derivative(logdet(A), A).outcome == outcome::proved);
// [/readme]

// refuted, at sizes of a counterexample; undecided, with a reason
constexpr verdict refuted = prove(A * B, B* A);
static_assert(refuted.is_refuted() && !refuted.is_proved() && refuted.tier == 3);
constexpr auto s = scalar<"s">;
constexpr verdict undecided = prove(log(s * s), 2_c * log(s));
static_assert(undecided.outcome == outcome::undecided && !undecided.reason.empty());
static_assert(!undecided.is_proved() && !undecided.is_refuted());
