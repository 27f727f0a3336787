#pragma once
#include <leibniz/eigen.hpp>
#include <leibniz/functions/list.hpp>

#include "unit/catch.hpp"
#include "unit/evaluation/literal.hpp"

/// Compares evaluation over Eigen with the literal meaning of expressions.
namespace agreement {

using namespace leibniz;

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
      : A(positive(m, n)),
        D(positive(m, n)),
        X(positive(n, p)),
        B(positive(p, q)),
        C(positive(m, q)),
        S(positive(n, n) + 3 * Eigen::MatrixXd::Identity(n, n)),
        T(positive(n, n) + 2 * Eigen::MatrixXd::Identity(n, n)),
        P(S * S.transpose()),
        w(positive(n, 1)),
        v(positive(n, 1)),
        y(positive(m, 1)),
        r(positive(1, n)) {
    literal.sizes = {{"m", m}, {"n", n}, {"p", p}, {"q", q}};
    literal.bind("A", A), literal.bind("D", D), literal.bind("X", X), literal.bind("B", B), literal.bind("C", C);
    literal.bind("S", S), literal.bind("T", T), literal.bind("P", P);
    literal.bind("w", w), literal.bind("v", v), literal.bind("y", y), literal.bind("r", r);
    literal.entries["s"] = {s};
  }
};

inline void compare(double found, std::vector<double> const& expected) {
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

/// What was found for expressions, a tuple where they are several.
void compare_each(literal_meaning const& literal, auto const& found, auto... es) {
  if constexpr (sizeof...(es) == 1)
    (compare(found, literal(es)), ...);
  else
    std::apply([&](auto const&... one) { (compare(one, literal(es)), ...); }, found);
}

/// Evaluates the expressions together, and compares each.
template <class... Es>
void check_at(sample const& at, Es... es) {
  auto const found = evaluate(es...)(A = at.A, D = at.D, X = at.X, B = at.B, C = at.C, S = at.S, T = at.T, P = at.P,
                                     w = at.w, v = at.v, y = at.y, r = at.r, s = at.s);
  compare_each(at.literal, found, es...);
}
/// The last sizes are such that some matrices have one row or one column.
template <class... Es>
void check(Es... es) {
  check_at(sample(3, 4, 2, 5), es...);
  check_at(sample(17, 19, 18, 16), es...);
  check_at(sample(2, 1, 1, 3), es...);
}

}  // namespace agreement
