// expect: jacobian(f, x) needs vectors f, x
// expect: M is n x n
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto M = matrix<"M", "n", "n">;
constexpr auto x = vector<"x", "n">;

constexpr auto fits = derivative(M * x, M);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = jacobian(M * x, M);
constexpr auto later = bad + x;
#endif
