#pragma once
#include <leibniz/algebra/graph.hpp>

namespace leibniz {

/// Sizes for the named extents of a graph, by the number of the trial. What holds at one order of sizes may fail at another
/// (det(X'X) is 0 where X is wide), where sizes are equal, and where they are 1:
///
///   0   2, 3, 4, ...       2   all 1
///   1   ..., 4, 3, 2       3   all 2; of one extent 4
///
/// and then, for formulas of high degree in the extents, 5, 6, ... of one extent, and of several at random. The next attempt at a trial permutes them, or takes others: X'X has no inverse where X is wide, and a
/// skew matrix none where its size is odd. From the fifth attempt on there are only numbers that are squares modulo 2^61 - 1,
/// so that the root of an extent exists there.
constexpr list<int> sample_extents(graph const& g, int number, int attempt = 0) {
  constexpr int square_numbers[] = {2, 4, 5, 8, 9, 10, 13, 16};
  int const count = g.named_extents();
  list<int> result;
  for (int k = 0; k < count; ++k) {
    int const ordered = number % 2 == 0 ? k : count - 1 - k;
    int const place = count == 1 ? (number + attempt) % 2 : (ordered + attempt) % count;
    if (number >= 4) {
      std::uint64_t const bits =
          mix(mix(17, static_cast<std::uint64_t>(number + 97 * attempt)), static_cast<std::uint64_t>(k));
      result.push_back(count == 1 ? number + 1 : 1 + static_cast<int>(bits % 5));
    } else if (number == 2)
      result.push_back(1);
    else if (number == 3)
      result.push_back(count == 1 || attempt >= 4 ? 4 : 2 + attempt % 2);
    else
      result.push_back(attempt >= 4 && place < 8 ? square_numbers[place] : place + 2);
  }
  return result;
}

/// The degree of nodes up to the root as rational functions of the named extents, where these are numbers in a formula as n in
/// (n - 1) S: numerator and denominator together. (That of what a determinant or another function makes of them is not known.)
constexpr int degree_in_extents(graph const& g, node root) {
  auto const greater = [](int a, int b) { return a < b ? b : a; };
  list<int> above, below;
  int greatest_above = 0, greatest_below = 0;
  for (node v = 0; v <= root; ++v) {
    vertex const& x = g[v];
    int numerator = x.what == kind::extent_size ? 1 : 0, denominator = 0;
    if (x.what == kind::application) {
      numerator = above[x.argument];
      denominator = below[x.argument];
    }
    for (int k = 0; x.what == kind::sum && k < x.terms; ++k) {
      term const& t = g.term_of(v, k);
      int over = 0, under = 0;
      for (int i = 0; i < t.bounds; ++i) {  // an index that only constants have is counted
        bool is_free = g.bound_of(t, i) < 0;
        for (int j = 0; j < t.factors && is_free; ++j) {
          factor const& f = g.factor_of(t, j);
          for (int p = 0; p < g.order(f.what); ++p)
            is_free = is_free && (f.at[p] != x.order + i || g[f.what].what == kind::delta);
        }
        over += is_free;
      }
      for (int j = 0; j < t.factors; ++j) {
        factor const& f = g.factor_of(t, j);
        rational const power = absolute(f.power);
        int const times = power.numerator < 64 ? static_cast<int>(power.numerator) : 64;
        over += times * (f.power.is_negative() ? below : above)[f.what];
        under += times * (f.power.is_negative() ? above : below)[f.what];
      }
      numerator = greater(numerator + under, over + denominator);
      denominator += under;
    }
    above.push_back(numerator < 1000 ? numerator : 1000);
    below.push_back(denominator < 1000 ? denominator : 1000);
    greatest_above = greater(greatest_above, above.back());
    greatest_below = greater(greatest_below, below.back());
  }
  return greatest_above + greatest_below;
}

inline constexpr int too_many_trials = 1000;
/// How many trials see all kinds of sizes, and so many of them that a formula of this degree in the extents is known by its
/// values.
constexpr int trials_of_sizes(graph const& g, int degree) {
  int const count = g.named_extents();
  if (count == 0) return 2;
  long long needed = 1;  // coefficients of a polynomial
  for (int k = 1; k <= count && needed <= too_many_trials; ++k) needed = needed * (degree + k) / k;
  return needed <= 4 ? 4 : needed <= 12 ? static_cast<int>(needed) + count - 1 : too_many_trials;
}

/// How many entries a node has at these sizes.
constexpr int entries_of(graph const& g, node v, list<int> const& sizes) {
  int count = 1;
  for (int k = 0; k < g.order(v); ++k) {
    int const extent = g.axis(v, k);
    count *= extent > 0 ? extent : sizes[-1 - extent];
  }
  return count;
}

/// The sizes of the named extents at one point.
struct extent_sizes {
  struct size {
    std::string_view extent{};
    int value = 0;
  };
  static constexpr int max_count = 8;  // of more extents the first are kept

  int count = 0;
  size sizes[max_count]{};

  constexpr extent_sizes() = default;
  constexpr extent_sizes(graph const& g, list<int> const& values) {
    for (int k = 0; k < values.size() && k < max_count; ++k) sizes[count++] = {g.decode(-1 - k).name, values[k]};
  }
  constexpr size const& operator[](int i) const { return sizes[i]; }
};

}  // namespace leibniz
