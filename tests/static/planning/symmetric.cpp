// What is known to be symmetric: entry by entry from its operands, and what follows for systems with it.
#include <leibniz/leibniz.hpp>

using namespace leibniz;

namespace {

constexpr auto D = matrix<"D", "n", "n", symmetric>;
constexpr auto A = matrix<"A", "n", "n">;
constexpr auto y = vector<"y", "n">;
constexpr auto s = scalar<"s">;

constexpr bool tries_cholesky(std::string_view plan) { return plan.find("cholesky_or_lu(") != plan.npos; }

}  // namespace

static_assert(tries_cholesky(plan(logdet(D))));
static_assert(tries_cholesky(plan(inv(exp(-D) + s * identity<"n">) * y)));
static_assert(tries_cholesky(plan(logdet(A + t(A)))));
static_assert(tries_cholesky(plan(logdet(hadamard(D, D) + t(A) * A + y * t(y)))));
// positive definite, for all that is known
constexpr auto P = matrix<"P", "n", "n", positive_definite>;
constexpr auto p = scalar<"p", positive>;
constexpr bool takes_cholesky(std::string_view plan) { return plan.find("cholesky(") != plan.npos; }
static_assert(takes_cholesky(plan(logdet(t(A) * A + p * identity<"n">))));
static_assert(takes_cholesky(plan(logdet(t(A) * P * A + 2_c * p * exp(s) * P))));
static_assert(!takes_cholesky(plan(logdet(t(A) * A + s * identity<"n">))));
static_assert(!takes_cholesky(plan(logdet(t(A) * P * A))));

static_assert(!tries_cholesky(plan(logdet(A))));
static_assert(!tries_cholesky(plan(logdet(A - t(A)))));
static_assert(!tries_cholesky(plan(logdet(diag(y) * D))));
static_assert(!tries_cholesky(plan(logdet(D + y * t(ones<"n">)))));
