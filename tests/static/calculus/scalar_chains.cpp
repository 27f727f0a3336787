// A scalar that depends on a scalar through others: the slope is nested like the function, and as long.
#include <leibniz/leibniz.hpp>

using namespace leibniz;

namespace {

constexpr auto x = scalar<"x">;
constexpr auto y = scalar<"y">;
constexpr auto z = scalar<"z">;

template <class E>
constexpr auto next(E) {
  return sin(E{} * y + z) - x;
}
template <class U, class Slope>
constexpr auto next_slope(U, Slope) {
  return cos(U{} * y + z) * y * Slope{} - 1_c;
}
template <int Times, class E>
constexpr auto repeat(E e) {
  if constexpr (Times == 0)
    return e;
  else
    return next(repeat<Times - 1>(e));
}
constexpr auto one = repeat<1>(x);
constexpr auto two = repeat<2>(x);
constexpr auto three = repeat<3>(x);

static_assert(gradient(one, x) == next_slope(x, 1_c));
static_assert(gradient(two, x) == next_slope(one, next_slope(x, 1_c)));
static_assert(gradient(three, x) == next_slope(two, next_slope(one, next_slope(x, 1_c))));
// What a step adds to the text grows by as much as the inner function does.
template <int Times>
constexpr auto length = static_cast<long long>(text(gradient(repeat<Times>(x), x)).size());
template <int Times>
constexpr auto growth = length<Times> - length<Times - 1>;
static_assert(growth<5> - growth<4> == growth<4> - growth<3>);

}  // namespace
