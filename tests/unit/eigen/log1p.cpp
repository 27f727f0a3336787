// log(1 + e) in vector registers, against the standard's in a wider type, entry by entry.
#include <leibniz/eigen.hpp>

#include "unit/catch.hpp"

using namespace leibniz;

namespace {

template <class T>
using packet = typename Eigen::internal::packet_traits<T>::type;

template <class T>
T log1p_in_a_register(T e) {
  return Eigen::internal::pfirst(evaluation::packet_log1p(Eigen::internal::pset1<packet<T>>(e)));
}

}  // namespace

TEMPLATE_TEST_CASE("log(1 + e) of several numbers from 0 to 1 at once", "", double, float) {
  using T = TestType;
  T const least = std::numeric_limits<T>::denorm_min(), epsilon = std::numeric_limits<T>::epsilon();
  std::vector<T> points{0, least, std::numeric_limits<T>::min(), std::numeric_limits<T>::epsilon(), 1};
  for (int k = 1; k < 20000; ++k) {
    points.push_back(T(k) / 20000);
    points.push_back(std::ldexp(1 + T(k) / 20000, k % 40 - 41));
  }
  int wrong = 0;
  for (T const e : points) {
    long double const expected = std::log1p(static_cast<long double>(e));
    wrong += !(std::abs(log1p_in_a_register(e) - expected) <= epsilon * expected + least);
  }
  CHECK(wrong == 0);
  CHECK(log1p_in_a_register(T(0)) == 0);
  CHECK(std::isnan(log1p_in_a_register(std::numeric_limits<T>::quiet_NaN())));
}
TEMPLATE_TEST_CASE("softplus of several numbers at once", "", double, float) {
  using T = TestType;
  constexpr auto u = vector<"u", "n">;
  T const infinity = std::numeric_limits<T>::infinity();
  Eigen::Matrix<T, 9, 1> at, expected;
  at << -infinity, -1000, -20, -1, 0, 1, 20, 1000, infinity;
  for (int k = 0; k < 9; ++k) expected(k) = std::max(at(k), T(0)) + std::log1p(std::exp(-std::abs(at(k))));
  Eigen::Matrix<T, Eigen::Dynamic, 1> const found = evaluate(softplus(u))(u = at);
  for (int k = 0; k < 8; ++k)
    CHECK(std::abs(found(k) - expected(k)) <= 4 * std::numeric_limits<T>::epsilon() * expected(k));
  CHECK(found(8) == infinity);
}
