// expect: explain(f, x) needs a symbol to
// expect: x + x is n x 1
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto x = vector<"x", "n">;

constexpr auto fits = explain(A * x, x);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = explain(A * x, x + x);
#endif
