// expect: nothing is evaluated before it is
#include <leibniz/evaluation/evaluate.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 2, 2>;

constexpr double first(tensor<double, 2, 2> const& a) {
#ifdef LEIBNIZ_ILL_FORMED
#pragma GCC diagnostic error "-Wunused-result"
  evaluate(A * A);
#endif
  return evaluate(A * A)(A = a)(0, 0);
}
