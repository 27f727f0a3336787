#pragma once
#include <cstdint>

namespace leibniz {

/// An integer modulo the Mersenne prime p = 2^61 - 1.
struct residue {
  static constexpr std::uint64_t modulus = (std::uint64_t{1} << 61) - 1;

  std::uint64_t value = 0;

  static constexpr residue of(long long n) {
    if (n >= 0) return {static_cast<std::uint64_t>(n) % modulus};
    std::uint64_t const rest = (static_cast<std::uint64_t>(-(n + 1)) + 1) % modulus;
    return {rest == 0 ? 0 : modulus - rest};
  }

  friend constexpr bool operator==(residue a, residue b) { return a.value == b.value; }
  friend constexpr residue operator+(residue a, residue b) {
    std::uint64_t const sum = a.value + b.value;
    return {sum >= modulus ? sum - modulus : sum};
  }
  friend constexpr residue operator-(residue a, residue b) {
    return {a.value >= b.value ? a.value - b.value : a.value + modulus - b.value};
  }
  friend constexpr residue operator-(residue a) { return residue{} - a; }
  friend constexpr residue operator*(residue a, residue b) {
    __extension__ using wide = unsigned __int128;
    wide const product = static_cast<wide>(a.value) * b.value;
    std::uint64_t const folded =
        (static_cast<std::uint64_t>(product) & modulus) + static_cast<std::uint64_t>(product >> 61);
    return {folded >= modulus ? folded - modulus : folded};
  }
};

constexpr residue power(residue base, std::uint64_t exponent) {
  residue result{1};
  for (; exponent != 0; exponent >>= 1) {
    if ((exponent & 1) != 0) result = result * base;
    base = base * base;
  }
  return result;
}

/// 1/a for a other than 0, by Euclid's algorithm.
constexpr residue inverse_of(residue a) {
  std::int64_t old_factor = 0, new_factor = 1;
  std::uint64_t old_rest = residue::modulus, new_rest = a.value;
  while (new_rest != 0) {
    std::uint64_t const quotient = old_rest / new_rest;
    std::uint64_t const rest = old_rest - quotient * new_rest;
    std::int64_t const next = old_factor - static_cast<std::int64_t>(quotient) * new_factor;
    old_rest = new_rest;
    new_rest = rest;
    old_factor = new_factor;
    new_factor = next;
  }
  return residue::of(old_factor);
}

}  // namespace leibniz
