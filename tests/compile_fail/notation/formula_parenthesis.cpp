// expect: here ) is expected
// expect: norm2(M*x + x
// expect: "             ^"
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto M = matrix<"M", "n", "n">;
constexpr auto x = vector<"x", "n">;

constexpr auto fits = formula<"norm2(M*x + x)">(M, x);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = formula<"norm2(M*x + x">(M, x);
constexpr auto later = bad * x;
#endif
