// Every letter is free as the name of a symbol.
#include <leibniz/leibniz.hpp>

using namespace leibniz;

#include "letters.hpp"

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto Q = matrix<"Q", "n", "n", orthogonal>(y);
constexpr auto x = vector<"x", "n">;

struct own_function : custom_function<own_function> {
  static constexpr std::string_view name = "own";
  static constexpr auto derivative_at(auto at) { return at * at; }
  template <class Number>
  static constexpr Number real(Number at) {
    return at * at * at / 3;
  }
};
static_assert(check_derivative(apply<own_function>(x), x).outcome == outcome::proved);

constexpr auto all = squared_norm(A * x) + exp(a * b) + logsumexp(x) + norm1(x) + trace(Q * Q);
static_assert(gradient(all, x) == gradient(all - trace(Q), x));
static_assert(check_derivative(all, x).outcome == outcome::proved);
static_assert(text(gradient(all, x)).size() > 0 && latex(derivative(Q, y)).size() > 0);
static_assert(explain(squared_norm(A * x), x).size() > 0 && explain(inv(Q), y).size() > 0);
static_assert(formula<"a + b*c">(a, b, c) == a + b * c);

// Functions are described where a program first uses them: after its letters.
constexpr auto arcs = sum(asin(x)) + sum(acos(x)) + sum(atan(x)) + sum(erf(x));
constexpr auto others = sum(tan(x)) + sum(sinh(x)) + sum(log1p(x)) + sum(expm1(x)) + sum(maximum(x, -x));
static_assert(check_derivative(arcs, x).outcome == outcome::proved);
static_assert(check_derivative(others, x).outcome == outcome::proved);
