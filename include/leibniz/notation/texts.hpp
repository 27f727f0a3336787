#pragma once
#include <leibniz/language/flatten.hpp>
#include <leibniz/notation/text.hpp>
#include <leibniz/support/fixed_string.hpp>

namespace leibniz {

namespace detail {

template <class E, auto const& Dialect>
constexpr text_buffer dialect_text() {
  syntax tree;
  int const root = flatten<E>(tree);
  return write_text(tree, root, Dialect);
}
/// A text of just its size, as a constant.
template <auto Write>
inline constexpr auto frozen_text = freeze_text<Write>();

}  // namespace detail

/// One line of Unicode: `2 Aᵀ (A X B + C) Bᵀ`.
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
