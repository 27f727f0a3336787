// expect: an exact constant leaves 64 bits
#include <leibniz/support/rational.hpp>

constexpr leibniz::rational large = power(leibniz::rational(10), 18);
#ifdef LEIBNIZ_ILL_FORMED
constexpr leibniz::rational bad = large * large;
#endif
