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
static_assert(!tries_cholesky(plan(logdet(A))));
static_assert(!tries_cholesky(plan(logdet(A - t(A)))));
static_assert(!tries_cholesky(plan(logdet(diag(y) * D))));
static_assert(!tries_cholesky(plan(logdet(D + y * t(ones<"n">)))));
