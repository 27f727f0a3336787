// expect: logdet(A) needs a square A
// expect: A is 3x4
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 3, 4>;
constexpr auto C = matrix<"C", 4, 4>;

constexpr auto fits = logdet(C);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = logdet(A);
constexpr auto later = log(bad);
#endif
