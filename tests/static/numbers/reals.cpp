#include <leibniz/numbers/dual.hpp>
#include <leibniz/numbers/reals.hpp>

namespace {

using leibniz::rational;
namespace m = leibniz::mathematics;

constexpr leibniz::reals numbers;
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double largest = std::numeric_limits<double>::max();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

static_assert(numbers.from({1, 4}) == 0.25 && numbers.from(-3) == -3);
static_assert(numbers.is_zero(0) && numbers.is_zero(-0.0) && !numbers.is_zero(1e-300) && !numbers.is_zero(nan));
static_assert(numbers.better_pivot(-3, 2) && !numbers.better_pivot(2, -3) && !numbers.better_pivot(2, -2));

// Division is defined everywhere.
static_assert(numbers.divide(1, 4) == 0.25 && numbers.reciprocal(-8) == -0.125);
static_assert(numbers.divide(1, 0) == infinity && numbers.divide(-1, 0) == -infinity);
static_assert(numbers.divide(1, -0.0) == -infinity && numbers.reciprocal(0) == infinity);
static_assert(numbers.divide(1e308, 1e-10) == infinity && numbers.divide(1e308, -1e-10) == -infinity);
static_assert(numbers.divide(1, infinity) == 0 && numbers.divide(-infinity, 2) == -infinity);
static_assert(m::isnan(numbers.divide(0, 0)) && m::isnan(numbers.divide(infinity, -infinity)));
static_assert(m::isnan(numbers.divide(nan, 1)) && m::isnan(numbers.divide(1, nan)));
static_assert(numbers.divide(largest, 1) == largest && numbers.divide(largest / 2, 0.5) == largest);

static_assert(numbers.sqrt(2) == 1.4142135623730951);
static_assert(numbers.power(3, 4) == 81 && numbers.power(2, -3) == 0.125 && numbers.power(-2, 3) == -8);
static_assert(numbers.power(0, 0) == 1 && numbers.power(0, -1) == infinity && numbers.power(1e200, 2) == infinity);
static_assert(numbers.power(2, {1, 2}) == 1.4142135623730951 && numbers.power(4, {-1, 2}) == 0.5);
static_assert(numbers.power(8, {1, 3}) == 2 && numbers.power(4, {3, 2}) == 8 && numbers.power(0, {-1, 2}) == infinity);
static_assert(numbers.exp(0) == 1 && numbers.log(1) == 0 && numbers.sin(0) == 0 && numbers.cos(0) == 1);

// Dual numbers over them: d(x^3) = 3 x^2 dx, d(sin x) = cos x dx.
constexpr leibniz::dual<double> x{2, 1};
static_assert(leibniz::dual_numbers<leibniz::reals>{}.power(x, 3) == leibniz::dual<double>{8, 12});
static_assert(leibniz::dual_numbers<leibniz::reals>{}.sin(x) == leibniz::dual<double>{m::sin(2.0), m::cos(2.0)});

}  // namespace
