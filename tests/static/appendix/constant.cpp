// (1) For a constant in x:  d(x'a)/dx = d(a'x)/dx = a.
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto x = vector<"x", "n">;
constexpr auto a = vector<"a", "n">;

static_assert(derivative(t(x) * a, x) == a);
static_assert(derivative(t(a) * x, x) == a);
static_assert(prove(derivative(t(x) * a, x), a).tier == 1);
static_assert(std::is_same_v<decltype(derivative(t(x) * a, x)), std::remove_const_t<decltype(a)>>);
static_assert(std::is_same_v<decltype(derivative(t(a) * x, x)), std::remove_const_t<decltype(a)>>);
static_assert(check_derivative(t(x) * a, x).outcome == outcome::proved);
static_assert(check_derivative(t(a) * x, x).outcome == outcome::proved);

static_assert(!(derivative(t(x) * a, x) == 2_c * a));
static_assert(!(derivative(t(a) * x, x) == -a));
static_assert(!(derivative(t(a) * x, x) == x));
