// expect: jacobian(f, x) needs vectors f, x
// expect: M*M is n x n
// expect: x is n x 1
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto M = matrix<"M", "n", "n">;
constexpr auto x = vector<"x", "n">;

constexpr auto fits = jacobian(M * x, x);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = jacobian(M * M, x);
constexpr auto later = bad * x;
#endif
