#pragma once
#include <leibniz/language/flatten.hpp>
#include <leibniz/notation/operators.hpp>
#include <leibniz/notation/text.hpp>
#include <leibniz/support/fixed_string.hpp>

namespace leibniz {

namespace detail {

template <class E, auto const& Dialect>
constexpr text_buffer dialect_text() {
  syntax tree;
  int const root = flatten<E>(tree);
  if constexpr (!E::dims.is_matrix()) {  // D -> M D N', where that can be said
    operator_form const form = as_operator(tree, root);
    if (form.found()) {
      text_buffer out = write_text(form.tree, form.direction, Dialect);
      out.put(Dialect.is_latex ? " \\mapsto " : " ↦ ");
      out.put(write_text(form.tree, form.result, Dialect));
      return out;
    }
  }
  return write_text(tree, root, Dialect);
}
/// A text of just its size, as a constant.
template <auto Write>
inline constexpr auto frozen_text = freeze_text<Write>();

}  // namespace detail

/// One line of Unicode: `2 Aᵀ (A X B + C) Bᵀ`. An array of order 3 or 4 is written as an operator, `D ↦ A D Bᵀ`, where matrices
/// can say it, else in index notation.
template <an_expression E>
constexpr std::string_view text(E) {
  return detail::frozen_text<&detail::dialect_text<E, unicode_dialect>>;
}

/// The same for LaTeX's mathematics mode.
template <an_expression E>
constexpr std::string_view latex(E) {
  return detail::frozen_text<&detail::dialect_text<E, latex_dialect>>;
}

}  // namespace leibniz
