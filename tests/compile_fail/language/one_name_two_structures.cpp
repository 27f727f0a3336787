// expect: S needs to be one symbol
// expect: S is 3x3 with structure
// expect: S is 3x3
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto S = matrix<"S", 3, 3>;

constexpr auto fits = matrix<"S", 3, 3>;
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = matrix<"S", 3, 3, symmetric> + matrix<"S", 3, 3>;
constexpr auto later = bad + S;
#endif
