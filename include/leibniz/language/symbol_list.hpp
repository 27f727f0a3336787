#pragma once
#include <leibniz/language/symbols.hpp>
#include <leibniz/support/type_at.hpp>

namespace leibniz {

namespace detail {
/// The place of a name; behind the last where there is none.
constexpr std::size_t place_of(std::string_view name, std::initializer_list<std::string_view> names) {
  std::size_t place = 0;
  for (std::string_view const other : names) {
    if (other == name) break;
    ++place;
  }
  return place;
}
}  // namespace detail

/// The different symbols of an expression, in the order in which they first occur.
template <class... Symbols>
struct symbol_list {
  template <std::size_t I>
  using at = type_at<I, Symbols...>;

  /// The place of the symbol of a name, which is there.
  static constexpr std::size_t find(std::string_view name) { return detail::place_of(name, {Symbols::info.name...}); }
};

/// In place of a list: two different symbols of one name.
template <class A, class B>
struct symbol_conflict {};

namespace detail {

/// A list and one more symbol. (Classes, and functions that are not defined: of so many symbols there are so many lists, and
/// what is compiled would have all of one in its name.)
template <class List, class Symbol>
struct extended {
  using type = List;  // a conflict
};
/// Only that of the same name can be the same symbol.
template <bool HasName, std::size_t Place, class Symbol, class... Symbols>
struct extended_list {
  using other = type_at<Place, Symbols...>;
  using type =
      std::conditional_t<std::is_same_v<other, Symbol>, symbol_list<Symbols...>, symbol_conflict<other, Symbol>>;
};
template <std::size_t Place, class Symbol, class... Symbols>
struct extended_list<false, Place, Symbol, Symbols...> {
  using type = symbol_list<Symbols..., Symbol>;
};
template <class Symbol, class... Symbols>
struct extended<symbol_list<Symbols...>, Symbol>
    : extended_list<(place_of(Symbol::info.name, {Symbols::info.name...}) < sizeof...(Symbols)),
                    place_of(Symbol::info.name, {Symbols::info.name...}), Symbol, Symbols...> {};
template <class Symbol>
struct one_more {};
template <class List, class Symbol>
typename extended<List, Symbol>::type operator|(List, one_more<Symbol>);  // no +, which expressions have

/// Two lists, one after the other.
template <class Left, class Right>
struct joined;
template <class Left, class... Symbols>
struct joined<Left, symbol_list<Symbols...>> {
  using type = decltype((Left{} | ... | one_more<Symbols>{}));
};
template <class Left, class A, class B>
struct joined<Left, symbol_conflict<A, B>> {
  using type = symbol_conflict<A, B>;
};

template <class List>
struct is_conflict : std::false_type {};
template <class A, class B>
struct is_conflict<symbol_conflict<A, B>> : std::true_type {};

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
template <expr_kind K, class A, class B>
struct symbols_in<expression<K, boost::hana::tuple<A, B>>>
    : joined<typename symbols_in<A>::type, typename symbols_in<B>::type> {};
template <class F, int... Parameters, class A>
struct symbols_in<expression<expr_kind::call, boost::hana::tuple<terminal<callee<F, Parameters...>>, A>>>
    : symbols_in<A> {};
template <class First, class Second, class... More>
struct symbols_in<First, Second, More...>
    : joined<typename symbols_in<First>::type, typename symbols_in<Second, More...>::type> {};

}  // namespace detail

template <class E>
using symbols_of = typename detail::symbols_in<std::remove_cvref_t<E>>::type;

}  // namespace leibniz
