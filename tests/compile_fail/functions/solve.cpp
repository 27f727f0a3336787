// expect: A * B needs A.cols == B.rows
// expect: inv(C) is 4x4
// expect: A is 3x4
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 3, 4>;
constexpr auto C = matrix<"C", 4, 4>;
constexpr auto x = vector<"x", 3>;

constexpr auto fits = solve(C, t(A));
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = solve(C, A);
constexpr auto later = bad * x;
#endif
