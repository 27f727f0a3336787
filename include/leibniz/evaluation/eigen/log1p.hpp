#pragma once
#include <Eigen/Core>
#include <leibniz/evaluation/eigen/multiply_add.hpp>
#include <type_traits>

namespace leibniz::evaluation {

namespace detail {

/// c[0] + c[1] t + c[2] t^2 + ..., the even and the odd powers side by side.
template <class Packet, class T, int Count>
Packet polynomial(Packet t, T const (&c)[Count]) {
  using namespace Eigen::internal;
  Packet const square = pmul(t, t);
  Packet one = pset1<Packet>(c[Count - 1]), other = pset1<Packet>(c[Count - 2]);
  for (int k = Count - 3; k >= 0; k -= 2) {
    one = multiply_add(one, square, pset1<Packet>(c[k]));
    if (k > 0) other = multiply_add(other, square, pset1<Packet>(c[k - 1]));
  }
  return Count % 2 == 1 ? multiply_add(other, t, one) : multiply_add(one, t, other);
}

}  // namespace detail

/// log(1 + e) of several numbers from 0 to 1, as 2 artanh(s) with s = e / (2 + e), which is at most 1/3 (Abramowitz & Stegun,
/// 4.1.27 and 4.1.33): 2s + 2s^3 P(s^2), where P interpolates the rest of the series at Chebyshev's points, to a relative error
/// of 5e-18 (float: 4e-10). As 2s is e - se, all but e itself is a correction: below 1.5 ulp. (Eigen's is for all numbers
/// and takes three times as long: it divides twice, and finds the exponent of 1 + e.)
template <class Packet>
Packet packet_log1p(Packet e) {
  using namespace Eigen::internal;
  using T = typename unpacket_traits<Packet>::type;
  Packet const s = pdiv(e, padd(e, pset1<Packet>(T(2)))), t = pmul(s, s);
  Packet rest;
  if constexpr (std::is_same_v<T, float>) {
    static constexpr float c[] = {0.33333334f, 0.19999853f, 0.14296179f, 0.10853288f, 0.11612165f};
    rest = detail::polynomial(t, c);
  } else {
    static constexpr double c[] = {0.3333333333333333,  0.20000000000007292, 0.1428571428355438,  0.11111111358713932,
                                   0.09090894718066429, 0.07692785032479312, 0.06657072104827468, 0.06000536404795356,
                                   0.04400369243072337, 0.08082022805971766};
    rest = detail::polynomial(t, c);
  }
  return psub(e, pmul(s, psub(e, pmul(padd(t, t), rest))));
}

}  // namespace leibniz::evaluation
