// expect: an exact constant is divided by zero
#include <leibniz/support/rational.hpp>

constexpr leibniz::rational half = leibniz::rational(1) / 2;
#ifdef LEIBNIZ_ILL_FORMED
constexpr leibniz::rational bad = half / 0;
#endif
