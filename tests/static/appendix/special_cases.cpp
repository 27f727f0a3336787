// The lemma's special cases: least squares, ridge, a factor missing, weights, vectors in place of matrices.
#include <leibniz/leibniz.hpp>
using namespace leibniz;

// least squares and ridge regression
constexpr auto X = matrix<"X", "k", "n">;
constexpr auto w = vector<"w", "n">;
constexpr auto y = vector<"y", "k">;
constexpr auto lambda = scalar<"lambda">;

constexpr auto loss = squared_norm(X * w - y);
static_assert(gradient(loss, w) == 2_c * t(X) * (X * w - y));
static_assert(prove(gradient(loss, w), 2_c * t(X) * (X * w - y)).tier <= 2);
static_assert(hessian(loss, w) == 2_c * t(X) * X);
static_assert(check_derivative(loss, w).outcome == outcome::proved);
static_assert(!(gradient(loss, w) == 2_c * t(X) * (X * w + y)));
static_assert(!(hessian(loss, w) == t(X) * X));

constexpr auto ridge = loss + lambda * squared_norm(w);
static_assert(gradient(ridge, w) == 2_c * t(X) * (X * w - y) + 2_c * lambda * w);
static_assert(hessian(ridge, w) == 2_c * (t(X) * X + lambda * identity<"n">));
static_assert(check_derivative(ridge, w).outcome == outcome::proved);
static_assert(!(gradient(ridge, w) == 2_c * t(X) * (X * w - y) + lambda * w));

// with weights: r' W r
constexpr auto W = matrix<"W", "k", "k", symmetric>;
constexpr auto V = matrix<"V", "k", "k">;
constexpr auto r = X * w - y;
static_assert(gradient(t(r) * W * r, w) == 2_c * t(X) * W * (X * w - y));
static_assert(gradient(t(r) * V * r, w) == t(X) * (V + t(V)) * (X * w - y));
static_assert(!(gradient(t(r) * V * r, w) == 2_c * t(X) * V * (X * w - y)));
constexpr auto v = vector<"v", "k">;
static_assert(gradient(dot(v, square(r)), w) == 2_c * t(X) * diag(v) * (X * w - y));
static_assert(!(gradient(dot(v, square(r)), w) == t(X) * diag(v) * (X * w - y)));

// a factor missing
constexpr auto A = matrix<"A", "m", "n">;
constexpr auto Z = matrix<"Z", "n", "p">;
constexpr auto B = matrix<"B", "p", "q">;
static_assert(gradient(squared_norm(Z * B + matrix<"C", "n", "q">), Z) == 2_c * (Z * B + matrix<"C", "n", "q">)*t(B));
static_assert(gradient(squared_norm(A * Z + matrix<"C", "m", "p">), Z) == 2_c * t(A) * (A * Z + matrix<"C", "m", "p">));
static_assert(gradient(squared_norm(A * Z * B), Z) == 2_c * t(A) * A * Z * B * t(B));
static_assert(gradient(squared_norm(Z + matrix<"C", "n", "p">), Z) == 2_c * (Z + matrix<"C", "n", "p">));
static_assert(gradient(squared_norm(Z), Z) == 2_c * Z);
static_assert(!(gradient(squared_norm(Z), Z) == Z));
static_assert(!(gradient(squared_norm(A * Z * B), Z) == t(A) * A * Z * B * t(B)));
static_assert(!(gradient(squared_norm(A * Z + matrix<"C", "m", "p">), Z) ==
                2_c * t(A) * (A * Z - matrix<"C", "m", "p">)));

// vectors in place of matrices: a'X b + c, a' x + c, x b' + C
constexpr auto a = vector<"a", "n">;
constexpr auto b = vector<"b", "p">;
constexpr auto c = scalar<"c">;
static_assert(gradient(squared_norm(t(a) * Z * b + c), Z) == 2_c * (t(a) * Z * b + c) * a * t(b));
static_assert(gradient(power(t(a) * w + c, 2_c), w) == 2_c * (t(a) * w + c) * a);
static_assert(gradient(squared_norm(w * t(b) + matrix<"C", "n", "p">), w) ==
              2_c * (w * t(b) + matrix<"C", "n", "p">)*b);
static_assert(!(gradient(power(t(a) * w + c, 2_c), w) == 2_c * (t(a) * w + c) * w));
static_assert(check_derivative(squared_norm(w * t(b) + matrix<"C", "n", "p">), w).outcome == outcome::proved);
