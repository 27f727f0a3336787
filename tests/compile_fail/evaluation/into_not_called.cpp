// expect: nothing is written before it is called
#include <leibniz/evaluation/compile.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 2, 2>;

constexpr double first(tensor<double, 2, 2> const& a) {
  tensor<double, 2, 2> square;
  auto run = compile(A * A);
  run.into(square)(A = a);
#ifdef LEIBNIZ_ILL_FORMED
#pragma GCC diagnostic error "-Wunused-result"
  run.into(square);
#endif
  return square(0, 0);
}
