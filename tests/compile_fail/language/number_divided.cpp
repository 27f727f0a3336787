// expect: write 2_c for the number 2
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 3, 4>;

constexpr auto fits = A / 2_c;
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = A / 2;
constexpr auto later = 2 / bad;
#endif
