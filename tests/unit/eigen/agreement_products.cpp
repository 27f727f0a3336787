#include "unit/eigen/agreement.hpp"

using namespace agreement;

TEST_CASE("sums, products and transposes agree with their meaning") {
  check(A * X * B + C, t(A) * C, t(A * X), A - 2_c * D, t(C) * (A * X * B - C) * t(B));
  check(t(w) * S * v, S * w + t(S) * v, r * S, t(r) + w, s * (r - t(v)), outer(w, v) + S);
  check((S + t(S)) * w, t(S) - T, 2_c * (S * T) + 3_c * t(T), -(S * S) + S);
  check(P * T * t(T), P * T * t(T) * P, P * T * t(T) * P - S);
}
TEST_CASE("diagonals, traces and sums agree with their meaning") {
  check(diag(w) * X, t(A) * diag(y), diag(w) * diag(v), A * diag(w) + D, diagonal(S), diagonal(S * T));
  check(trace(S), trace(S * T), trace(S * T * P), dot(A, D), sum(A), sum(A * X), row_sums(A), col_sums(A));
  check(S + s * identity<"n">, diag(w) + S * T, row_sums(A * X), col_sums(t(A)), trace(identity<"n">));
}
TEST_CASE("row sums of elementwise products with matrix products agree with their meaning") {
  check(row_sums(hadamard(A, C * t(X * B))), row_sums(hadamard(C * t(X * B), A)),
        col_sums(hadamard(t(A), t(C * t(X * B)))));
  check(A * t(D) * row_sums(hadamard(A, C * t(X * B))), row_sums(hadamard(A, 2_c * (A * diag(w) * S))));
  check(row_sums(hadamard(A, hadamard(D, C * t(X * B)))), row_sums(hadamard(D * T, A * S)),
        row_sums(hadamard(A, y * t(w))));
  check(s * t(row_sums(hadamard(A, A * S))) * D, hadamard(A, A * S), row_sums(hadamard(A, -(A * S))));
}
