#pragma once
#include <leibniz/numbers/mathematics/exponential.hpp>

namespace leibniz::mathematics::constant {

inline constexpr wide half_pi = 1.570796326794896619231322L;

/// The first 1152 bits of 2/pi, after 64 zeros.
inline constexpr std::uint32_t two_over_pi[] = {
    0x00000000, 0x00000000, 0xa2f9836e, 0x4e441529, 0xfc2757d1, 0xf534ddc0, 0xdb629599, 0x3c439041,
    0xfe5163ab, 0xdebbc561, 0xb7246e3a, 0x424dd2e0, 0x06492eea, 0x09d1921c, 0xfe1deb1c, 0xb129a73e,
    0xe88235f5, 0x2ebb4484, 0xe99c7026, 0xb45f7e41, 0x3991d639, 0x835339f4, 0x9c845f8b, 0xbdf9283b,
    0x1ff897ff, 0xde05980f, 0xef2f118b, 0x5a0a6d1f, 0x6d367ecf, 0x27cb09b7, 0x4f463f66, 0x9e5fea2d,
    0x7527bac7, 0xebe5f17b, 0x3d0739f7, 0x8a5292ea, 0x6bfb5fb1, 0x1f8d5d08};

struct angle {
  int quadrant;  // modulo 4
  wide rest;     // at most pi/4 in size
};

/// x = m 2^n with a whole m: the bits of 2/pi that make multiples of four quadrants are left out, and 192 bits follow
/// (Payne & Hanek 1983). For 2 <= x < 2^1024.
constexpr angle angle_of_large(wide x) {
  auto const [mantissa, exponent] = binary_of(x);
  auto const m = static_cast<std::uint64_t>(mantissa * 0x1p63L);
  auto const start = static_cast<std::size_t>(exponent - 1);
  std::uint64_t const limbs[] = {m & 0xffffffff, m >> 32};
  std::uint64_t product[6] = {};  // in units of 2^-190 quadrants, modulo 4 quadrants; the lowest limb first
  for (std::size_t i = 0; i < 2; ++i) {
    std::uint64_t carry = 0;
    for (std::size_t k = 0; i + k < 6; ++k) {
      std::size_t const at = start / 32 + 5 - k;
      std::uint64_t const pair = std::uint64_t{two_over_pi[at]} << 32 | two_over_pi[at + 1];
      std::uint64_t const sum = limbs[i] * (pair >> (32 - start % 32) & 0xffffffff) + product[i + k] + carry;
      product[i + k] = sum & 0xffffffff;
      carry = sum >> 32;
    }
  }
  auto const quadrant = static_cast<int>((product[5] + 0x20000000) >> 30);  // the nearest
  wide rest = static_cast<wide>(product[5]) - static_cast<wide>(quadrant) * 0x1p30L;
  for (std::size_t k = 5; k > 0; --k) rest = rest * 0x1p32L + static_cast<wide>(product[k - 1]);
  return {quadrant % 4, rest * 0x1p-190L * half_pi};
}

inline void LONG_DOUBLE_SINE_OF_AN_ARGUMENT_BEYOND_DOUBLE() {}

/// x modulo pi/2, for a finite x >= 0. Below 2^21, with pi/2 in pieces of 32 bits, whose multiples are exact
/// (Cody & Waite 1980, chapter 8).
constexpr angle angle_of(wide x) {
  if (x < 0.785L) return {0, x};
  if (x / 2 >= 0x1p1023L) LONG_DOUBLE_SINE_OF_AN_ARGUMENT_BEYOND_DOUBLE();  // refused: not a constant expression
  if (x >= 0x1p21L) return angle_of_large(x);
  wide const n = floor(x / half_pi + 0.5L);
  wide const rest = x - n * 0xc90fdaa2p-31L - n * 0x85a308d3p-65L - n * 0x98cc517p-96L - n * 0xdc1cd129024e088ap-167L;
  return {static_cast<int>(n) % 4, rest};
}

/// The series, |x| <= pi/4 (A&S 4.3.65, 4.3.66).
constexpr wide sin_series(wide x) { return x - x * (x * x * polynomial(-x * x, sinh_series)); }
constexpr wide cos_series(wide x) { return 1 - x * x * polynomial(-x * x, cosh_series); }

constexpr wide sin(wide x) {
  if (!isfinite(x)) return nan;
  if (x == 0) return x;
  if (x < 0) return -sin(-x);
  auto const [quadrant, rest] = angle_of(x);
  wide const size = quadrant % 2 == 0 ? sin_series(rest) : cos_series(rest);
  return quadrant < 2 ? size : -size;
}

constexpr wide cos(wide x) {
  if (!isfinite(x)) return nan;
  auto const [quadrant, rest] = angle_of(abs(x));
  wide const size = quadrant % 2 == 0 ? cos_series(rest) : sin_series(rest);
  return quadrant == 0 || quadrant == 3 ? size : -size;
}

constexpr wide tan(wide x) {
  if (!isfinite(x)) return nan;
  if (x == 0) return x;
  if (x < 0) return -tan(-x);
  auto const [quadrant, rest] = angle_of(x);
  wide const s = sin_series(rest), c = cos_series(rest);
  return quadrant % 2 == 0 ? s / c : -c / s;
}

/// atan(n/8)
inline constexpr wide atan_of_eighths[] = {0.0L,
                                           0.1243549945467614350313548L,
                                           0.2449786631268641541720825L,
                                           0.3587706702705722203959201L,
                                           0.4636476090008061162142562L,
                                           0.5585993153435624359715082L,
                                           0.6435011087932843868028092L,
                                           0.7188299996216245054170142L,
                                           0.7853981633974483096156608L};

/// atan(x) = atan(c) + atan((x-c)/(1+cx)), with c the nearest multiple of 1/8 (A&S 4.4.34, 4.4.42).
constexpr wide atan(wide x) {
  if (isnan(x) || x == 0) return x;
  if (x < 0) return -atan(-x);
  if (x > 1) return x == infinity ? half_pi : half_pi - atan(1 / x);
  auto const n = static_cast<int>(x * 8 + 0.5L);
  wide const c = static_cast<wide>(n) / 8;
  wide const t = (x - c) / (1 + c * x);
  return atan_of_eighths[n] + (t - t * (t * t * polynomial(-t * t, artanh_series)));
}

constexpr wide asin(wide x) {
  if (isnan(x) || x == 0) return x;
  if (abs(x) > 1) return nan;
  if (abs(x) == 1) return x * half_pi;
  return atan(x / sqrt((1 - x) * (1 + x)));
}

constexpr wide acos(wide x) {
  if (isnan(x)) return x;
  if (abs(x) > 1) return nan;
  return x == -1 ? 2 * half_pi : 2 * atan(sqrt((1 - x) / (1 + x)));
}

}  // namespace leibniz::mathematics::constant
