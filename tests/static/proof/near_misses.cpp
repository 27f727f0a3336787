// False statements that hold at most of the points that one would try: each is refuted, or undecided.
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto holds = [](auto a, auto b) { return prove(a, b).is_proved(); };

constexpr auto X = matrix<"X", "m", "n">;
constexpr auto Y = matrix<"Y", "n", "p">;
constexpr auto A = matrix<"A", "n", "n">;
constexpr auto B = matrix<"B", "n", "n">;
constexpr auto I = identity<"n">;
constexpr auto x = vector<"x", "n">;
constexpr auto s = scalar<"s">;
constexpr auto r = scalar<"r">;

// Sizes: these hold where X is wide, where it is tall, where it is not square, and where n is not 1.
static_assert(prove(det(t(X) * X), 0_c).is_refuted());
static_assert(prove(det(X * t(X)), 0_c).is_refuted());
static_assert(prove(det(t(X) * X) * det(X * t(X)), 0_c).is_refuted());
static_assert(prove(det(x * t(x)), 0_c).is_refuted());
static_assert(prove(det(t(X) * X) * trace(Y * t(Y)), 0_c).is_refuted());

// A formula of high degree in an extent.
constexpr auto n = trace(I);
static_assert(prove((n - 2_c) * (n - 3_c), 0_c).is_refuted());
static_assert(prove((n - 1_c) * (n - 2_c) * (n - 3_c) * (n - 4_c), 0_c).is_refuted());
static_assert(prove((n - trace(identity<"m">)) * (n + trace(identity<"m">) - 5_c), 0_c).is_refuted());
static_assert(!holds(power(n, 20_c), power(n, 19_c)));

// Signs and ranks that what is declared leaves open.
constexpr auto b = scalar<"b", plus_minus_one>;
constexpr auto y = vector<"y", 2, plus_minus_one>;
static_assert(b * b == 1_c && prove(b, 1_c).is_refuted() && prove(b, -1_c).is_refuted());
static_assert(dot(y, y) == 2_c && prove(sum(y), 0_c).is_refuted());
constexpr auto Q = matrix<"Q", "n", "n", orthogonal>;
static_assert(square(det(Q)) == 1_c && prove(det(Q), 1_c).is_refuted());
constexpr auto R = matrix<"R", 2, 2, orthogonal, symmetric>;
static_assert(R * R == identity<2> && prove(trace(R), 0_c).is_refuted() && prove(det(R), -1_c).is_refuted());
constexpr auto H = matrix<"H", "n", "n", idempotent>;
static_assert(square(det(H)) == det(H) && prove(det(H), 0_c).is_refuted() && prove(det(I - H), 0_c).is_refuted());
constexpr auto G = matrix<"G", 2, 2, idempotent>;
static_assert(G * G == G && prove(trace(G), 1_c).is_refuted());
constexpr auto labels = vector<"labels", 50, plus_minus_one>;
static_assert(!holds(sum(labels), 0_c));

// Numbers of one row: Q is 1 or -1, H is 1 or 0.
constexpr auto Q1 = matrix<"Q1", 1, 1, orthogonal>;
constexpr auto H1 = matrix<"H1", 1, 1, idempotent>;
constexpr auto V1 = matrix<"V1", 1, 1, positive_definite>;
static_assert(Q1 * Q1 == 1_c && !holds(Q1, 1_c) && H1 * H1 == H1 && !holds(H1, 0_c) && !holds(V1, 1_c));

// More structure than samples are made of: nothing is said.
constexpr auto D = matrix<"D", "n", "n", orthogonal, diagonal_matrix>;
static_assert(prove(hadamard(D, I), D).outcome == outcome::undecided);
constexpr auto L = matrix<"L", "n", "n", symmetric, lower_triangular>;
static_assert(hadamard(L, I) == L);
constexpr auto V = matrix<"V", 2, 2, positive_definite, diagonal_matrix>;
static_assert(!prove(sum(log(diagonal(V))), logdet(V)).is_refuted());

// Roots of constants.
static_assert(sqrt(9_c) == 3_c && prove(sqrt(9_c), -3_c).is_refuted());
static_assert(prove(1e9_c + sqrt(9_c), 1e9_c - 3_c).is_refuted());
static_assert(prove(1e-8_c * sqrt(9_c), -3e-8_c).is_refuted());
static_assert(sqrt(18_c) == 3_c * sqrt(2_c) && sqrt(9_c / 16_c) == 0.75_c);

// Where logarithms exist.
constexpr auto a = scalar<"a">;
constexpr auto d = scalar<"d">;
static_assert(!holds(log(a * d), log(a) + log(d)) && !holds(log(s * r), log(s) + log(r)));
static_assert(!holds(log(-s), log(s)) && !holds(log(s * s), 2_c * log(s)));
static_assert(!holds(logdet(A * B), logdet(A) + logdet(B)));
constexpr auto large = det(matrix<"M", 10, 10>);  // real points would take too long
static_assert(!holds(log(-s) + large, log(s) + large) && !holds(log(s * s) + large, 2_c * log(s) + large));

// Nowhere defined.
static_assert(!holds((s - s) / (s - s), 1_c) && !holds(inv(A - A) * (A - A), I) && !holds(0_c / (s - s), 0_c));

// Derivatives by what cannot move are those by free symbols.
static_assert(derivative(square(b), b) == 2_c * b && check_derivative(square(b), b).is_proved());
static_assert(gradient(trace(A * H * H), H) == t(A * H) + t(H * A));
static_assert(check_derivative(trace(A * H * H), H).is_proved());
constexpr auto Hs = matrix<"Hs", "n", "n", idempotent>(s);
constexpr auto slope = derivative(Hs, s);
static_assert(slope * Hs + Hs * slope == slope && check_derivative(trace(A * Hs * Hs), s).is_proved());
constexpr auto Qs = matrix<"Qs", "n", "n", orthogonal>(s);
constexpr auto turn = derivative(Qs, s);
static_assert(t(turn) * Qs + t(Qs) * turn == zeros<"n", "n">);
static_assert(!prove(t(derivative(turn, s)) * Qs + 2_c * t(turn) * turn + t(Qs) * derivative(turn, s), zeros<"n", "n">)
                   .is_refuted());

// What is too large for a proof in a constant says so.
constexpr auto W = matrix<"W", 784, 10>;
constexpr auto u = vector<"u", 784>;
constexpr auto v = vector<"v", 5000>;
constexpr std::string_view too_long = "the proof takes more steps than one constant may";
static_assert(prove(t(W) * u, 2_c * t(W) * u).reason == too_long && prove(sum(v), squared_norm(v)).reason == too_long);
static_assert(check_derivative(squared_norm(t(W) * u), W).reason == too_long);
static_assert(prove(det(matrix<"M", 40, 40>), 1_c).reason == too_long);

// A softmax by rows is 1 where there is one column.
static_assert(!holds(softmax(X), X) && check_derivative(sum(softmax(X)), X).is_proved());
