#pragma once
#include <concepts>
#include <leibniz/algebra/function.hpp>
#include <leibniz/algebra/shape.hpp>
#include <leibniz/language/message.hpp>
#include <leibniz/language/operand_tuple.hpp>
#include <type_traits>

namespace leibniz {

class syntax;

namespace detail {

/// What the type of an expression says, as a constant: its shape, and how it is put together. One for each type, so that
/// equal expressions have one address.
struct outline {
  shape dims{};
  unsigned hash = 0;
  int (*leaf)(syntax&) = nullptr;     // of a symbol or constant: writes it
  function const* applied = nullptr;  // of anything else
  int operands = 0, parameters = 0;
  outline const* few[2]{};               // the operands, one or two,
  outline const* const* many = nullptr;  // or more
  int const* parameter = nullptr;

  constexpr void add(outline const& operand, bool is_one_of_few) {
    if (is_one_of_few) few[operands] = &operand;
    hash = 31 * hash + operand.hash;
    ++operands;
  }
  constexpr outline const* operand(int k) const { return many == nullptr ? few[k] : many[k]; }
};
template <int... Numbers>
inline constexpr int numbers[sizeof...(Numbers) + 1]{Numbers..., 0};

}  // namespace detail

/// The function F, with the numbers that belong to it: what stands before the operands of a call.
template <class F, int... Parameters>
struct callee {
  template <std::same_as<shape>... Shapes>
  static constexpr bool accepts(Shapes const&... operands) {
    if constexpr (F::parameters == 0 && (F::operands == 1 || F::operands == 2))
      return F::accepts(operands...);
    else
      return F::accepts(all<sizeof...(Shapes)>{{operands...}}.whole());
  }
  template <std::same_as<shape>... Shapes>
  static constexpr shape result(Shapes const&... operands) {
    if constexpr (F::parameters == 0 && (F::operands == 1 || F::operands == 2))
      return F::result(operands...);
    else
      return F::result(all<sizeof...(Shapes)>{{operands...}}.whole());
  }
  template <std::same_as<detail::outline>... Outlines>
  static constexpr detail::outline outlined(detail::outline const* const* many, Outlines const&... operands) {
    detail::outline own;
    own.dims = result(operands.dims...);
    own.applied = &function_of<F>;
    own.many = many;
    own.parameter = detail::numbers<Parameters...>;
    own.parameters = sizeof...(Parameters);
    own.hash = static_cast<unsigned>(F::name.front()) + static_cast<unsigned>(F::name.size());
    (own.add(operands, many == nullptr), ...);
    return own;
  }

 private:
  template <int Count>
  struct all {
    shape operands[Count == 0 ? 1 : Count];
    int parameters[sizeof...(Parameters) + 1]{Parameters...};

