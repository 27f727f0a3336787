#pragma once
#include <cstdint>
#include <leibniz/support/list.hpp>
#include <leibniz/support/rational.hpp>

namespace leibniz {

/// A node of the tensor graph: its number there.
using node = int;
inline constexpr node no_node = -1;

/// The indices of one factor, in the order of its axes; packed, so that copying and comparing one is a single step.
struct indices {
  static constexpr int max_count = 8;
  static constexpr int greatest = 255;
  std::uint64_t packed;  // `indices{}` are zeros

  constexpr int operator[](int position) const { return static_cast<int>(packed >> (8 * position)) & 255; }
  constexpr void set(int position, int index) {
    packed = (packed & ~(std::uint64_t{255} << (8 * position))) | (static_cast<std::uint64_t>(index) << (8 * position));
  }
  /// Exchanges the first two.
  constexpr void turn() {
    int const first = (*this)[0];
    set(0, (*this)[1]);
    set(1, first);
  }
  friend constexpr bool operator==(indices a, indices b) { return a.packed == b.packed; }
};

/// One factor of a contraction: an entry of a node, to a power. It has no initialisers, so that room for more of them costs no
/// constant evaluation.
struct factor {
  node what;
  indices at;
  rational power;

  friend constexpr bool operator==(factor const& a, factor const& b) {
    return a.what == b.what && a.at == b.at && a.power == b.power;
  }
};

/// A monomial in index notation: a coefficient times factors, summed over every index that is not an output.
/// Index numbers 0, 1, ... are the outputs, in order; the bound ones follow. An index may occur any number of times.
struct contraction {
  rational coefficient = detail::exact_one;
  int outputs = 0;
  list<int> extents{};  // of every index, encoded as the graph encodes them
  list<factor> factors{};

  /// The same indices, and no factor yet.
  constexpr contraction without_factors() const {
    contraction result;
    result.coefficient = coefficient;
    result.outputs = outputs;
    result.extents = extents;
    return result;
  }
  constexpr bool has_indices() const { return !extents.empty(); }  // else a product of scalars
  constexpr int bound_count() const { return extents.size() - outputs; }
  constexpr bool is_bound(int index) const { return index >= outputs; }
  /// Whether a factor of this order is summed over.
  constexpr bool binds(factor const& f, int order) const {
    bool bound = false;
    for (int p = 0; p < order; ++p) bound = bound || is_bound(f.at[p]);
    return bound;
  }
  constexpr int bind(int extent) {
    if (extents.size() > indices::greatest) throw failure("a product sums over more than 255 indices");
    extents.push_back(extent);
    return extents.size() - 1;
  }
};

}  // namespace leibniz
