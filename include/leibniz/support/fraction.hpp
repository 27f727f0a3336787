#pragma once

namespace leibniz {

/// A quotient on its way to being an exact constant. One operation on two numbers of 64 bits cannot overflow it.
struct fraction {
  __extension__ using integer = __int128;

  integer numerator = 0;
  integer denominator = 1;
  bool exact = true;  // whether it is a number, and one of 64 bits

  constexpr fraction() = default;
  constexpr fraction(integer n, integer d) : numerator(n), denominator(d) {}

  constexpr fraction reduced() const {
    fraction result = *this;
    integer a = numerator < 0 ? -numerator : numerator, b = denominator < 0 ? -denominator : denominator;
    while (b != 0) {
      integer const rest = a % b;
      a = b;
      b = rest;
    }
    if (a != 0) {
      if (denominator < 0) a = -a;
      result.numerator /= a;
      result.denominator /= a;
    }
    constexpr integer limit = 0x7fff'ffff'ffff'ffff;
    result.exact = exact && denominator != 0 && result.numerator <= limit && result.numerator >= -limit &&
                   result.denominator <= limit;
    return result;
  }
};

}  // namespace leibniz
