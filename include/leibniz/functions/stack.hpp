#pragma once
#include <leibniz/functions/describe.hpp>
#include <leibniz/language/apply.hpp>

namespace leibniz {

/// Scalars and columns on top of each other: a column.
struct stack_function : function_defaults {
  static constexpr std::string_view name = "stack";
  static constexpr std::string_view requirement = "stack(a, b, ...) needs scalars and columns of numeric extents";
  static constexpr int operands = -1;
  static constexpr code_spelling cpp{.to_number = spelled::unchanged};
  static constexpr code_spelling numpy{.to_number = spelled::unchanged, .arrays = {"np.vstack((%*,))"}};

  static constexpr bool accepts(arguments<shape> const& a) {
    long long total = 0;
    for (int k = 0; k < a.count; ++k) {
      if (!a.operands[k].is_column() || (a.count > 1 && a.operands[k].rows().is_named())) return false;
      total += a.operands[k].rows().size;
    }
    return a.count > 0 && total < 2'000'000'000;
  }
  static constexpr shape result(arguments<shape> const& a) {
    if (a.count == 1) return a.operands[0];
    int total = 0;
    for (int k = 0; k < a.count; ++k) total += a.operands[k].rows().size;
    return {total, 1};
  }
  static constexpr operand lower(auto& g, arguments<operand> const& a) {
    if (a.count == 1) return a.operands[0];
    int total = 0;
    for (int k = 0; k < a.count; ++k) total += a.operands[k].dims.rows().size;
    summands parts;
    int start = 0;
    for (int k = 0; k < a.count; ++k) {
      operand const x = a.operands[k];
      int const size = x.dims.rows().size;
      monomial m(g, shape(total, 1));
      parts.push_back(m.times(x, m.place(m.row, x.dims.rows(), start), monomial::none).content());
      start += size;
    }
    return {g.sum({total}, parts), {total, 1}};
  }
};
template <class... Operands>
  requires operands<Operands...>
constexpr auto stack(Operands...) {
  return applied<stack_function, Operands...>{};
}

}  // namespace leibniz
