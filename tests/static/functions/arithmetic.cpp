// Sum, difference, sign, matrix product, division by a scalar.
// [readme]
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto X = matrix<"X", "n", "p">;
constexpr auto x = vector<"x", "n">;
constexpr auto y = vector<"y", "n">;
constexpr auto s = scalar<"s">;
constexpr auto D = matrix<"D", "n", "p">;  // a direction
constexpr auto W = matrix<"W", "m", "p">;  // a weight

// [/readme]
constexpr auto B = matrix<"B", "m", "n">;
constexpr auto S = matrix<"S", "n", "n">;
constexpr auto T = matrix<"T", "n", "n">;
constexpr auto Y = matrix<"Y", "p", "q">;
constexpr auto r = matrix<"r", 1, "m">;
constexpr auto P = matrix<"P", 2, 3>;
constexpr auto Q = matrix<"Q", 3, 4>;
constexpr auto u = vector<"u", 3>;

// shape
static_assert((A + B).dims == A.dims && (A - B).dims == A.dims && (-A).dims == A.dims && (+A).dims == A.dims);
static_assert((x + y).dims == x.dims && (t(x) - t(y)).dims == t(x).dims && (s + s).dims == scalar_shape);
static_assert((A * X).dims == W.dims && (A * x).dims == t(r).dims && (r * A).dims == t(x).dims);
static_assert((t(x) * y).dims == scalar_shape && (x * t(y)).dims == S.dims && (s * A).dims == A.dims);
static_assert((A / s).dims == A.dims && (x / s).dims == x.dims && (r / s).dims == r.dims &&
              (s / s).dims == scalar_shape);
static_assert((P * Q).dims == shape(2, 4) && (P * u).dims == shape(2, 1) && (P / 2_c).dims == shape(2, 3));

// derivative of a sum, a difference, a negative
// [readme]
static_assert(derivative(x + y, x) == identity<"n">);
static_assert(derivative(x - y, y) == -identity<"n">);
// [/readme]
static_assert(derivative(-x, x) == -identity<"n">);
static_assert(derivative(s + s, s) == 2_c);
static_assert(derivative(A + B, A) == einsum<"ik,jl->ijkl">(identity<"m">, identity<"n">));
static_assert(differential(A - B, B, A) == -A);
static_assert(check_derivative(A + B, A).outcome == outcome::proved);
static_assert(check_derivative(A - B, B).outcome == outcome::proved);
static_assert(check_derivative(-P, P).outcome == outcome::proved);

// derivative of a product: by either factor, in a direction, and its transpose, the pullback
// [readme]
static_assert(derivative(A * x, x) == A);
static_assert(differential(A * X, X, D) == A * D);
static_assert(pullback(A * X, X, W) == t(A) * W);
// [/readme]
static_assert(pullback(A * X, A, W) == W * t(X));
static_assert(derivative(A * X, X) == einsum<"ik,jl->ijkl">(A, identity<"p">));
static_assert(derivative(A * X, A) == einsum<"ik,lj->ijkl">(identity<"m">, X));
static_assert(derivative(r * A, r) == t(A));  // a row by a row: entry ij is d(rA)_i / dr_j
static_assert(derivative(s * A, s) == A);
static_assert(derivative(s * x, x) == s * identity<"n">);
static_assert(gradient(t(x) * S * y, S) == x * t(y));
static_assert(derivative(P * u, u) == P);
static_assert(check_derivative(A * X, X).outcome == outcome::proved);
static_assert(check_derivative(A * X, A).outcome == outcome::proved);
static_assert(check_derivative(P * Q, P).outcome == outcome::proved);
static_assert(check_derivative(r * A, r).outcome == outcome::proved);

// derivative of a quotient
// [readme]
static_assert(derivative(x / s, s) == -x / power(s, 2_c));
static_assert(derivative(x / s, x) == identity<"n"> / s);
// [/readme]
static_assert(derivative(A / s, s) == -A / power(s, 2_c));
static_assert(gradient(sum(x) / dot(x, y), x) == (dot(x, y) * ones<"n"> - sum(x) * y) / power(dot(x, y), 2_c));
static_assert(check_derivative(A / s, s).outcome == outcome::proved);
static_assert(check_derivative(sum(x) / dot(x, y), x).outcome == outcome::proved);

// rules
static_assert(A + B == B + A && A + (B - A) == B && A - A == zeros<"m", "n"> && A + A == 2_c * A);
static_assert(-(-A) == A && -(A - B) == B - A && A - (-B) == A + B);
static_assert((A * X) * Y == A * (X * Y));
static_assert((A + B) * X == A * X + B * X && A * (X - D) == A * X - A * D);
static_assert(s * A == A * s && (s * A) * X == A * (s * X) && s * (A + B) == s * A + s * B);
static_assert(identity<"m"> * A == A && A * identity<"n"> == A && zeros<"p", "m"> * A == zeros<"p", "n">);
static_assert(A / s == (1_c / s) * A && (A / s) / s == A / power(s, 2_c) && s * (A / s) == A && s / s == 1_c);
static_assert((A + B) / s == A / s + B / s);
static_assert(P * (Q + Q) == 2_c * P * Q);
static_assert(prove(A + B, B + A).tier == 1 && prove((A * X) * Y, A*(X* Y)).tier == 1);
static_assert(prove((A + B) * X, A* X + B * X).tier == 2);  // products of sums are written out only to prove
static_assert(std::is_same_v<decltype(2_c * 3_c - 1_c / 2_c), decltype(5.5_c)>);  // constants are folded

// near misses
static_assert(!(A - B == B - A) && !(A + B == A) && !(-A == A));
static_assert(!(S * T == T * S) && !(x * t(y) == y * t(x)) && !(A * x + A * y == A * x));
static_assert(!(A / s == s * A) && !(derivative(A / s, s) == -A / s));
static_assert(!(pullback(A * X, X, W) == t(A) * A * X) && !(derivative(S * x, x) == t(S)));
static_assert(prove(S * T, T* S).outcome == outcome::refuted);

// text
static_assert(text(A + B) == "A + B" && text(A - (A - B)) == "A − (A − B)" && text(-(A + B)) == "−(A + B)");
static_assert(text(S * (S + T)) == "S (S + T)" && text(2_c * A) == "2 A" && text(1_c / 3_c * A) == "(1/3) A");
static_assert(text(A / s) == "A / s" && text(A / (s + s)) == "A / (s + s)" && text(0.25_c * s) == "0.25 s");
static_assert(latex(-(A - B)) == "-\\left(A - B\\right)" && latex(A / (s + s)) == "\\frac{A}{s + s}");
static_assert(latex(1_c / 3_c * A) == "\\frac{1}{3} A" && latex(A * X) == "A X");
