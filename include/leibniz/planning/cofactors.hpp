#pragma once
#include <leibniz/planning/sums.hpp>

/// det(X) inv(X), the gradient of a determinant, for an X of a few rows: by cofactors, which exist where the inverse does not.
namespace leibniz::planning {

/// The scalar without the determinant of what `inverse` factorises; `found` is false where that is no factor of it.
constexpr lowering::without_determinant lowering::divide_by_determinant(int scalar, int factorisation) const {
  if (scalar == no_value) return {};
  computation const& c = to_[scalar];
  if (c.what == operation::determinant && c.in[0].value == factorisation) return {true, no_value};
  if (c.what != operation::multiply) return {};
  for (int const side : {0, 1}) {
    computation const& factor = to_[c.in[side].value];
    if (factor.what == operation::determinant && factor.in[0].value == factorisation)
      return {true, c.in[1 - side].value};
  }
  return {};
}

/// Replaces det(X) and inv(X) among the factors of a product by the matrix of cofactors, transposed.
constexpr void lowering::use_cofactors(chain& c) {
  for (link& l : c.links) {
    if (l.what.value == no_value || l.dims.rows() < 1 || l.dims.rows() > most_cofactors) continue;
    bool const inverted = l.is == link::form::dense && to_[l.what.value].what == operation::invert;
    if (l.is != link::form::inverse && !inverted) continue;
    int const factorisation = inverted ? to_[l.what.value].in[0].value : l.what.value;
    without_determinant const rest = divide_by_determinant(c.scale, factorisation);
    if (!rest.found) continue;
    c.scale = rest.scale;
    computation cofactors;
    cofactors.what = operation::cofactors;
    cofactors.dims = l.dims;
    cofactors.in[0] = {to_[factorisation].in[0].value, reach::whole};
    l = {link::form::dense, {to_.add(cofactors), !l.what.turned}, l.dims, -1};
    return;
  }
}

}  // namespace leibniz::planning
