// expect: write 2_c for the number 2
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto s = scalar<"s">;

constexpr auto fits = explain(3_c, s);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = explain(3, s);
#endif
