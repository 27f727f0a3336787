#pragma once
#include <leibniz/support/failure.hpp>
#include <leibniz/support/same_text.hpp>
#include <string_view>

namespace leibniz {

/// A size: a positive number, or a name that stands for one. Equal names are equal sizes.
struct extent {
  std::string_view name{};
  int size = 0;  // 0 when it is a name

  constexpr extent() = default;
  constexpr extent(int number) : size(number) {}
  constexpr extent(std::string_view text) : name(text) {}

  constexpr bool is_named() const { return size == 0; }
  constexpr bool is_one() const { return size == 1; }
  friend constexpr bool operator==(extent a, extent b) { return a.size == b.size && same_text(a.name, b.name); }
};

/// What `is "m x n"` says of an expression. Scalars, vectors and matrices are two-dimensional, as in the language
/// (a vector is n x 1); only arrays of order 3 and more have another rank.
struct shape {
  static constexpr int max_rank = 6;  // a Hessian of a matrix function by matrices

  int rank = 2;
  extent axis[max_rank]{};

  constexpr shape() = default;
  constexpr shape(extent rows, extent columns) {
    axis[0] = rows;
    axis[1] = columns;
  }

  constexpr extent rows() const { return axis[0]; }
  constexpr extent columns() const { return axis[1]; }
  constexpr bool is_matrix() const { return rank == 2; }
  constexpr bool is_scalar() const { return rank == 2 && axis[0].size == 1 && axis[1].size == 1; }
  constexpr bool is_column() const { return rank == 2 && axis[1].size == 1; }
  constexpr bool is_row() const { return rank == 2 && axis[0].size == 1; }
  constexpr bool is_vector() const { return is_column() || is_row(); }
  constexpr bool is_square() const { return rank == 2 && rows() == columns(); }
  constexpr shape transposed() const { return {columns(), rows()}; }

  /// The number of axes in the sense of the calculus: an axis of extent 1 does not count in a matrix.
  constexpr int order() const { return is_matrix() ? !rows().is_one() + !columns().is_one() : rank; }

  friend constexpr bool operator==(shape const& a, shape const& b) {
    if (a.rank != b.rank) return false;
    for (int i = 0; i < a.rank; ++i)
      if (!(a.axis[i] == b.axis[i])) return false;
    return true;
  }
};

inline constexpr shape scalar_shape{1, 1};

/// The shape of the derivative of an f by an x, by the definitions:
///   scalar by anything: the shape of x; anything by scalar: the shape of f; vector (M) by vector (N): M x N;
///   else a tensor with the axes of f first, then those of x.
constexpr shape derivative_shape(shape const& f, shape const& x) {
  if (f.is_scalar()) return x;
  if (x.is_scalar()) return f;
  shape result;
  result.rank = 0;
  for (shape const* from : {&f, &x})
    for (int i = 0; i < from->rank; ++i)
      if (!from->is_matrix() || !from->axis[i].is_one()) {
        if (result.rank == shape::max_rank) throw failure("a derivative of order above 6");
        result.axis[result.rank++] = from->axis[i];
      }
  return result;
}

/// Structure that a symbol is declared to have.
enum structure : unsigned {
  no_structure = 0,
  is_symmetric = 1,
  is_positive_definite = 2,  // and symmetric
  is_skew_symmetric = 4,
  is_diagonal = 8,
  is_lower_triangular = 16,
  is_upper_triangular = 32,
  is_orthogonal = 64,
  is_positive = 128,  // every entry
  is_idempotent = 256,
  is_plus_minus_one = 512,  // every entry
};

/// A named variable of the language, as a value.
struct symbol_info {
  static constexpr int max_dependencies = 4;

  std::string_view name{};
  shape dims{};
  unsigned declared = no_structure;
  int dependencies = 0;
  std::string_view depends_on[max_dependencies]{};

  constexpr bool is(structure s) const { return (declared & s) != 0; }
  friend constexpr bool operator==(symbol_info const& a, symbol_info const& b) {
    if (a.name != b.name || !(a.dims == b.dims) || a.declared != b.declared || a.dependencies != b.dependencies)
      return false;
    for (int i = 0; i < a.dependencies; ++i)
      if (a.depends_on[i] != b.depends_on[i]) return false;
    return true;
  }
};

}  // namespace leibniz
