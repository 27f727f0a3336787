// A function that a user adds: applied entry by entry, with its derivative as an expression and its value on numbers.
// [readme]
#include <leibniz/leibniz.hpp>
using namespace leibniz;

/// The square root of 1 + u^2: a smooth |u|.
struct smooth_abs_function : custom_function<smooth_abs_function> {
  static constexpr std::string_view name = "smooth_abs";
  static constexpr auto derivative_at(auto u) { return u / sqrt(1_c + square(u)); }
  template <class T>
  static constexpr T real(T u) {
    return mathematics::sqrt(1 + u * u);
  }
};
constexpr auto smooth_abs(an_expression auto u) { return apply<smooth_abs_function>(u); }

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto x = vector<"x", "n">;
constexpr auto s = scalar<"s">;

// [/readme]
constexpr auto P = matrix<"P", 2, 3>;

// shape
static_assert(smooth_abs(s).dims == scalar_shape && smooth_abs(A).dims == A.dims && smooth_abs(t(x)).dims == t(x).dims);
static_assert(smooth_abs(P).dims == shape(2, 3));

// derivative: as stated, and of the second order too
// [readme]
static_assert(derivative(smooth_abs(s), s) == s / sqrt(1_c + power(s, 2_c)));
static_assert(gradient(sum(smooth_abs(A * x)), x) == t(A) * divide(A * x, sqrt(ones<"m"> + square(A * x))));
static_assert(check_derivative(smooth_abs(x), x).outcome == outcome::proved);
// [/readme]
static_assert(derivative(smooth_abs(x), x) == diag(divide(x, sqrt(ones<"n"> + square(x)))));
static_assert(derivative(derivative(smooth_abs(s), s), s) == power(1_c + power(s, 2_c), -1.5_c));
static_assert(hessian(sum(smooth_abs(x)), x) == diag(pow(ones<"n"> + square(x), -1.5_c)));
static_assert(check_derivative(sum(smooth_abs(A * x)), x).outcome == outcome::proved);
static_assert(check_derivative(smooth_abs(P), P).outcome == outcome::proved);

// rules: those of every function, and none of its own
static_assert(smooth_abs(x + x) == smooth_abs(2_c * x) && smooth_abs(t(A)) == t(smooth_abs(A)));
static_assert(prove(smooth_abs(-x), smooth_abs(x)).outcome == outcome::undecided);

// near misses
static_assert(!(smooth_abs(s) == s) && !(derivative(smooth_abs(s), s) == s / (1_c + power(s, 2_c))));

// text
static_assert(text(smooth_abs(x)) == "smooth_abs(x)" && latex(smooth_abs(x)) == "\\operatorname{smooth\\_abs}(x)");
