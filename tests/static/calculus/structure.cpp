// What is declared of a symbol is used: in identities, and in the derivative by it, which is projected onto the directions
// in which such a symbol can move.
// [readme]
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "n", "n">;
constexpr auto I = identity<"n">;

// [/readme]
constexpr auto B = matrix<"B", "n", "m">;
constexpr auto x = vector<"x", "n">;
constexpr auto y = vector<"y", "n">;
constexpr auto o = ones<"n">;

// symmetric
// [readme]
constexpr auto S = matrix<"S", "n", "n", symmetric>;
static_assert(gradient(trace(A * S), S) == 0.5_c * (A + t(A)));

// [/readme]
static_assert(t(S) == S && t(inv(S)) == inv(S) && t(B) * S * B == t(t(B) * S * B) &&
              gradient(t(x) * S * x, x) == 2_c * S * x);
static_assert(gradient(t(x) * S * x, S) == x * t(x) && gradient(t(x) * S * y, S) == 0.5_c * (x * t(y) + y * t(x)));
static_assert(gradient(trace(S * S), S) == 2_c * S && gradient(det(S), S) == det(S) * inv(S));
static_assert(differential(trace(A * S), S, S) == trace(A * S));
static_assert(check_derivative(trace(A * S), S).outcome == outcome::proved);
static_assert(check_derivative(trace(A * inv(S)), S).outcome == outcome::proved);
static_assert(!(gradient(trace(A * S), S) == t(A)) && !(gradient(trace(A * S), S) == A + t(A) - hadamard(A, I)) &&
              !(t(A) == A));

// positive definite
// [readme]
constexpr auto V = matrix<"V", "n", "n", positive_definite>;
static_assert(gradient(logdet(V), V) == inv(V));

// [/readme]
static_assert(t(V) == V && gradient(t(x) * inv(V) * x, V) == -inv(V) * x * t(x) * inv(V) &&
              gradient(logdet(V), V) == t(inv(V)));
static_assert(gradient(trace(A * inv(V)), V) == -0.5_c * inv(V) * (A + t(A)) * inv(V));
static_assert(check_derivative(logdet(V), V).outcome == outcome::proved);
static_assert(check_derivative(t(x) * inv(V) * x, V).outcome == outcome::proved);
static_assert(!(gradient(logdet(V), V) == 2_c * inv(V) - hadamard(inv(V), I)));

// skew-symmetric
// [readme]
constexpr auto K = matrix<"K", "n", "n", skew_symmetric>;
static_assert(gradient(trace(A * K), K) == 0.5_c * (t(A) - A));

// [/readme]
static_assert(t(K) == -K && t(x) * K * x == 0_c && trace(K) == 0_c && diagonal(K) == zeros<"n"> &&
              gradient(t(x) * K * y, x) == K * y);
static_assert(gradient(t(x) * K * y, K) == 0.5_c * (x * t(y) - y * t(x)) &&
              gradient(trace(K * S), K) == zeros<"n", "n">);
static_assert(check_derivative(trace(A * K), K).outcome == outcome::proved);
static_assert(check_derivative(trace(A * K * K), K).outcome == outcome::proved);
static_assert(!(gradient(trace(A * K), K) == t(A)) && !(K == zeros<"n", "n">));

// diagonal
// [readme]
constexpr auto D = matrix<"D", "n", "n", diagonal_matrix>;
static_assert(gradient(trace(A * D), D) == hadamard(A, I));

// [/readme]
static_assert(t(D) == D && D == diag(diagonal(D)) && gradient(t(x) * D * y, D) == diag(hadamard(x, y)));
static_assert(gradient(logdet(D), D) == inv(D) && gradient(trace(D * D), D) == 2_c * D);
static_assert(check_derivative(trace(A * D), D).outcome == outcome::proved);
static_assert(check_derivative(t(x) * inv(D) * x, D).outcome == outcome::proved);
static_assert(!(gradient(trace(A * D), D) == A) && !(A == diag(diagonal(A))));

// orthogonal: differentiated as a free matrix
// [readme]
constexpr auto Q = matrix<"Q", "n", "n", orthogonal>;
static_assert(t(Q) * Q == I && Q * t(Q) == I && inv(Q) == t(Q));

// [/readme]
static_assert(squared_norm(Q * x) == squared_norm(x) && trace(t(Q) * A * Q) == trace(A) &&
              dot(Q * x, Q* y) == dot(x, y));
static_assert(gradient(trace(A * Q), Q) == t(A));
static_assert(check_derivative(trace(A * Q), Q).outcome == outcome::proved);
static_assert(!(Q * A == A * Q) && !(t(Q) == Q) && !(t(Q) * A == I));

// positive, entry by entry
// [readme]
constexpr auto p = vector<"p", "n", positive>;
static_assert(sqrt(square(p)) == p && log(square(p)) == 2_c * log(p) && abs(p) == p);
// [/readme]
static_assert(gradient(norm1(p), p) == o && derivative(sqrt(p), p) == 0.5_c * diag(reciprocal(sqrt(p))));
static_assert(check_derivative(sum(hadamard(p, log(p))), p).outcome == outcome::proved);
static_assert(!(sqrt(square(x)) == x));

// idempotent; plus or minus one in every entry
constexpr auto H = matrix<"H", "n", "n", idempotent>;
constexpr auto e = vector<"e", "n", plus_minus_one>;
static_assert(H * H == H && power(H, 5_c) == H && H * (I - H) == zeros<"n", "n"> && (I - H) * (I - H) == I - H);
static_assert(square(e) == o && hadamard(e, hadamard(e, x)) == x && reciprocal(e) == e && pow(e, 3_c) == e);
static_assert(!(A * A == A) && !(square(x) == o) && !(e == o));

// several at once
constexpr auto T = matrix<"T", "n", "n", symmetric, orthogonal>;
static_assert(T * T == I && inv(T) == T && !(T == I));
constexpr auto G = matrix<"G", "n", "n", symmetric, idempotent>;  // an orthogonal projection
static_assert(t(G) * G == G && inv(I + G) == I - 0.5_c * G && !(G == I));
static_assert(check_derivative(trace(A * G), G).outcome == outcome::proved);