    constexpr arguments<shape> whole() const { return {operands, Count, parameters, sizeof...(Parameters)}; }
  };
};

/// The operator that writes a function; functions/arithmetic.hpp tells it of + - * /. Other functions are calls.
template <class F>
inline constexpr expr_kind operator_kind = expr_kind::call;
template <expr_kind K>
struct function_of_operator;  // ::type, the other way round

template <class Value>
using terminal = expression<expr_kind::terminal, boost::hana::tuple<Value>>;

namespace detail {

template <class T>
inline constexpr T instance{};

/// No function template has the operands as arguments: what an instantiation costs grows with the types in it.
template <class E>
inline constexpr outline outline_of{};
template <class... Operands>
inline constexpr outline const* outlines_of[]{&outline_of<Operands>..., nullptr};
template <class Callee, class... Operands>
inline constexpr outline outline_of<expression<expr_kind::call, boost::hana::tuple<terminal<Callee>, Operands...>>> =
    Callee::outlined(outlines_of<Operands...>, outline_of<Operands>...);
template <class Callee, class A>
inline constexpr outline outline_of<expression<expr_kind::call, boost::hana::tuple<terminal<Callee>, A>>> =
    Callee::outlined(nullptr, outline_of<A>);
template <class Callee, class A, class B>
inline constexpr outline outline_of<expression<expr_kind::call, boost::hana::tuple<terminal<Callee>, A, B>>> =
    Callee::outlined(nullptr, outline_of<A>, outline_of<B>);
template <expr_kind K, class... Operands>
  requires(K != expr_kind::call && K != expr_kind::terminal)
inline constexpr outline outline_of<expression<K, boost::hana::tuple<Operands...>>> =
    callee<typename function_of_operator<K>::type>::outlined(nullptr, outline_of<Operands>...);
template <class Value>
inline constexpr outline outline_of<terminal<Value>> = {Value::dims, Value::hash, &Value::flatten};

template <class Callee, class... Operands>
struct written_as;
template <class F, int... Parameters, class... Operands>
struct written_as<callee<F, Parameters...>, Operands...> {
  using type = expression<expr_kind::call, boost::hana::tuple<terminal<callee<F, Parameters...>>, Operands...>>;
};
template <class F, class... Operands>
  requires(operator_kind<F> != expr_kind::call)
struct written_as<callee<F>, Operands...> {
  using type = expression<operator_kind<F>, boost::hana::tuple<Operands...>>;
};

template <class E>
inline constexpr bool is_expression = false;
template <expr_kind K, class T>
inline constexpr bool is_expression<expression<K, T>> = true;
template <class F, int... Parameters>
inline constexpr bool is_expression<terminal<callee<F, Parameters...>>> = false;

}  // namespace detail

/// The type of a function applied to operands, as the user writes it.
template <class Callee, class... Operands>
using application_of = typename detail::written_as<Callee, Operands...>::type;

/// Nodes are made by type, never by copying operands: `elements` as a data member costs 9 times the compile time, and
/// boost::yap::make_expression 6 times. The second constructor lets boost::yap::transform rebuild nodes; as a template
/// it does not look for conversions to the tuple whenever a node is copied.
template <expr_kind K, class T>
struct expression {
  static constexpr expr_kind kind = K;
  static constexpr T const& elements = detail::instance<T>;
  static constexpr shape const& dims = detail::outline_of<expression>.dims;

  constexpr expression() = default;
  template <std::same_as<T> Tuple>
  constexpr expression(Tuple const&) {}
};

/// A type that stands for an expression.
template <class E>
concept an_expression = detail::is_expression<std::remove_cvref_t<E>>;

/// An expression, or what is left of one after a mistake that has been reported.
template <class E>
concept an_operand = an_expression<E> || std::is_same_v<std::remove_cvref_t<E>, ill_formed>;

/// A symbol and the value that it is to have: `A = a`. An lvalue is referred to, an rvalue is kept.
template <class Terminal, class T>
struct binding {
  using symbol = Terminal;
  T value;
};

namespace detail {
template <class Symbol, class... By>
constexpr auto depend();  // in language/symbols.hpp
}

/// A symbol or a constant.
template <class Value>
struct expression<expr_kind::terminal, boost::hana::tuple<Value>> {
  using value_type = Value;
  static constexpr expr_kind kind = expr_kind::terminal;
  static constexpr boost::hana::tuple<Value> const& elements = detail::instance<boost::hana::tuple<Value>>;
  static constexpr shape const& dims = Value::dims;

  constexpr expression() = default;
  template <std::same_as<boost::hana::tuple<Value>> Tuple>
  constexpr expression(Tuple const&) {}
  constexpr expression(expression const&) = default;
  constexpr expression& operator=(expression const&) = default;

  template <class T>
    requires(Value::is_variable && !an_operand<T>)
  constexpr binding<expression, T const&> operator=(T const& value) const {
    return {value};
  }
  template <class T>
    requires(Value::is_variable && !an_operand<T> && !std::is_lvalue_reference_v<T>)
  constexpr binding<expression, T> operator=(T&& value) const {
    return {static_cast<T&&>(value)};
  }

  /// The same symbol as an unknown function of other symbols.
  template <an_operand... Symbols>
    requires requires { Value::info; }
  constexpr auto operator()(Symbols...) const {
    return detail::depend<Value, Symbols...>();
  }
};

}  // namespace leibniz
