#pragma once
#include <leibniz/algebra/graph.hpp>

namespace leibniz {

/// Sizes for the named extents of a graph: small, pairwise distinct, others in the next trial (a number), and permuted or
/// others at the next attempt: X'X has no inverse where X is wide, and a skew matrix none where its size is odd.
/// From the fifth attempt on only numbers that are squares modulo 2^61 - 1, so that the root of an extent exists there.
constexpr list<int> sample_extents(graph const& g, int number, int attempt = 0) {
  constexpr int square_numbers[] = {2, 4, 5, 8, 9, 10, 13, 16};
  int const count = g.named_extents(), cycle = count < 2 ? 2 : count;
  list<int> result;
  for (int k = 0; k < count; ++k) {
    int const shift = count < 3 ? number % 2 : 0, turn = count < 3 ? attempt : attempt + number;
    int const place = (k + turn) % cycle + shift;
    result.push_back(attempt >= 4 && place < 8 ? square_numbers[place] : place + 2);
  }
  return result;
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
