#pragma once
#include <leibniz/language/flatten.hpp>
#include <leibniz/notation/code.hpp>
#include <leibniz/notation/operators.hpp>
#include <leibniz/notation/text.hpp>
#include <leibniz/support/fixed_string.hpp>

namespace leibniz {

template <fixed_string...>
struct NOT_EXPRESSIBLE {
  static constexpr bool accepted = false;
};

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
template <class E, auto const& Language>
constexpr text_buffer code_text() {
  syntax tree;
  int const root = flatten<E>(tree);
  return write_code(tree, root, Language);
}
template <class E, auto const& Language>
inline constexpr std::string_view obstacle_to_code = [] {
  syntax tree;
  int const root = flatten<E>(tree);
  return code_obstacle(tree, root, Language);
}();

/// A text of just its size, as a constant.
template <auto Write>
inline constexpr auto frozen_text = freeze_text<Write>();

template <auto const& Language, class E>
constexpr auto code() {
  if constexpr (!an_expression<E>)
    return ill_formed{};
  else if constexpr (constexpr std::string_view obstacle = obstacle_to_code<E, Language>; !obstacle.empty())
    return refuse<NOT_EXPRESSIBLE>([] {
      phrase_text rule(Language.name);
      return message(rule << "(e) needs an e without " << obstacle_to_code<E, Language>) << is_of_shape<E>();
    });
  else
    return std::string_view(frozen_text<&code_text<E, Language>>);
}

}  // namespace detail

/// One line of Unicode: `2 Aᵀ (A X B + C) Bᵀ`. An array of order 3 or 4 is written as an operator, `D ↦ A D Bᵀ`, where matrices
/// can say it, else in index notation.
template <an_operand E>
constexpr std::string_view text(E) {
  if constexpr (an_expression<E>)
    return detail::frozen_text<&detail::dialect_text<E, unicode_dialect>>;
  else
    return {};
}

/// The same for LaTeX's mathematics mode.
template <an_operand E>
constexpr std::string_view latex(E) {
  if constexpr (an_expression<E>)
    return detail::frozen_text<&detail::dialect_text<E, latex_dialect>>;
  else
    return {};
}

/// An expression of C++ with Eigen that computes e (notation/code.hpp says what its variables are):
/// `2.0 * A.transpose() * (A * x - b)`.
///
///   errors  e has an einsum or an array of order 3 and more
template <an_operand E>
constexpr auto cpp(E) {
  return detail::code<cpp_language, E>();
}

/// An expression of Python with NumPy that computes e: `2 * A.T @ (A @ x - b)`.
template <an_operand E>
constexpr auto numpy(E) {
  return detail::code<numpy_language, E>();
}

}  // namespace leibniz
