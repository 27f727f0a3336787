#pragma once
#include <cstdint>
#include <leibniz/numbers/relations.hpp>
#include <leibniz/support/hash.hpp>
#include <leibniz/support/list.hpp>
#include <leibniz/support/rational.hpp>
#include <string_view>

namespace leibniz {

/// Exact arithmetic modulo 2^61 - 1, in which true identities between functions stay true.
///
///   sqrt   p = 3 mod 4, so every square has exactly one root that is itself a square, and that root is multiplicative
///   exp    pseudo-random, but for exp(u + v) = exp(u) exp(v) and exp(k u) = exp(u)^k as far as relations.hpp finds them
///   log    its inverse: log(u v) = log(u) + log(v) as far as found, log(exp(u)) = u
///   sin    with cos a pseudo-random unit complex number, multiplied where angles are added
///   others pseudo-random functions of their argument
///
/// What is true of these functions beyond that is false here: `opaque_met` then says that a difference refutes nothing. Nor
/// does one where a root was met: sqrt(x^2) is -x where x is not a square. The root of a small fraction is the positive one, as
/// far as there are roots of primes: sqrt(18) is 3 sqrt(2).
struct finite_field {
  using number = residue;

  /// The argument of a square root, and whether it is a square.
  struct radical {
    residue radicand{}, root{};
    bool exists = false;
    bool is_constant = false;  // its sign is that of the positive root
  };

  std::uint64_t seed = 1;
  bool failed = false;  // a division by zero or the root of a non-square was met: take another sample
  bool opaque_met = false;
  bool supposes_sign = false;  // log(u v) = log(u) + log(v) was used, which needs positive u and v in the reals
  list<radical> roots{};       // in the order of evaluation
  exponentials logarithms{};
  rotations angles{};
  list<radical> computed{};  // roots, each once

  /// As it was made, but for the roots that it has computed.
  constexpr void restart() {
    list<radical> kept = std::move(computed);
    *this = finite_field{seed};
    computed = std::move(kept);
  }

  constexpr residue from(rational r) {
    residue const n = residue::of(r.numerator);
    return r.denominator() == 1 ? n : divide(n, residue::of(r.denominator()));
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
    radical const r = find_root(u);
    if (r.is_constant) return r.root;
    roots.push_back(r);
    if (!r.exists) failed = true;
    return r.root;
  }
  constexpr residue power(residue u, rational exponent) {
    rational rest = exponent;
    for (; rest.denominator() % 2 == 0; rest = rest * rational(2)) u = sqrt(u);
    long long whole = rest.numerator / rest.denominator();
    if (rest.numerator < 0 && !rest.is_integer()) --whole;
    residue const base = whole < 0 ? reciprocal(u) : u;
    residue const result = leibniz::power(base, static_cast<std::uint64_t>(whole < 0 ? -whole : whole));
    return rest.is_integer() ? result : result * fractional_power(u, rest - rational(whole));
  }
  constexpr residue exp(residue u) {
    if (u.value == 0) return {1};
    opaque_met = true;
    exponentials::finding const known = logarithms.exp(u);
    supposes_sign = supposes_sign || known.supposes_sign;
    if (known.found) return known.what;
    residue const root = random("exp", u);
    logarithms.add_root(u, root);
    return leibniz::power(root, exponentials::parts);
  }
  constexpr residue log(residue u) {
    if (u.value == 1) return {};
    if (u.value == 0) {
      failed = true;
      return {};
    }
    opaque_met = true;
    exponentials::finding const known = logarithms.log(u);
    supposes_sign = supposes_sign || known.supposes_sign;
    if (known.found) return known.what;
    residue const argument = random("log", u);
    logarithms.add_logarithm(argument, u);
    return argument;
  }
  constexpr residue greatest(residue const*, int) const { return {}; }  // nothing overflows here
  constexpr residue sin(residue u) { return rotation(u).sine; }
  constexpr residue cos(residue u) { return rotation(u).cosine; }

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
  constexpr rotations::rotation rotation(residue u) {
    opaque_met = true;
    return angles.by(u, [&]() -> rotations::rotation {
      residue const h = random("sin", u), scale = inverse_of(residue{1} + h * h);
      return {(residue{1} - h * h) * scale, (h + h) * scale};
    });
  }
  static constexpr bool is_upper(residue u) { return u.value > residue::modulus / 2; }
  constexpr radical find_root(residue u) {
    for (radical const& r : computed)
      if (r.radicand.value == u.value) return r;
    radical found{u, {}};
    if (small_fraction const f(u); f.found) {
      residue above, below;
      found.is_constant = find_constant_root(f.numerator, above) && find_constant_root(f.denominator, below);
      if (found.is_constant) found.root = above * inverse_of(below);
    }
    if (!found.is_constant) found.root = square_root(u);
    found.exists = found.root * found.root == u;
    computed.push_back(found);
    return found;
  }
  static constexpr residue square_root(residue u) {  // u^((p + 1)/4), if there is one
    for (std::uint64_t exponent = (residue::modulus + 1) / 4; exponent > 1; exponent /= 2) u = u * u;
    return u;
  }
  /// The root of n: of a square its root, of a prime that which is a square. Each choice of the roots of primes gives a field of
  /// roots in which what is true of the real ones is true. Whether all these primes have roots; 0 has one.
  static constexpr bool find_constant_root(std::uint64_t n, residue& root) {
    root = {n == 0 ? 0u : 1u};
    std::uint64_t rest = n;
    auto const take = [&](std::uint64_t prime, bool is_squared) {
      residue const one = is_squared ? residue{prime} : square_root({prime});
      root = root * one;
      return is_squared || one * one == residue{prime};
    };
    for (std::uint64_t k = 2; k * k * k <= rest; ++k)
      while (rest % k == 0) {
        bool const is_squared = rest / k % k == 0;
        if (!take(k, is_squared)) return false;
        rest /= is_squared ? k * k : k;
      }
    if (rest < 2) return true;
    std::uint64_t whole = 1;  // what is left is a prime, its square, or a product of two that counts as a prime
    while (whole * whole < rest) ++whole;
    return take(whole * whole == rest ? whole : rest, whole * whole == rest);
  }
  /// u^e for 0 < e < 1, so that at least u u^e = u^(1 + e).
  constexpr residue fractional_power(residue u, rational e) {
    return u.value == 0 ? u : opaque("power", u * random("exponent", from(e)));
  }
};

}  // namespace leibniz
