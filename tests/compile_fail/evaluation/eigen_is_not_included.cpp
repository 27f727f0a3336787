// expect: these bindings need
// expect: <leibniz/eigen.hpp>
#include <array>
#include <leibniz/evaluation/evaluate.hpp>
using namespace leibniz;

constexpr auto x = vector<"x", "n">;

constexpr auto fits = evaluate(2_c * x)(x = tensor<double, 2>{1, 2});
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = evaluate(2_c * x)(x = std::array<double, 2>{1, 2});
#endif
