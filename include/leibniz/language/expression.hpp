#pragma once
#include <concepts>
#include <leibniz/algebra/function.hpp>
#include <leibniz/algebra/shape.hpp>
#include <leibniz/language/message.hpp>
#include <leibniz/language/operand_tuple.hpp>
#include <type_traits>

namespace leibniz {

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

template <expr_kind K, class T>
inline constexpr shape shape_of_node{};
template <class Callee, class... Operands>
inline constexpr shape shape_of_node<expr_kind::call, boost::hana::tuple<terminal<Callee>, Operands...>> =
    Callee::result(Operands::dims...);
template <expr_kind K, class... Operands>
  requires(K != expr_kind::call)
inline constexpr shape shape_of_node<K, boost::hana::tuple<Operands...>> =
    callee<typename function_of_operator<K>::type>::result(Operands::dims...);

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
  static constexpr shape const& dims = detail::shape_of_node<K, T>;

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
