// nerva derivation tests: batch normalisation, input: nv-batchnorm-x
#include <leibniz/leibniz.hpp>

namespace record {

using namespace leibniz;

constexpr auto G = matrix<"G", 5, 3>;
constexpr auto X = matrix<"X", 5, 3>;

constexpr auto f0 = formula<
    "dot(G,((eye(5)-ones(5,5)/5)*X)*diag((diagonal(((eye(5)-ones(5,5)/5)*X)'*((eye(5)-ones(5,5)/5)*X))/5).^(-1/2)))">(
    G, X);
constexpr auto f1 = derivative(f0, X);
static_assert(std::is_same_v<decltype(canonical(f1)), std::remove_const_t<decltype(f1)>>);
static_assert(check_derivative(f0, X).outcome != outcome::refuted);

}  // namespace record
