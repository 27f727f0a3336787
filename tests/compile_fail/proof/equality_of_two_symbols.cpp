// expect: x needs to be one symbol
// expect: x is n x 1
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto x = vector<"x", "n">;

constexpr bool fits = x == vector<"x", "n">;
#ifdef LEIBNIZ_ILL_FORMED
constexpr bool bad = x == vector<"x", "n", positive>;
#endif
