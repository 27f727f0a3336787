// expect: into(...) needs a variable for
// expect: each expression
// expect: 2 expressions, 1 variable
#include <leibniz/evaluation/compile.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 2, 2>;
constexpr tensor<double, 2, 2> a{{1, 2}, {3, 4}};

constexpr double sum_of_squares() {
  tensor<double, 2, 2> square;
  double total = 0;
  auto run = compile(A * A, sum(A));
  run.into(square, total)(A = a);
#ifdef LEIBNIZ_ILL_FORMED
  run.into(square)(A = a);
#endif
  return square(0, 0) + total;
}
