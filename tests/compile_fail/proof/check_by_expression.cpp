// expect: check_derivative(f, x) needs a
// expect: x + x is n x 1
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto x = vector<"x", "n">;

constexpr verdict fits = check_derivative(sum(x + x), x);
#ifdef LEIBNIZ_ILL_FORMED
constexpr verdict bad = check_derivative(sum(x + x), x + x);
#endif
