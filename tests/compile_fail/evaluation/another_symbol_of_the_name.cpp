// expect: A is another symbol than in the
// expect: A is 2x3 here
#include <leibniz/evaluation/evaluate.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 2, 2>;
constexpr auto other = matrix<"A", 2, 3>;
constexpr tensor<double, 2, 2> a{{1, 2}, {3, 4}};

constexpr auto fits = evaluate(2_c * A)(A = a);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = evaluate(2_c * A)(other = tensor<double, 2, 3>{});
#endif
