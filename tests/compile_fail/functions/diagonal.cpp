// expect: diagonal(A) needs a square A
// expect: A is 3x4
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 3, 4>;
constexpr auto C = matrix<"C", 4, 4>;

constexpr auto fits = diagonal(C);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = diagonal(A);
constexpr auto later = diag(bad);
#endif
