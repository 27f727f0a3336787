#include "unit/eigen/agreement.hpp"

using namespace agreement;

TEST_CASE("gradients and Hessians agree with their meaning") {
  constexpr auto least_squares = squared_norm(A * X * B + C);
  check(least_squares, gradient(least_squares, X), gradient(least_squares, A), gradient(least_squares, B));
  constexpr auto ridge = squared_norm(A * w - y) + s * squared_norm(w);
  check(ridge, gradient(ridge, w), hessian(ridge, w), derivative(ridge, s));
  constexpr auto logistic = sum(log(ones<"m"> + exp(-hadamard(y, A * w))));
  check(logistic, gradient(logistic, w), hessian(logistic, w), gradient(logistic, A));
  constexpr auto gaussian = logdet(P) + t(w) * inv(P) * w;
  check(gaussian, gradient(gaussian, w), gradient(logdet(S) + t(w) * inv(S) * w, S));
  constexpr auto distance = norm(A * w - y);
  check(distance, gradient(distance, w), hessian(distance, w), jacobian(tanh(A * w), w), differential(inv(S), S, T));
}
