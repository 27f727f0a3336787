#pragma once
#include <leibniz/planning/flow.hpp>

namespace leibniz::planning {

/// A term of a sum, before it is computed: alpha times something, alpha being a number times a scalar.
struct term {
  enum class form : unsigned char {
    filled,    // every entry is 1; of a scalar: the number 1
    dense,     // a value
    pending,   // a product, solution, inverse or contraction that can take alpha, some also an addend
    diagonal,  // the diagonal matrix of a column; of none: the identity
  };
  form is = form::filled;
  extents dims{};
  operand what{};
  rational number = leibniz::detail::exact_one;
  int scale = no_value;  // a scalar value

  constexpr bool has_alpha() const { return scale != no_value || !number.is_one(); }
  constexpr term transposed() const {
    term result = *this;
    result.dims = dims.transposed();
    if (what.value != no_value) result.what.turned = !what.turned;
    return result;
  }
};

}  // namespace leibniz::planning
