// expect: derivative(A, x) is not bound
#include <leibniz/calculus/derivatives.hpp>
#include <leibniz/evaluation/evaluate.hpp>
using namespace leibniz;

constexpr auto x = scalar<"x">;
constexpr auto A = matrix<"A", 2, 2>(x);
constexpr tensor<double, 2, 2> a{{1, 2}, {3, 4}};

constexpr auto fits = evaluate(derivative(A * A, x))(A = a, derivative(A, x) = a);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = evaluate(derivative(A * A, x))(A = a);
#endif
