// expect: vec(A) needs numeric extents
// expect: A is 3 x n
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 3, "n">;
constexpr auto y = vector<"y", "n">;

constexpr auto fits = vec(A * y);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = vec(A);
constexpr auto later = bad + y;
#endif
