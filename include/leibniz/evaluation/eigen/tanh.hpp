#pragma once
#include <Eigen/Core>
#include <leibniz/evaluation/eigen/multiply_add.hpp>

namespace leibniz::evaluation {

/// tanh of several numbers at once; Eigen 3.4 has it for float only. Near 0 a rational function, so that small arguments keep
/// their precision; elsewhere 1 - 2 / (exp(2|u|) + 1). (Cephes Mathematical Library, tanh.c; below 2 ulp.)
template <class Packet>
Packet packet_tanh(Packet u) {
  using namespace Eigen::internal;
  auto const number = [](double value) { return pset1<Packet>(value); };
  Packet const size = pabs(u), z = pmul(u, u);
  Packet const above =
      multiply_add(multiply_add(number(-9.64399179425052238628e-1), z, number(-9.92877231001918586564e1)), z,
                   number(-1.61468768441708447952e3));
  Packet const below =
      multiply_add(multiply_add(padd(z, number(1.12811678491632931402e2)), z, number(2.23548839060100448583e3)), z,
                   number(4.84406305325125486048e3));
  Packet const near_zero = multiply_add(pmul(u, z), pdiv(above, below), u);
  Packet const far = psub(number(1), pdiv(number(2), padd(pexp(padd(size, size)), number(1))));
  Packet const with_sign = pselect(pcmp_lt(u, number(0)), pnegate(far), far);
  Packet const result = pselect(pcmp_lt(size, number(0.625)), near_zero, with_sign);
  return pselect(pcmp_eq(u, u), result, u);  // what is not a number stays so
}

}  // namespace leibniz::evaluation
