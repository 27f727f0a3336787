// ML: neural network, sigmoid layer with logistic loss, Hessian in the output weights: nn-sigmoid-bce-hess-v
#include <leibniz/leibniz.hpp>

namespace record {

using namespace leibniz;

constexpr auto v = vector<"v", 3>;
constexpr auto W = matrix<"W", 3, 4>;
constexpr auto x = vector<"x", 4>;
constexpr auto b = vector<"b", 3>;
constexpr auto c = scalar<"c">;
constexpr auto y = scalar<"y">;

constexpr auto f0 = formula<"log(1+exp(v'*sigmoid(W*x+b)+c))-y*(v'*sigmoid(W*x+b)+c)">(v, W, x, b, c, y);
constexpr auto f1 = derivative(f0, v);
static_assert(std::is_same_v<decltype(canonical(f1)), std::remove_const_t<decltype(f1)>>);
static_assert(check_derivative(f0, v).outcome != outcome::refuted);
constexpr auto f2 = derivative(f1, v);
static_assert(std::is_same_v<decltype(canonical(f2)), std::remove_const_t<decltype(f2)>>);
static_assert(check_derivative(f1, v).outcome != outcome::refuted);

}  // namespace record
