// expect: A is bound twice
#include <leibniz/evaluation/evaluate.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 2, 2>;
constexpr tensor<double, 2, 2> a{{1, 2}, {3, 4}};

constexpr auto fits = evaluate(A * A)(A = a);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = evaluate(A * A)(A = a, A = a);
#endif
