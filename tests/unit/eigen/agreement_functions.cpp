#include "unit/eigen/agreement.hpp"

using namespace agreement;

TEST_CASE("functions of entries agree with their meaning") {
  check(exp(A), log(A), sqrt(A), square(A), reciprocal(A), hadamard(A, D), divide(A, D), pow(A, 3_c));
  check(tanh(A), sigmoid(A), softplus(A), pow(A, 0.5_c), pow(A, -1.5_c), exp(t(A)), hadamard(t(A), exp(t(D))));
  check(hadamard(S, t(S)), exp(S + t(S)), pow(s, 2_c) * A, A / s, pow(A, s), pow(A, D), log(s) * w);
  check(norm(w), squared_norm(A), norm(A - D), power(norm(w), 3_c), exp(r), sum(exp(r)), exp(r) * X);
}
TEST_CASE("softmax and logsumexp agree with their meaning") {
  check(softmax(w), softmax(A), softmax(r), logsumexp(w), logsumexp(A), softmax(t(A)));
  check(gradient(logsumexp(w), w), hessian(logsumexp(w), w), gradient(logsumexp(A * w), w));
}
