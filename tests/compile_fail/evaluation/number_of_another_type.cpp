// expect: into(...) needs a double for
// expect: result 1 is 1x1
#include <leibniz/evaluation/compile.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 2, 2>;
constexpr tensor<double, 2, 2> a{{1, 2}, {3, 4}};

constexpr auto mean_into(auto number) {
  compile(sum(A) / 4_c).into(number)(A = a);
  return number;
}

static_assert(mean_into(0.0) == 2.5);
#ifdef LEIBNIZ_ILL_FORMED
constexpr int bad = mean_into(0);
#endif
