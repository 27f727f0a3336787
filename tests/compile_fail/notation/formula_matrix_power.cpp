// expect: A ^ n of a matrix needs an integer
// expect: "M^0.5"
// expect: " ^"
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto M = matrix<"M", "n", "n">;
constexpr auto x = vector<"x", "n">;

constexpr auto fits = formula<"M^2">(M);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = formula<"M^0.5">(M);
constexpr auto later = bad + x;
#endif
