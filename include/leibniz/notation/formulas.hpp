#pragma once
#include <leibniz/notation/canonical.hpp>
#include <leibniz/notation/formula.hpp>

namespace leibniz {

template <fixed_string...>
struct FORMULA_ERROR {
  static constexpr bool accepted = false;
};

namespace detail {

template <fixed_string Text, class... Symbols>
struct read_request {
  constexpr formula_result read(syntax& tree) const {
    (tree.add_symbol(Symbols::value_type::info), ...);
    return read_formula(Text, tree);
  }
  constexpr rooted_syntax operator()() const {
    rooted_syntax result;
    result.roots.push_back(read(result.tree).root);
    return result;
  }
};

template <fixed_string Text, class... Symbols>
inline constexpr formula_result formula_outcome = [] {
  syntax tree;
  return read_request<Text, Symbols...>{}.read(tree);
}();

/// The reason, the part of the text around the place, and a caret under the place.
template <fixed_string Text, class... Symbols>
constexpr message formula_message() {
  constexpr std::size_t width = message::longest_line - 4;
  formula_result const r = formula_outcome<Text, Symbols...>;
  std::string_view const whole = Text;
  auto const at = static_cast<std::size_t>(r.position);
  std::size_t const from = at > width / 2 && whole.size() > width ? at - width / 2 : 0;
  phrase_text caret;
  for (std::size_t k = from; k < at; ++k) caret << " ";
  return message(r.error) << phrase_text(whole.substr(from, width)) << (caret << "^");
}

}  // namespace detail

/// An expression read from text, in the language of matrixcalculus.org and MATLAB (docs/formulas.md); its names are those
/// of the symbols given.
///
///   formula<"sum(log(1 + exp(-y .* (M*w))))">(M, w, y)
///
///   errors  a compile error that shows the place
template <fixed_string Text, an_operand... Symbols>
constexpr auto formula(Symbols...) {
  if constexpr ((std::is_same_v<Symbols, ill_formed> || ...)) {
    return ill_formed{};
  } else if constexpr (!(detail::is_symbol<Symbols> && ...)) {
    return refuse<FORMULA_ERROR>([] { return message("formula(A, x, ...) needs symbols to read a text with"); });
  } else if constexpr (detail::is_conflict<detail::joint_symbols<Symbols...>>::value) {
    return detail::refuse_conflict(detail::joint_symbols<Symbols...>{});
  } else if constexpr (!detail::formula_outcome<Text, Symbols...>.ok()) {
    return refuse<FORMULA_ERROR>([] { return detail::formula_message<Text, Symbols...>(); });
  } else {
    using request = detail::read_request<Text, Symbols...>;
    return leibniz::typed<frozen<request>, detail::joint_symbols<Symbols...>>{};
  }
}

}  // namespace leibniz
