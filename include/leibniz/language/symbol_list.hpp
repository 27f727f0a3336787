#pragma once
#include <leibniz/language/constants.hpp>
#include <leibniz/language/symbols.hpp>

namespace leibniz {

/// The different symbols of an expression, in the order in which they first occur.
template <class... Symbols>
struct symbol_list {
  static constexpr int size = sizeof...(Symbols);
  template <class Symbol>
  static constexpr bool contains = (std::is_same_v<Symbol, Symbols> || ...);
  template <class Symbol>
  static constexpr bool has_name_of = ((Symbols::info.name == Symbol::info.name) || ...);
};

/// Two symbols of one name that differ.
template <class A, class B>
struct symbol_conflict {};

namespace detail {

template <class List, class... More>
struct merged {
  using type = List;
};
template <class... Symbols, class Symbol, class... More>
  requires(symbol_list<Symbols...>::template contains<Symbol>)
struct merged<symbol_list<Symbols...>, Symbol, More...> : merged<symbol_list<Symbols...>, More...> {};
template <class... Symbols, class Symbol, class... More>
  requires(!symbol_list<Symbols...>::template contains<Symbol> && !symbol_list<Symbols...>::template has_name_of<Symbol>)
struct merged<symbol_list<Symbols...>, Symbol, More...> : merged<symbol_list<Symbols..., Symbol>, More...> {};
template <class... Symbols, class Symbol, class... More>
  requires(!symbol_list<Symbols...>::template contains<Symbol> && symbol_list<Symbols...>::template has_name_of<Symbol>)
struct merged<symbol_list<Symbols...>, Symbol, More...> {
  template <class... Found>
  struct first;
  using type = symbol_conflict<symbol_list<Symbols...>, Symbol>;
};

/// Lists, one after the other.
template <class... Lists>
struct joined;
template <class List>
struct joined<List> {
  using type = List;
};
template <class List, class... More>
struct joined<List, List, More...> : joined<List, More...> {};
template <class List, class... Symbols, class... More>
struct joined<List, symbol_list<Symbols...>, More...>
    : joined<typename merged<List, Symbols...>::type, More...> {};
template <class A, class B, class Other, class... More>
struct joined<symbol_conflict<A, B>, Other, More...> {
  using type = symbol_conflict<A, B>;
};

template <class E>
struct symbols_in {
  using type = symbol_list<>;  // constants
};
template <fixed_string Name, extent_parameter Rows, extent_parameter Columns, unsigned Declared, class... Dependencies>
struct symbols_in<terminal<symbol<Name, Rows, Columns, Declared, Dependencies...>>> {
  using type = symbol_list<symbol<Name, Rows, Columns, Declared, Dependencies...>, Dependencies...>;
};
template <class Symbol, class... By>
struct symbols_in<terminal<partial<Symbol, By...>>> : symbols_in<terminal<Symbol>> {};
template <expr_kind K, class... Operands>
struct symbols_in<expression<K, boost::hana::tuple<Operands...>>> : joined<typename symbols_in<Operands>::type...> {};

}  // namespace detail

template <class E>
using symbols_of = typename detail::symbols_in<std::remove_cvref_t<E>>::type;

}  // namespace leibniz
