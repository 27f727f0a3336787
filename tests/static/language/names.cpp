// With the standard library's functions of the same names in sight, each call finds its own.
#include <cmath>
#include <complex>
#include <leibniz/functions/list.hpp>
#include <numeric>
#include <vector>

namespace {

using namespace std;
using namespace leibniz;

constexpr auto u = leibniz::vector<"u", 3>;
constexpr auto s = scalar<"s">;

static_assert(is_same_v<decltype(exp(1.0)), double> && an_expression<decltype(exp(u))>);
static_assert(is_same_v<decltype(log(1.0) + tanh(1.0) + sqrt(1.0)), double> &&
              an_expression<decltype(log(tanh(sqrt(u))))>);
static_assert(is_same_v<decltype(pow(2.0, 3)), double> && an_expression<decltype(pow(u, 3_c))> &&
              an_expression<decltype(pow(s, s))>);
static_assert(is_same_v<decltype(norm(complex<double>(1))), double> && an_expression<decltype(norm(u))>);
static_assert(is_same_v<decltype(::exp(1.0)), double> && an_expression<decltype(leibniz::exp(u))>);

// Names of the language are free for a user's own locals.
constexpr auto own_names() {
  [[maybe_unused]] int const norm = 1, sum = 2, power = 3, t = 4, det = 5;
  return norm + sum + power + t + det;
}
static_assert(own_names() == 15);

}  // namespace
