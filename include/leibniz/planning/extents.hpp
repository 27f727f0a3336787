#pragma once
#include <leibniz/algebra/shape.hpp>
#include <leibniz/support/list.hpp>

/// What will be computed, in which order and where: from syntax trees to a schedule of a few kinds of instructions. All of
/// it is values; it runs in constant expressions and at run time alike.
namespace leibniz::planning {

/// The extents of a value, each encoded as one int: a size, or minus one minus the number of a name.
struct extents {
  int rank = 2;
  int axis[shape::max_rank] = {1, 1};

  constexpr extents() = default;
  constexpr extents(int rows, int columns) : axis{rows, columns} {}

  constexpr int rows() const { return axis[0]; }
  constexpr int columns() const { return axis[1]; }
  constexpr bool is_matrix() const { return rank == 2; }
  constexpr bool is_scalar() const { return rank == 2 && axis[0] == 1 && axis[1] == 1; }
  /// A square matrix that is no scalar.
  constexpr bool is_square() const { return rank == 2 && axis[0] == axis[1] && axis[0] != 1; }
  constexpr bool is_column() const { return rank == 2 && axis[1] == 1; }
  constexpr bool is_row() const { return rank == 2 && axis[0] == 1 && axis[1] != 1; }
  constexpr bool is_vector() const { return rank == 2 && (axis[0] == 1 || axis[1] == 1); }
  constexpr extents transposed() const { return {axis[1], axis[0]}; }
  /// Whether all of it is known from numbers.
  constexpr bool is_numeric() const {
    for (int k = 0; k < rank; ++k)
      if (axis[k] < 0) return false;
    return true;
  }

  friend constexpr bool operator==(extents const& a, extents const& b) {
    if (a.rank != b.rank || a.axis[0] != b.axis[0] || a.axis[1] != b.axis[1]) return false;
    for (int k = 2; k < a.rank; ++k)
      if (a.axis[k] != b.axis[k]) return false;
    return true;
  }
};

/// The names of extents, in the order in which they are met.
class extent_names {
 public:
  list<std::string_view> names;

  constexpr int encode(extent e) {
    if (!e.is_named()) return e.size;
    for (int k = 0; k < names.size(); ++k)
      if (names[k] == e.name) return -1 - k;
    names.push_back(e.name);
    return -names.size();
  }
  constexpr extents encode(shape const& s) {
    extents result;
    result.rank = s.rank;
    for (int k = 0; k < s.rank; ++k) result.axis[k] = encode(s.axis[k]);
    return result;
  }
};

}  // namespace leibniz::planning
