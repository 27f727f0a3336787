// expect: the extent n is not known
// expect: no bound symbol has n
#include <leibniz/calculus/derivatives.hpp>
#include <leibniz/evaluation/evaluate.hpp>
using namespace leibniz;

constexpr auto x = vector<"x", "n">;

constexpr auto fits = evaluate(gradient(sum(x), x))(x = tensor<double, 2>{1, 2});
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = evaluate(gradient(sum(x), x))();
#endif
