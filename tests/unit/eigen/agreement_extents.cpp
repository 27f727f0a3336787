#include "unit/eigen/agreement.hpp"

using namespace agreement;

TEST_CASE("the size of an extent as a factor of matrices") {
  constexpr auto n = trace(identity<"n">);
  check(n * inv(P), n * S * T, n * (A * w) + y, n * diag(w), n * inv(P) * w);
  check(n * logdet(P) + t(w) * inv(P) * w, n * inv(P) - inv(P) * w * t(w) * inv(P));
}
