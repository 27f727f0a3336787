// expect: write 2_c for the number 2
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 3, 4>;

constexpr auto fits = A * 0.5_c;
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = A * 0.5;
constexpr auto later = bad + A;
#endif
