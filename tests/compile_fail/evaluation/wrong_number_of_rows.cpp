// expect: X has 2 rows
// expect: n is 3 (columns of A)
#include <leibniz/evaluation/evaluate.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto X = matrix<"X", "n", "p">;
constexpr tensor<double, 2, 3> a{{1, 2, 3}, {4, 5, 6}};
constexpr tensor<double, 3, 1> x{{1}, {2}, {3}};

constexpr auto fits = evaluate(A * X)(A = a, X = x);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = evaluate(A * X)(A = a, X = a);
#endif
