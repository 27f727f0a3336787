// What is known to be triangular or diagonal, from declarations upward, and what is left out for it.
#include <leibniz/leibniz.hpp>

using namespace leibniz;

namespace {

constexpr auto L = matrix<"L", "n", "n", lower_triangular>;
constexpr auto K = matrix<"K", "n", "n", lower_triangular>;
constexpr auto U = matrix<"U", "n", "n", upper_triangular>;
constexpr auto D = matrix<"D", "n", "n", diagonal_matrix>;
constexpr auto E = matrix<"E", "n", "n", diagonal_matrix>;
constexpr auto A = matrix<"A", "n", "n">;
constexpr auto Q = matrix<"Q", "n", "n", orthogonal>;
constexpr auto x = vector<"x", "n">;
constexpr auto c = scalar<"c">;

constexpr bool has(std::string_view plan, std::string_view part) { return plan.find(part) != plan.npos; }
constexpr bool solves_lower(auto e) { return has(plan(e * x), "= lower("); }
constexpr bool solves_upper(auto e) { return has(plan(e * x), "= upper("); }
constexpr bool factorises(std::string_view plan) { return has(plan, "lu(") || has(plan, "cholesky"); }

}  // namespace

// a system with a triangular matrix needs no factorisation
static_assert(solves_lower(inv(L)) && solves_upper(inv(U)) && !factorises(plan(inv(L) * x, det(L), logdet(U))));
static_assert(solves_lower(inv(t(L))) && solves_upper(inv(t(U))));  // of the matrix itself, read turned
static_assert(solves_lower(inv(L + K)) && solves_lower(inv(L - c * K)) &&
              solves_upper(inv(L + t(U))));  // of its transpose
static_assert(solves_lower(inv(lower_part(A))) && solves_upper(inv(upper_part(A))));
static_assert(solves_lower(inv(hadamard(L, A))) && solves_lower(inv(L + diag(x))) && solves_lower(inv(L * K + D)));
static_assert(solves_lower(inv(inv(L) + K)));
static_assert(factorises(plan(inv(L + U) * x)) && factorises(plan(inv(L * U + A) * x)));
static_assert(factorises(plan(inv(exp(L)) * x)) && factorises(plan(inv(L + x * t(x)) * x)));

// a product with one takes half the arithmetic, and so does a solution
static_assert(has(plan(L * A), "n n n flops") && !has(plan(L * A), "2 n n n flops") &&
              has(plan(A * A), "2 n n n flops"));
static_assert(!has(plan(A * U), "2 n n n flops") && !has(plan(inv(L) * A), "2 n n n flops"));

// a diagonal matrix is multiplied and inverted as its diagonal
static_assert(!has(plan(D * A), "product(") && !has(plan(A * D), "product(") && !has(plan(D * x), "product("));
static_assert(!factorises(plan(inv(D) * A)) && !has(plan(inv(D) * A), "solve("));
static_assert(!has(plan(D * A * E, D* E, inv(D* E) * x), "product("));
static_assert(!factorises(plan(det(D), logdet(D))));

// the inverse of an orthogonal matrix is its transpose
static_assert(prove(inv(Q), t(Q)).tier == 1 && prove(inv(Q * L), inv(L) * t(Q)).tier == 1);
static_assert(!factorises(plan(inv(Q) * x)));
