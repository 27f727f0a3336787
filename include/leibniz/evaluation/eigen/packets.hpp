#pragma once
#include <Eigen/Core>
#include <leibniz/evaluation/arithmetic.hpp>
#include <leibniz/evaluation/eigen/log1p.hpp>
#include <leibniz/evaluation/eigen/tanh.hpp>
#include <leibniz/evaluation/view.hpp>

namespace leibniz::evaluation {

template <class T>
inline constexpr bool has_packets =
    bool(Eigen::internal::packet_traits<T>::Vectorizable) && bool(Eigen::internal::packet_traits<T>::HasExp) &&
    bool(Eigen::internal::packet_traits<T>::HasLog);

/// The widest register that is not wider than so many entries; the narrowest has 16 bytes. (Sizes stand for the types:
/// GCC warns of vector types as template arguments.)
template <class T, index Entries, int Size = Eigen::internal::packet_traits<T>::size>
struct fitting_packet : fitting_packet<T, Entries, Size / 2> {};
template <class T, index Entries, int Size>
  requires(Entries == dynamic || Size <= Entries || Size * sizeof(T) <= 16)
struct fitting_packet<T, Entries, Size> {
  using type = typename Eigen::internal::find_best_packet<T, Size>::type;
};

/// The operations of a pass over entries, on several entries at once: Eigen's vector instructions. `Entries` says how many
/// entries there are; a few take a narrower register.
template <class T, index Entries = dynamic>
struct packet_arithmetic {
  using value = typename fitting_packet<T, Entries>::type;
  static constexpr int size = Eigen::internal::unpacket_traits<value>::size;

  static value splat(T a) { return Eigen::internal::pset1<value>(a); }
  static value load(T const* from) { return Eigen::internal::ploadu<value>(from); }
  static value gather(T const* from, index stride) { return Eigen::internal::pgather<T, value>(from, stride); }
  static void store(T* to, value a) { Eigen::internal::pstoreu(to, a); }
  static void scatter(T* to, value a, index stride) { Eigen::internal::pscatter<T, value>(to, a, stride); }
  static T sum(value a) { return Eigen::internal::predux(a); }

  static value add(value a, value b) { return Eigen::internal::padd(a, b); }
  static value subtract(value a, value b) { return Eigen::internal::psub(a, b); }
  static value multiply(value a, value b) { return Eigen::internal::pmul(a, b); }
  static value divide(value a, value b) { return Eigen::internal::pdiv(a, b); }
  static value greater(value a, value b) { return Eigen::internal::pmax<Eigen::PropagateNaN>(a, b); }
  static T greatest(value a) { return Eigen::internal::predux_max(a); }
  static value negate(value a) { return Eigen::internal::pnegate(a); }
  static value square_root(value a) { return Eigen::internal::psqrt(a); }
  static value divisor(value a) { return each(a, scalar_arithmetic<T>::divisor); }
  static value exp_minus_abs(value u) { return small_exp(negate(Eigen::internal::pabs(u))); }
  static value softplus(value u, value e) { return add(Eigen::internal::pmax(u, splat(T(0))), packet_log1p(e)); }
  static value sigmoid(value u, value e) {
    value const one = splat(T(1));
    return divide(Eigen::internal::pselect(Eigen::internal::pcmp_lt(u, splat(T(0))), e, one), add(one, e));
  }
  static value power(value a, rational exponent) {
    return each(a, [&](T u) { return scalar_arithmetic<T>::power(u, exponent); });
  }

  template <class F>
  static value apply(value u) {
    if constexpr (std::is_same_v<F, exponential>)
      return exp(u);
    else if constexpr (std::is_same_v<F, logarithm>)
      return Eigen::internal::plog(u);
    else if constexpr (std::is_same_v<F, hyperbolic_tangent> && std::is_same_v<T, double>)
      return packet_tanh(u);
    else
      return each(u, [](T entry) { return F::real(entry); });
  }

 private:
  /// Eigen's exp stops at +-709.784 (float: 88.723), with what it is there: 0 and infinity are missing.
  static constexpr T where_exp_ends = sizeof(T) == 8 ? T(709.784) : T(88.723);
  static value small_exp(value u) {
    return Eigen::internal::pandnot(Eigen::internal::pexp(u), Eigen::internal::pcmp_lt(u, splat(-where_exp_ends)));
  }
  static value exp(value u) {
    constexpr T last_finite = sizeof(T) == 8 ? T(709.782712893384) : T(88.7228391);
    value const infinity = splat(std::numeric_limits<T>::infinity());
    return Eigen::internal::pselect(Eigen::internal::pcmp_lt(splat(last_finite), u), infinity, small_exp(u));
  }
  /// A function of numbers, entry by entry.
  static value each(value a, auto f) {
    T entries[size];
    store(entries, a);
    for (T& entry : entries) entry = f(entry);
    return load(entries);
  }
};

}  // namespace leibniz::evaluation
