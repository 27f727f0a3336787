#pragma once
#include <leibniz/language/expression.hpp>
#include <leibniz/language/extents.hpp>
#include <leibniz/language/syntax.hpp>
#include <leibniz/support/fixed_string.hpp>

namespace leibniz {

/// Structure that a symbol is declared to have: `matrix<"S", "n", "n", symmetric>`.
struct property {
  unsigned bits = no_structure;
};
inline constexpr property symmetric{is_symmetric};
inline constexpr property positive_definite{is_positive_definite};
inline constexpr property skew_symmetric{is_skew_symmetric};
inline constexpr property diagonal_matrix{is_diagonal};
inline constexpr property lower_triangular{is_lower_triangular};
inline constexpr property upper_triangular{is_upper_triangular};
inline constexpr property orthogonal{is_orthogonal};
inline constexpr property positive{is_positive};  // every entry
inline constexpr property idempotent{is_idempotent};
inline constexpr property plus_minus_one{is_plus_minus_one};  // every entry, such as labels

template <fixed_string...>
struct INVALID_SYMBOL {
  static constexpr bool accepted = false;
};

/// A variable; with `Dependencies`, which are symbols too, an unknown function of them.
template <fixed_string Name, extent_parameter Rows, extent_parameter Columns, unsigned Declared, class... Dependencies>
struct symbol {
  static constexpr bool is_variable = true;
  static constexpr int precedence = 4;
  static constexpr shape dims{Rows.value(), Columns.value()};
  static constexpr symbol_info info = [] {
    symbol_info result{Name, dims, Declared, sizeof...(Dependencies), {}};
    [[maybe_unused]] int dependency = 0;  // GCC 12's -Wshadow compares locals of lambdas with the user's globals
    ((result.depends_on[dependency++] = Dependencies::info.name), ...);
    return result;
  }();

  template <class... Symbols>
  using depending_on = symbol<Name, Rows, Columns, Declared, Symbols...>;

  static constexpr unsigned hash = static_cast<unsigned>(mix(1, std::string_view(Name)));
  static constexpr int flatten(syntax& tree) { return tree.symbol(tree.add_symbol(info)); }
  static constexpr phrase_text typed() { return phrase_text(Name); }
};

/// The derivative of a dependent symbol by other symbols, one after the other: a symbol again.
template <class Symbol, class... By>
struct partial {
  static constexpr bool is_variable = true;
  static constexpr int precedence = 4;
  static constexpr shape dims = [] {
    shape result = Symbol::dims;
    ((result = derivative_shape(result, By::dims)), ...);
    return result;
  }();

  static constexpr unsigned hash = 31 * Symbol::hash + sizeof...(By);
  static constexpr int flatten(syntax& tree) {
    int const number = tree.add_symbol(Symbol::info);
    return tree.partial(number, {tree.add_symbol(By::info)...});
  }
  static constexpr phrase_text typed() {
    phrase_text result = Symbol::typed();
    ((result = phrase_text("derivative(") << result << ", " << By::typed() << ")"), ...);
    return result;
  }
};

namespace detail {

template <class Value>
inline constexpr bool is_symbol = false;
template <fixed_string Name, extent_parameter Rows, extent_parameter Columns, unsigned Declared, class... Dependencies>
inline constexpr bool is_symbol<symbol<Name, Rows, Columns, Declared, Dependencies...>> = true;
template <class Value>
inline constexpr bool is_symbol<terminal<Value>> = is_symbol<Value>;

template <fixed_string Name, extent_parameter Rows, extent_parameter Columns, property... Declared>
constexpr auto declare() {
  constexpr unsigned bits = (0u | ... | Declared.bits);
  if constexpr (Name.size() == 0) {
    return refuse<INVALID_SYMBOL>([] { return message("a symbol needs a name"); });
  } else if constexpr (!Rows.is_int() || !Columns.is_int()) {
    return refuse<INVALID_SYMBOL>([] { return extents_message(std::string_view(Name), Rows, Columns); });
  } else if constexpr (!Rows.is_positive() || !Columns.is_positive()) {
    return refuse<INVALID_SYMBOL>([] {
      return message(phrase_text(Name) << " needs positive extents")
             << (phrase_text("it is ") << shape{Rows.value(), Columns.value()});
    });
  } else if constexpr ((bits & ~unsigned{is_positive | is_plus_minus_one}) != 0 && !(Rows.value() == Columns.value())) {
    return refuse<INVALID_SYMBOL>([] {
      return message(phrase_text(Name) << " needs to be square")
             << (phrase_text("it is ") << shape{Rows.value(), Columns.value()});
    });
  } else {
    return terminal<symbol<Name, Rows, Columns, bits>>{};
  }
}

/// Whether a symbol can be a function of these: different symbols, not too many, that depend on nothing themselves.
template <class Symbol, class... By>
constexpr bool can_depend_on() {
  if constexpr ((is_symbol<By> && ...)) {
    std::string_view const names[]{Symbol::info.name, By::value_type::info.name...};
    for (std::size_t i = 0; i < std::size(names); ++i)
      for (std::size_t j = 0; j < i; ++j)
        if (names[i] == names[j]) return false;
    return Symbol::info.dependencies == 0 && sizeof...(By) <= symbol_info::max_dependencies &&
           ((By::value_type::info.dependencies == 0) && ...) && sizeof...(By) > 0;
  }
  return false;
}

template <class Symbol, class... By>
constexpr auto depend() {
  if constexpr ((std::is_same_v<By, ill_formed> || ...)) {
    return ill_formed{};
  } else if constexpr (!can_depend_on<Symbol, By...>()) {
    return refuse<INVALID_SYMBOL>([] {
      phrase_text const name = Symbol::typed();
      return message(phrase_text(name) << "(x, ...) needs 1 to 4 other, independent symbols");
    });
  } else {
    return terminal<typename Symbol::template depending_on<typename By::value_type...>>{};
  }
}

}  // namespace detail

/// Variables. An extent is a positive number or a name; equal names are equal extents. A vector is a column.
template <fixed_string Name, property... Declared>
inline constexpr auto scalar = detail::declare<Name, 1, 1, Declared...>();
template <fixed_string Name, extent_parameter Size, property... Declared>
inline constexpr auto vector = detail::declare<Name, Size, 1, Declared...>();
template <fixed_string Name, extent_parameter Rows, extent_parameter Columns, property... Declared>
inline constexpr auto matrix = detail::declare<Name, Rows, Columns, Declared...>();

/// The terminal for the derivative of a dependent symbol by other symbols, all given as terminals.
template <class Symbol, class... By>
using partial_of = terminal<partial<typename Symbol::value_type, typename By::value_type...>>;

}  // namespace leibniz
