#pragma once
#include <leibniz/algebra/monomial.hpp>

namespace leibniz {

/// The derivative by a variable with declared structure: differentiate as if its entries were free, then project the last
/// two axes onto the directions in which such a variable can move.
///
///   symmetric (G + G')/2     skew-symmetric (G - G')/2     diagonal, triangular: G where an entry can be non-zero
///
/// (Srinivasan and Panda, "What is the gradient of a scalar function of a symmetric matrix?", arXiv 1911.06491: the
/// often quoted G + G' - diag(G) is not the gradient.) Positive and orthogonal variables are differentiated as free ones.
constexpr node project(graph& g, node derivative, symbol_info const& x) {
  int const order = g.order(derivative);
  bool const symmetric_entries = x.is(is_symmetric) || x.is(is_positive_definite);
  if (x.dims.order() != 2 || x.declared == no_structure) return derivative;
  bool const lower = x.is(is_lower_triangular), upper = x.is(is_upper_triangular);
  if (!symmetric_entries && !x.is(is_skew_symmetric) && !x.is(is_diagonal) && !lower && !upper) return derivative;

  list<int> const axes = g.axes(derivative);
  factor const straight = entry_of(g, derivative);
  if (lower != upper && !x.is(is_diagonal)) {
    factor mask{g.lower(axes[order - 1]), {}, 1};
    mask.at.set(lower ? 0 : 1, order - 2);
    mask.at.set(lower ? 1 : 0, order - 1);
    factor const masked[]{straight, mask};
    return g.sum(axes, {1, masked, 2});
  }
  if (x.is(is_diagonal) || lower) {
    factor d{g.delta(axes[order - 1]), {}, 1};
    d.at.set(0, order - 2);
    d.at.set(1, order - 1);
    factor const on_diagonal[]{straight, d};
    return g.sum(axes, {1, on_diagonal, 2});
  }
  factor turned = straight;
  turned.at.set(order - 2, order - 1);
  turned.at.set(order - 1, order - 2);
  summands both;
  both.push_back(contraction_view{{1, 2}, &straight, 1});
  both.push_back(contraction_view{symmetric_entries ? rational(1, 2) : rational(-1, 2), &turned, 1});
  return g.sum(axes, both);
}

}  // namespace leibniz
