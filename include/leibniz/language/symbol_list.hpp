#pragma once
#include <leibniz/language/symbols.hpp>
#include <leibniz/support/type_at.hpp>

namespace leibniz {

/// The different symbols of an expression, in the order in which they first occur.
template <class... Symbols>
struct symbol_list {
  static constexpr std::size_t size = sizeof...(Symbols);
  template <std::size_t I>
  using at = type_at<I, Symbols...>;

  /// The place of the symbol of a name; `size` where there is none.
  static constexpr std::size_t find([[maybe_unused]] std::string_view name) {
    std::size_t place = 0;
    (void)((Symbols::info.name == name || (++place, false)) || ...);
    return place;
  }
};

/// In place of a list: two different symbols of one name.
template <class A, class B>
struct symbol_conflict {};

namespace detail {

template <class Symbol>
struct one_more {};

template <class... Symbols, class Symbol>
constexpr auto operator+(symbol_list<Symbols...>, one_more<Symbol>) {
  if constexpr ((std::is_same_v<Symbol, Symbols> || ...)) {
    return symbol_list<Symbols...>{};
  } else {
    constexpr std::size_t same_name = symbol_list<Symbols...>::find(Symbol::info.name);
    if constexpr (same_name < sizeof...(Symbols))
      return symbol_conflict<type_at<same_name, Symbols...>, Symbol>{};
    else
      return symbol_list<Symbols..., Symbol>{};
  }
}
template <class A, class B, class Symbol>
constexpr symbol_conflict<A, B> operator+(symbol_conflict<A, B> conflict, one_more<Symbol>) {
  return conflict;
}

/// Two lists, one after the other.
template <class Left, class Right>
struct joined;
template <class Left, class... Symbols>
struct joined<Left, symbol_list<Symbols...>> {
  using type = decltype((Left{} + ... + one_more<Symbols>{}));
};
template <class Left, class A, class B>
struct joined<Left, symbol_conflict<A, B>> {
  using type = symbol_conflict<A, B>;
};

template <class... Operands>
struct symbols_in {  // of what is not a variable
  using type = symbol_list<>;
};
template <fixed_string Name, extent_parameter Rows, extent_parameter Columns, unsigned Declared, class... Dependencies>
struct symbols_in<symbol<Name, Rows, Columns, Declared, Dependencies...>> {
  using type = symbol_list<symbol<Name, Rows, Columns, Declared, Dependencies...>, Dependencies...>;
};
template <class Symbol, class... By>
struct symbols_in<partial<Symbol, By...>> : symbols_in<Symbol> {};
template <expr_kind K, class... Operands>
struct symbols_in<expression<K, boost::hana::tuple<Operands...>>> : symbols_in<Operands...> {};
template <class First, class Second, class... More>
struct symbols_in<First, Second, More...>
    : joined<typename symbols_in<First>::type, typename symbols_in<Second, More...>::type> {};

}  // namespace detail

template <class E>
using symbols_of = typename detail::symbols_in<std::remove_cvref_t<E>>::type;

}  // namespace leibniz
