// expect: write 2_c for the number 2
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 3, 4>;

constexpr auto fits = 2_c * A;
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = 2 * A;
constexpr auto later = bad + A;
#endif
