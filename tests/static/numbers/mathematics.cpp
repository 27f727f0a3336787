#include <leibniz/numbers/mathematics.hpp>

namespace {

namespace m = leibniz::mathematics;

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double smallest = std::numeric_limits<double>::denorm_min();
constexpr double largest = std::numeric_limits<double>::max();

constexpr bool is_minus_zero(double x) { return x == 0 && m::constant::is_minus(x); }
constexpr bool is_plus_zero(double x) { return x == 0 && !m::constant::is_minus(x); }

// Values, correctly rounded (a long double of 53 bits gives neighbours of some).
#if __LDBL_MANT_DIG__ >= 64
static_assert(m::exp(0.5) == 1.6487212707001282);
static_assert(m::exp(-700.0) == 9.85967654375977e-305);
static_assert(m::exp(709.5) == 1.3549863193146328e308);
static_assert(m::exp(-740.0) == 4.2e-322);
static_assert(m::expm1(1e-10) == 1.00000000005e-10);
static_assert(m::log(10.0) == 2.302585092994046);
static_assert(m::log(5e-324) == -744.4400719213812);
static_assert(m::log1p(1e-10) == 9.999999999500001e-11);
static_assert(m::sqrt(2.0) == 1.4142135623730951);
static_assert(m::sin(1.0) == 0.8414709848078965);
static_assert(m::tan(1.5707963267948966) == 1.633123935319537e16);
static_assert(m::asin(0.5) == 0.5235987755982989);
static_assert(m::acos(0.5) == 1.0471975511965979);
static_assert(m::atan(2.0) == 1.1071487177940904);
static_assert(m::sinh(1.0) == 1.1752011936438014 && m::sinh(710.0) == 1.1169973830808555e308);
static_assert(m::cosh(1.0) == 1.5430806348152437);
static_assert(m::tanh(0.5) == 0.46211715726000974);
static_assert(m::erf(0.5) == 0.5204998778130465 && m::erf(2.0) == 0.9953222650189527 &&
              m::erf(5.0) == 0.9999999999984626);
static_assert(m::pow(2.0, 0.5) == 1.4142135623730951 && m::pow(10.0, 0.3) == 1.9952623149688795);
static_assert(m::pow(1.1, 1000.0) == 2.4699329180060256e41);

// Angles of any size, and next to a multiple of pi/2.
static_assert(m::sin(3.141592653589793) == 1.2246467991473532e-16);
static_assert(m::sin(1e22) == -0.8522008497671888);
static_assert(m::cos(1e308) == -0.8913089376870335);
static_assert(m::cos(6381956970095103.0 * 0x1p797) == -4.687165924254628e-19);
static_assert(m::exp(11356.0L) > 1e4931L);
#endif

// Exact results are exact.
static_assert(m::exp(0.0) == 1 && m::log(1.0) == 0 && m::cos(0.0) == 1 && m::cosh(0.0) == 1 && m::acos(1.0) == 0);
static_assert(m::sqrt(9.0) == 3 && m::sqrt(1e-320 * 0) == 0 && m::sqrt(0x1p-1074) == 0x1p-537 &&
              m::sqrt(1e300) == 1e150);
static_assert(m::pow(3.0, 4.0) == 81 && m::pow(3.0, 33.0) == 5559060566555523 && m::pow(10.0, -3.0) == 0.001);
static_assert(m::pow(4.0, 1.5) == 8 && m::pow(-2.0, 3.0) == -8 && m::pow(-2.0, -2.0) == 0.25);
static_assert(m::floor(2.5) == 2 && m::floor(-2.5) == -3 && m::floor(-2.0) == -2 && m::floor(1e300) == 1e300);
static_assert(m::abs(-2.5) == 2.5 && m::abs(2.5) == 2.5);
static_assert(m::abs(-2.5f) == 2.5f && m::sqrt(9.0f) == 3 && m::exp(1.0f) == 2.71828175f &&
              m::sin(1.0f) == 0.84147098f);
static_assert(m::sqrt(9.0L) == 3 && m::pow(3.0L, 2.0L) == 9 && m::log(1.0L) == 0 && m::floor(-0.5L) == -1);

// Overflow and underflow.
static_assert(m::exp(1000.0) == infinity && m::exp(-1000.0) == 0 && m::exp(-745.0) == smallest);
static_assert(m::exp(709.782712893384) < largest && m::exp(709.7827128933841) == infinity);
static_assert(m::exp(89.0f) == std::numeric_limits<float>::infinity() && m::exp(-200.0f) == 0);
static_assert(m::exp(20000.0L) == infinity && m::exp(-20000.0L) == 0);
static_assert(m::expm1(1000.0) == infinity && m::expm1(-1000.0) == -1);
static_assert(m::sinh(1000.0) == infinity && m::sinh(-1000.0) == -infinity && m::cosh(-1000.0) == infinity);
static_assert(m::tanh(1000.0) == 1 && m::tanh(-1000.0) == -1 && m::erf(1000.0) == 1 && m::erf(-1000.0) == -1);
static_assert(m::pow(10.0, 309.0) == infinity && m::pow(-10.0, 309.0) == -infinity && m::pow(10.0, -400.0) == 0);
static_assert(m::pow(2.0, -1074.0) == smallest && m::pow(2.0, 1023.0) == 0x1p1023 && m::pow(1e300, 1e300) == infinity);

// Infinite arguments.
static_assert(m::exp(infinity) == infinity && m::exp(-infinity) == 0 && m::log(infinity) == infinity);
static_assert(m::expm1(-infinity) == -1 && m::log1p(infinity) == infinity && m::sqrt(infinity) == infinity);
static_assert(m::atan(infinity) == 1.5707963267948966 && m::atan(-infinity) == -1.5707963267948966);
static_assert(m::isnan(m::sin(infinity)) && m::isnan(m::cos(-infinity)) && m::isnan(m::tan(infinity)));
static_assert(m::sinh(-infinity) == -infinity && m::cosh(-infinity) == infinity && m::tanh(-infinity) == -1);
static_assert(m::erf(infinity) == 1 && m::floor(-infinity) == -infinity && m::abs(-infinity) == infinity);
static_assert(m::pow(infinity, 2.0) == infinity && m::pow(infinity, -2.0) == 0 && m::pow(0.5, infinity) == 0);
static_assert(m::pow(-infinity, 3.0) == -infinity && m::pow(-infinity, 0.5) == infinity && m::pow(-1.0, infinity) == 1);

// Outside the domain, and at its ends.
static_assert(m::log(0.0) == -infinity && m::log(-0.0) == -infinity && m::isnan(m::log(-1.0)));
static_assert(m::log1p(-1.0) == -infinity && m::isnan(m::log1p(-1.5)) && m::isnan(m::log1p(-infinity)));
static_assert(m::isnan(m::sqrt(-1.0)) && m::isnan(m::sqrt(-infinity)));
static_assert(m::isnan(m::asin(1.5)) && m::isnan(m::acos(-1.5)) && m::asin(-1.0) == -1.5707963267948966);
static_assert(m::acos(-1.0) == 3.141592653589793 && m::acos(0.0) == 1.5707963267948966);
static_assert(m::isnan(m::pow(-8.0, 1 / 3.0)) && m::pow(0.0, -2.0) == infinity && m::pow(-0.0, -3.0) == -infinity);
static_assert(m::pow(0.0, 0.0) == 1 && m::pow(nan, 0.0) == 1 && m::pow(1.0, nan) == 1 && m::isnan(m::pow(nan, 1.0)));

// Not a number.
constexpr bool all_nan(auto... values) { return (m::isnan(values) && ...); }
static_assert(all_nan(m::exp(nan), m::expm1(nan), m::log(nan), m::log1p(nan), m::sqrt(nan), m::pow(2.0, nan)));
static_assert(all_nan(m::sin(nan), m::cos(nan), m::tan(nan), m::asin(nan), m::acos(nan), m::atan(nan)));
static_assert(all_nan(m::sinh(nan), m::cosh(nan), m::tanh(nan), m::erf(nan), m::floor(nan), m::abs(nan)));
static_assert(all_nan(m::sigmoid(nan), m::softplus(nan)));
static_assert(!m::isfinite(nan) && !m::isfinite(-infinity) && m::isfinite(largest) && !m::isnan(infinity));

// The sign of zero.
static_assert(is_minus_zero(m::expm1(-0.0)) && is_minus_zero(m::log1p(-0.0)) && is_minus_zero(m::sqrt(-0.0)));
static_assert(is_minus_zero(m::sin(-0.0)) && is_minus_zero(m::tan(-0.0)) && is_minus_zero(m::asin(-0.0)));
static_assert(is_minus_zero(m::atan(-0.0)) && is_minus_zero(m::sinh(-0.0)) && is_minus_zero(m::tanh(-0.0)));
static_assert(is_minus_zero(m::erf(-0.0)) && is_minus_zero(m::floor(-0.0)) && is_minus_zero(m::pow(-0.0, 3.0)));
static_assert(is_plus_zero(m::abs(-0.0)) && is_plus_zero(m::sin(0.0)) && is_plus_zero(m::pow(-0.0, 2.0)));

// The smallest numbers go through.
static_assert(m::sin(smallest) == smallest && m::tan(smallest) == smallest && m::asin(smallest) == smallest);
static_assert(m::atan(smallest) == smallest && m::sinh(-smallest) == -smallest && m::tanh(smallest) == smallest);
static_assert(m::expm1(smallest) == smallest && m::log1p(-smallest) == -smallest && m::erf(smallest) == smallest);
static_assert(m::log1p(std::numeric_limits<long double>::denorm_min()) > 0);
static_assert(m::exp(smallest) == 1 && m::cos(smallest) == 1 && m::floor(-smallest) == -1);

// Stable compositions.
static_assert(m::sigmoid(0.0) == 0.5 && m::sigmoid(1000.0) == 1 && m::sigmoid(-1000.0) == 0);
static_assert(m::sigmoid(-700.0) == 9.85967654375977e-305);
static_assert(m::sigmoid(infinity) == 1 && m::sigmoid(-infinity) == 0);
static_assert(m::softplus(1000.0) == 1000 && m::softplus(-1000.0) == 0 && m::softplus(1.0) == 1.3132616875182228);
static_assert(m::softplus(-30.0) == 9.357622968839737e-14 && m::softplus(-700.0) == 9.85967654375977e-305);
static_assert(m::softplus(infinity) == infinity && m::softplus(-infinity) == 0);

// Thousands of calls fit into one constant expression (Clang stops at 1048576 steps).
constexpr double sum_of_squares(int points) {
  double sum = 0;
  for (int i = 0; i < points; ++i) {
    double const s = m::sin(0.01 * i), c = m::cos(0.01 * i);
    sum += s * s + c * c;
  }
  return sum;
}
static_assert(m::abs(sum_of_squares(2000) - 2000) < 1e-11);

}  // namespace
