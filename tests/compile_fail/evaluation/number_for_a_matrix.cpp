// expect: A needs to be bound to a matrix
// expect: A is 2x2
#include <leibniz/evaluation/evaluate.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 2, 2>;
constexpr tensor<double, 2, 2> a{{1, 2}, {3, 4}};

constexpr auto fits = evaluate(2_c * A)(A = a);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = evaluate(2_c * A)(A = 3.0);
#endif
