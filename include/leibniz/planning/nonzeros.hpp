#pragma once
#include <leibniz/algebra/shape.hpp>

namespace leibniz::planning {

/// Where a square matrix may have entries other than 0: above its diagonal, below it. On the diagonal always.
struct nonzeros {
  bool above = true, below = true;

  static constexpr nonzeros declared_by(unsigned structure) {
    bool const diagonal = (structure & is_diagonal) != 0;
    return {!diagonal && (structure & is_lower_triangular) == 0, !diagonal && (structure & is_upper_triangular) == 0};
  }
  constexpr bool is_lower() const { return !above; }
  constexpr bool is_upper() const { return !below; }
  constexpr bool is_triangular() const { return !above || !below; }
  constexpr bool is_diagonal_only() const { return !above && !below; }

  constexpr nonzeros turned() const { return {below, above}; }
  /// Of a sum or a product.
  constexpr nonzeros joined(nonzeros other) const { return {above || other.above, below || other.below}; }
  /// Of a product entry by entry.
  constexpr nonzeros common(nonzeros other) const { return {above && other.above, below && other.below}; }
};

}  // namespace leibniz::planning
