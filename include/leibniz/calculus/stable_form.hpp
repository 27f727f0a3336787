#pragma once
#include <leibniz/algebra/normal_form.hpp>

namespace leibniz {

/// The form in which a node is differentiated by symbol x: the normal form, in which stable functions keep stable derivatives. But
/// as it stands where x is declared to be idempotent, or 1 or -1: the derivative is that by a free matrix, and H H = H is not true
/// near such an H.
constexpr node stable_form(graph& g, node v, int x) {
  unsigned const isolated = is_idempotent | is_plus_minus_one;
  return (g.symbol(x).declared & isolated) != 0 ? v : normal_form(g, v);
}

}  // namespace leibniz
