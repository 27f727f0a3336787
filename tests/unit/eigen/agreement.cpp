// The results of evaluation over Eigen against the literal meaning of the expressions.
#include <leibniz/eigen.hpp>
#include <leibniz/functions/list.hpp>

#include "unit/catch.hpp"
#include "unit/evaluation/literal.hpp"

using namespace leibniz;

namespace {

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto D = matrix<"D", "m", "n">;
constexpr auto X = matrix<"X", "n", "p">;
constexpr auto B = matrix<"B", "p", "q">;
constexpr auto C = matrix<"C", "m", "q">;
constexpr auto S = matrix<"S", "n", "n">;
constexpr auto T = matrix<"T", "n", "n">;
constexpr auto P = matrix<"P", "n", "n", positive_definite>;
constexpr auto w = vector<"w", "n">;
constexpr auto v = vector<"v", "n">;
constexpr auto y = vector<"y", "m">;
constexpr auto r = matrix<"r", 1, "n">;
constexpr auto s = scalar<"s">;

struct sample {
  Eigen::MatrixXd A, D, X, B, C, S, T, P;
  Eigen::VectorXd w, v, y;
  Eigen::RowVectorXd r;
  double s = 0.75;
  literal_meaning literal;

  static Eigen::MatrixXd positive(int rows, int columns) {  // for logarithms and square roots
    return Eigen::MatrixXd::Random(rows, columns).array().abs() + 0.1;
  }

  sample(int m, int n, int p, int q)
      : A(positive(m, n)), D(positive(m, n)), X(positive(n, p)), B(positive(p, q)), C(positive(m, q)),
        S(positive(n, n) + 3 * Eigen::MatrixXd::Identity(n, n)), T(positive(n, n) + 2 * Eigen::MatrixXd::Identity(n, n)),
        P(S * S.transpose()), w(positive(n, 1)), v(positive(n, 1)), y(positive(m, 1)), r(positive(1, n)) {
    literal.sizes = {{"m", m}, {"n", n}, {"p", p}, {"q", q}};
    add("A", A), add("D", D), add("X", X), add("B", B), add("C", C), add("S", S), add("T", T), add("P", P);
    add("w", w), add("v", v), add("y", y), add("r", r);
    literal.entries["s"] = {s};
  }
  void add(std::string const& name, Eigen::MatrixXd const& matrix) {
    for (int i = 0; i < matrix.rows(); ++i)
      for (int j = 0; j < matrix.cols(); ++j) literal.entries[name].push_back(matrix(i, j));
  }
};

void compare(double found, std::vector<double> const& expected) {
  REQUIRE(expected.size() == 1);
  CHECK(found == Approx(expected[0]).epsilon(1e-12));
}
template <class Derived>
void compare(Eigen::DenseBase<Derived> const& found, std::vector<double> const& expected) {
  REQUIRE(static_cast<std::size_t>(found.size()) == expected.size());
  double size = 0;
  for (double const x : expected) size = std::max(size, std::abs(x));
  for (Eigen::Index i = 0; i < found.rows(); ++i)
    for (Eigen::Index j = 0; j < found.cols(); ++j) {
      INFO("entry " << i << ", " << j);
      CHECK(std::abs(found(i, j) - expected[static_cast<std::size_t>(i * found.cols() + j)]) <= 1e-12 * size);
    }
}

/// Evaluates the expressions together, and compares each.
template <class... Es>
void check_at(sample const& at, Es... es) {
  auto const found = evaluate(es...)(A = at.A, D = at.D, X = at.X, B = at.B, C = at.C, S = at.S, T = at.T, P = at.P,
                                     w = at.w, v = at.v, y = at.y, r = at.r, s = at.s);
  if constexpr (sizeof...(Es) == 1)
    (compare(found, at.literal(es)), ...);
  else
    std::apply([&](auto const&... one) { (compare(one, at.literal(es)), ...); }, found);
}
/// The last sizes are such that some matrices have one row or one column.
template <class... Es>
void check(Es... es) {
  check_at(sample(3, 4, 2, 5), es...);
  check_at(sample(17, 19, 18, 16), es...);
  check_at(sample(2, 1, 1, 3), es...);
}

}  // namespace

TEST_CASE("sums, products and transposes agree with their meaning") {
  check(A * X * B + C, t(A) * C, t(A * X), A - 2_c * D, t(C) * (A * X * B - C) * t(B));
  check(t(w) * S * v, S * w + t(S) * v, r * S, t(r) + w, s * (r - t(v)), outer(w, v) + S);
  check((S + t(S)) * w, t(S) - T, 2_c * (S * T) + 3_c * t(T), -(S * S) + S);
}
TEST_CASE("diagonals, traces and sums agree with their meaning") {
  check(diag(w) * X, t(A) * diag(y), diag(w) * diag(v), A * diag(w) + D, diagonal(S), diagonal(S * T));
  check(trace(S), trace(S * T), trace(S * T * P), dot(A, D), sum(A), sum(A * X), row_sums(A), col_sums(A));
  check(S + s * identity<"n">, diag(w) + S * T, row_sums(A * X), col_sums(t(A)), trace(identity<"n">));
}
TEST_CASE("functions of entries agree with their meaning") {
  check(exp(A), log(A), sqrt(A), square(A), reciprocal(A), hadamard(A, D), divide(A, D), pow(A, 3_c));
  check(tanh(A), sigmoid(A), softplus(A), pow(A, 0.5_c), pow(A, -1.5_c), exp(t(A)), hadamard(t(A), exp(t(D))));
  check(hadamard(S, t(S)), exp(S + t(S)), pow(s, 2_c) * A, A / s, pow(A, s), pow(A, D), log(s) * w);
  check(norm(w), squared_norm(A), norm(A - D), power(norm(w), 3_c), exp(r), sum(exp(r)), exp(r) * X);
}
TEST_CASE("softmax and logsumexp agree with their meaning") {
  check_at(sample(3, 4, 2, 5), softmax(w), softmax(A), softmax(r), logsumexp(w), logsumexp(A), softmax(t(A)));
  check(gradient(logsumexp(w), w), hessian(logsumexp(w), w), gradient(logsumexp(A * w), w));
}
TEST_CASE("inverses and determinants agree with their meaning") {
  check(inv(S), inv(S) * w, inv(S) * X, A * inv(S), inv(t(S)), t(inv(S)), t(w) * inv(S) * v, s * inv(S));
  check(det(S), logdet(S), det(S) * inv(S), inv(S) * inv(T), inv(S * T), inv(S) * diag(w), trace(inv(S) * T));
  check(inv(P), inv(P) * w, logdet(P), det(P), t(w) * inv(P) * w, A * inv(P), inv(P) * inv(S));
  check(power(S, 3_c), power(S, -2_c), inv(S + s * identity<"n">) * w);
}
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
