// expect: into(...) needs a tensor of double
// expect: result 1 is 2x2
#include <leibniz/evaluation/compile.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 2, 2>;
constexpr tensor<double, 2, 2> a{{1, 2}, {3, 4}};

constexpr double first() {
  tensor<double, 2, 2> square;
  double number = 0;
  auto run = compile(A * A);
  run.into(square)(A = a);
#ifdef LEIBNIZ_ILL_FORMED
  run.into(number)(A = a);
#endif
  return square(0, 0) + number;
}
