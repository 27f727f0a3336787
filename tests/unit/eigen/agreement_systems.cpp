#include "unit/eigen/agreement.hpp"

using namespace agreement;

TEST_CASE("inverses and determinants agree with their meaning") {
  check(inv(S), inv(S) * w, inv(S) * X, A * inv(S), inv(t(S)), t(inv(S)), t(w) * inv(S) * v, s * inv(S));
  check(det(S), logdet(S), det(S) * inv(S), inv(S) * inv(T), inv(S * T), inv(S) * diag(w), trace(inv(S) * T));
  check(inv(P), inv(P) * w, logdet(P), det(P), t(w) * inv(P) * w, A * inv(P), inv(P) * inv(S));
  check(power(S, 3_c), power(S, -2_c), inv(S + s * identity<"n">) * w);
}
