#include <leibniz/functions/list.hpp>
#include <leibniz/language/flatten.hpp>
#include <leibniz/notation/typed.hpp>

namespace {

using namespace leibniz;

template <class E>
struct flat {
  constexpr rooted_syntax operator()() const {
    rooted_syntax result;
    result.roots.push_back(flatten<E>(result.tree));
    return result;
  }
};

/// Whether an expression that is written into a syntax tree, and read back from there, is the same type again.
template <class E>
constexpr bool returns(E) {
  return std::is_same_v<typed<frozen<flat<E>>, symbols_of<E>>, E>;
}
template <class E>
constexpr int nodes(E) {
  return frozen<flat<E>>.size();
}

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto X = matrix<"X", "n", "p">;
constexpr auto B = matrix<"B", "p", "q">;
constexpr auto C = matrix<"C", "m", "q">;
constexpr auto S = matrix<"S", 3, 3, symmetric, positive>;
constexpr auto u = vector<"u", 3>;
constexpr auto a = scalar<"a">;

static_assert(returns(A) && returns(a) && returns(2_c) && returns(-1_c / 3_c));
static_assert(returns(identity<3>) && returns(identity<"n">) && returns(ones<"m", 2>) && returns(zeros<3>));
static_assert(returns(2_c * t(A) * (A * X * B + C) * t(B)) && returns(squared_norm(A * X * B + C)));
static_assert(returns(A + A - -A / a) && returns(inv(S) * u) && returns(det(S) + logdet(S) + trace(S) + sum(S)));
static_assert(returns(row_sums(A)) && returns(col_sums(A)) && returns(norm(u) + dot(u, u)) && returns(outer(u, u)));
static_assert(returns(hadamard(A, A)) && returns(divide(A, A)) && returns(diag(u)) && returns(diagonal(S)));
static_assert(returns(power(S, -2_c)) && returns(pow(S, a)) && returns(sqrt(u) + square(u) + reciprocal(u)));
static_assert(returns(exp(u) + log(u) + tanh(u) + sigmoid(u) + softplus(u)) && returns(einsum<"ik,kj->ij">(A, X)));

// Dependent symbols, and their derivatives.
constexpr auto D = S(u, a);
constexpr partial_of<decltype(D), decltype(u), decltype(a)> slope;
static_assert(returns(D * u) && returns(slope) && returns(einsum<"ijk,k->ij">(slope, u) + inv(D)));

// A subexpression that occurs twice is one node.
static_assert(nodes(A * X + A * X) == 4 && nodes(A + A) == 2 && nodes(2_c * a + a * 2_c) == 5);

// A frozen tree that grows again finds what it has, as often as it is asked.
static_assert([] {
  syntax tree = frozen<flat<std::remove_const_t<decltype(A * X)>>>.thawed();
  int const own = tree.size() - 1;
  for (int k = 0; k < 3; ++k)
    if (tree.apply<product>({tree.symbol(0), tree.symbol(1)}) != own) return false;
  int const sum = tree.apply<plus>({own, own});
  return sum == own + 1 && tree.apply<plus>({own, own}) == sum && tree.size() == own + 2;
}());

// It is written once however often it occurs.
template <int N>
constexpr auto doubled(auto e) {
  if constexpr (N == 0)
    return e;
  else
    return doubled<N - 1>(e + e);
}
static_assert(nodes(doubled<12>(a)) == 13);

// Larger than the usual room: the work is done a second time.
template <int N>
constexpr auto chain_of(auto e) {
  if constexpr (N == 0)
    return e;
  else
    return chain_of<N - 1>(exp(e) + a);
}
static_assert(nodes(chain_of<150>(a)) == 301 && returns(chain_of<150>(a)));

}  // namespace
