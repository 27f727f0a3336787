// ML: softmax cross-entropy, batch, by the weights: ml-softmax-batch-w
#include <leibniz/leibniz.hpp>

namespace record {

using namespace leibniz;

constexpr auto X = matrix<"X", 5, 4>;
constexpr auto W = matrix<"W", 4, 3>;
constexpr auto Y = matrix<"Y", 5, 3, positive>;

constexpr auto f0 = formula<"sum(log(rowsum(exp(X*W))))-sum(Y.*(X*W))">(X, W, Y);
constexpr auto f1 = derivative(f0, W);
static_assert(std::is_same_v<decltype(canonical(f1)), std::remove_const_t<decltype(f1)>>);
static_assert(check_derivative(f0, W).outcome != outcome::refuted);

}  // namespace record
