#pragma once
#include <Eigen/Core>
#include <leibniz/support/inline.hpp>

namespace leibniz::evaluation {

/// a b + c, in one instruction where there is one. (Eigen's is assembly with Clang, which then loads every operand by itself.)
template <class Packet>
LEIBNIZ_INLINE Packet multiply_add(Packet a, Packet b, Packet c) {
  if constexpr (requires { c + a* b; })
    return c + a * b;
  else
    return Eigen::internal::pmadd(a, b, c);
}

/// c - a b.
template <class Packet>
LEIBNIZ_INLINE Packet minus_multiplied(Packet a, Packet b, Packet c) {
  if constexpr (requires { c - a* b; })
    return c - a * b;
  else
    return Eigen::internal::psub(c, Eigen::internal::pmul(a, b));
}

}  // namespace leibniz::evaluation
