// expect: z has 2 columns
// expect: it is declared with 1
#include <leibniz/evaluation/evaluate.hpp>
using namespace leibniz;

constexpr auto z = vector<"z", 3>;

constexpr auto fits = evaluate(2_c * z)(z = tensor<double, 3, 1>{{1}, {2}, {3}});
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = evaluate(2_c * z)(z = tensor<double, 3, 2>{});
#endif
