// expect: X is not bound
// expect: write X = ... in the call
#include <leibniz/evaluation/evaluate.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 2, 2>;
constexpr auto X = matrix<"X", 2, 2>;
constexpr tensor<double, 2, 2> a{{1, 2}, {3, 4}};

constexpr auto fits = evaluate(A * X)(A = a, X = a);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = evaluate(A * X)(A = a);
#endif
