#pragma once
#include <cstdint>
#include <leibniz/numbers/residue.hpp>
#include <leibniz/support/hash.hpp>
#include <leibniz/support/list.hpp>
#include <leibniz/support/rational.hpp>
#include <string_view>

namespace leibniz {

/// Exact arithmetic modulo 2^61 - 1, in which true identities between functions stay true.
///
///   sqrt   p = 3 mod 4, so every square has exactly one root that is itself a square, and that root is multiplicative
///   exp    a pseudo-random function with exp(-u) = 1/exp(u), exp(0) = 1 and exp(log(u)) = u
///   log    a pseudo-random function with log(1/u) = -log(u), log(1) = 0 and log(exp(u)) = u
///   sin    ((1-h^2)/(1+h^2), 2h/(1+h^2)) of a pseudo-random odd h: sin^2 + cos^2 = 1
///   others pseudo-random functions of their argument
///
/// What is true of these functions beyond that, exp(u + v) = exp(u) exp(v) say, is false here: `opaque_met` then says
/// that a difference refutes nothing. Nor does one where a root was met: sqrt(9) is -3, for 3 is not a square.
struct finite_field {
  using number = residue;

  /// The argument of a square root, and whether it is a square.
  struct radical {
    residue radicand{};
    bool exists = false;
  };
  struct known_logarithm {
    residue exponent{}, value{};
  };

  std::uint64_t seed = 1;
  bool failed = false;  // a division by zero or the root of a non-square was met: take another sample
  bool opaque_met = false;
  list<radical> roots{};               // in the order of evaluation
  list<known_logarithm> logarithms{};  // log(value) = exponent, where one was computed from the other

  constexpr residue from(rational r) {
    residue const n = residue::of(r.numerator);
    return r.denominator == 1 ? n : divide(n, residue::of(r.denominator));
  }
  constexpr bool is_zero(residue a) const { return a.value == 0; }
  constexpr bool better_pivot(residue candidate, residue best) const { return best.value == 0 && candidate.value != 0; }
  constexpr void fail() { failed = true; }
  constexpr residue divide(residue a, residue b) {
    if (b.value == 0) {
      failed = true;
      return {};
    }
    return a * inverse_of(b);
  }
  constexpr residue reciprocal(residue a) { return divide(residue{1}, a); }

  constexpr residue sqrt(residue u) {
    residue const result = leibniz::power(u, (residue::modulus + 1) / 4);
    bool const exists = result * result == u;
    roots.push_back({u, exists});
    if (!exists) failed = true;
    return result;
  }
  constexpr residue power(residue u, rational exponent) {
    rational rest = exponent;
    for (; rest.denominator % 2 == 0; rest = rest * rational(2)) u = sqrt(u);
    long long whole = rest.numerator / rest.denominator;
    if (rest.numerator < 0 && !rest.is_integer()) --whole;
    residue const base = whole < 0 ? reciprocal(u) : u;
    residue const result = leibniz::power(base, static_cast<std::uint64_t>(whole < 0 ? -whole : whole));
    return rest.is_integer() ? result : result * fractional_power(u, rest - rational(whole));
  }
  constexpr residue exp(residue u) {
    if (u.value == 0) return {1};
    opaque_met = true;
    for (known_logarithm const& known : logarithms) {
      if (known.exponent == u) return known.value;
      if (known.exponent == -u) return reciprocal(known.value);
    }
    residue const e = is_upper(u) ? reciprocal(random("exp", -u)) : random("exp", u);
    logarithms.push_back({u, e});
    return e;
  }
  constexpr residue log(residue u) {
    if (u.value == 1) return {};
    opaque_met = true;
    residue const inverse = reciprocal(u);
    for (known_logarithm const& known : logarithms) {
      if (known.value == u) return known.exponent;
      if (known.value == inverse) return -known.exponent;
    }
    residue const l = inverse.value < u.value ? -random("log", inverse) : random("log", u);
    logarithms.push_back({l, u});
    return l;
  }
  constexpr residue greatest(residue const*, int) const { return {}; }  // nothing overflows here
  constexpr residue sin(residue u) {
    residue const h = opaque_odd("sin", u);
    return divide(h + h, residue{1} + h * h);
  }
  constexpr residue cos(residue u) {
    residue const h = opaque_odd("sin", u);
    return divide(residue{1} - h * h, residue{1} + h * h);
  }

  /// A pseudo-random odd function; step is 0 at 0 and (1 + sign(u))/2 elsewhere, as in the reals.
  constexpr residue sign(residue u) { return opaque_odd("sign", u); }
  constexpr residue step(residue u) { return u.value == 0 ? u : (residue{1} + sign(u)) * inverse_of({2}); }
  /// A number of which only the name is known, such as pi.
  constexpr residue random_constant(std::string_view name) {
    opaque_met = true;
    return random(name, {});
  }

  /// A function that has no counterpart here.
  constexpr residue opaque(std::string_view name, residue u) {
    opaque_met = true;
    return random(name, u);
  }
  constexpr residue opaque(std::string_view name, residue u, auto /*slope*/) { return opaque(name, u); }
  /// The same with f(-u) = -f(u).
  constexpr residue opaque_odd(std::string_view name, residue u) {
    opaque_met = true;
    if (u.value == 0) return {};
    return is_upper(u) ? -random(name, -u) : random(name, u);
  }
  constexpr residue opaque_odd(std::string_view name, residue u, auto /*slope*/) { return opaque_odd(name, u); }

  /// A non-zero pseudo-random number that depends on the seed, a name and a number.
  constexpr residue random(std::string_view name, residue u) const {
    std::uint64_t const bits = mix(mix(seed, name), u.value) & residue::modulus;
    return {bits % (residue::modulus - 1) + 1};
  }

 private:
  static constexpr bool is_upper(residue u) { return u.value > residue::modulus / 2; }
  /// u^e for 0 < e < 1, so that at least u u^e = u^(1 + e).
  constexpr residue fractional_power(residue u, rational e) {
    return u.value == 0 ? u : opaque("power", u * random("exponent", from(e)));
  }
};

}  // namespace leibniz
