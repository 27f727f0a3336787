// Row sums of an elementwise product with a matrix product: the order that shares what is computed anyway.
#include <leibniz/leibniz.hpp>

using namespace leibniz;

namespace {

constexpr auto X = matrix<"X", "k", "n">;
constexpr auto W = matrix<"W", "n", "c">;
constexpr auto V = matrix<"V", "n", "c">;
constexpr auto Y = matrix<"Y", "k", "c">;
constexpr auto U = matrix<"U", 1000, 8>;
constexpr auto F = matrix<"F", 1000, 50>;
constexpr auto G = matrix<"G", 50, 8>;
constexpr auto loss = sum(log(row_sums(exp(X * W)))) - dot(Y, X* W);
constexpr auto slope = gradient(loss, W);

constexpr int count(std::string_view where, std::string_view what) {
  int result = 0;
  for (auto at = where.find(what); at != where.npos; at = where.find(what, at + 1)) ++result;
  return result;
}
constexpr bool has(std::string_view where, std::string_view what) { return count(where, what) > 0; }

}  // namespace

// (X o P V') 1 is read off X V o P, which is the smaller one
static_assert(has(plan(row_sums(hadamard(F, U* t(G)))), "product(F, G)"));
static_assert(!has(plan(row_sums(hadamard(F, U* t(G)))), "1000x50"));
// ... and U G' where that is the one with fewer entries
static_assert(has(plan(row_sums(hadamard(U, F* G))), "product(F, G)"));
// of three factors
static_assert(has(plan(row_sums(hadamard(F, hadamard(F, U* t(G))))), "product(w3, G)"));
// softmax regression: one exponential an entry; X W, X V and two products with X'
static_assert(count(plan(loss, slope, differential(slope, W, V)), " exp ") == 1);
static_assert(count(plan(loss, slope, differential(slope, W, V)), "product(") == 4);
static_assert(has(plan(loss, slope, differential(slope, W, V)), "product(X, V)"));
// an elementwise product that is wanted for itself is added up as it is
static_assert(!has(plan(row_sums(hadamard(F, U* t(G))), hadamard(F, U* t(G))), "product(F, G)"));
