#pragma once
#include <leibniz/numbers/mathematics/exponential.hpp>

namespace leibniz::mathematics::constant {

/// erf(n/2)
inline constexpr wide erf_of_halves[] = {0.0L,
                                         0.5204998778130465376827467L,
                                         0.8427007929497148693412206L,
                                         0.9661051464753107270669763L,
                                         0.9953222650189527341620693L,
                                         0.9995930479825550410604358L,
                                         0.9999779095030014145586272L,
                                         0.9999992569016276585872545L,
                                         0.9999999845827420997199811L,
                                         0.9999999998033839558457113L,
                                         0.999999999998462540205572L,
                                         0.999999999999992642152082L,
                                         0.9999999999999999784802633L,
                                         0.9999999999999999999615785L};

/// Taylor's series about the nearest multiple c of 1/2, x = c + h (A&S 7.1.19; H from 22.7.13):
///   erf(x) = erf(c) + 2/sqrt(pi) e^(-c^2) sum_n (-1)^n H_n(c) h^(n+1)/(n+1)!
constexpr wide erf(wide x) {
  if (isnan(x) || x == 0) return x;
  if (x < 0) return -erf(-x);
  if (x > 6.7L) return 1;
  auto const n = static_cast<int>(x * 2 + 0.5L);
  wide const c = static_cast<wide>(n) / 2, h = x - c;
  wide sum = 0, term = h, before = 0;  // term = (-1)^n H_n(c) h^(n+1)/(n+1)!, by H_(n+1) = 2 c H_n - 2 n H_(n-1)
  for (wide k = 0; k < 24; ++k) {
    sum += term;
    wide const next = -2 * h / (k + 2) * (c * term + k * h / (k + 1) * before);
    before = term;
    term = next;
  }
  return erf_of_halves[n] + 1.128379167095512573896159L * exp(-c * c) * sum;
}

}  // namespace leibniz::mathematics::constant
