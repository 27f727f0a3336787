// expect: all numbers need one type
// expect: x is of another type than A
#include <leibniz/evaluation/evaluate.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 2, 2>;
constexpr auto x = vector<"x", 2>;
constexpr tensor<double, 2, 2> a{{1, 2}, {3, 4}};

constexpr auto fits = evaluate(A * x)(A = a, x = tensor<double, 2>{1, 2});
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = evaluate(A * x)(A = a, x = tensor<float, 2>{1, 2});
#endif
