#pragma once
#include <concepts>
#include <initializer_list>
#include <leibniz/algebra/function.hpp>
#include <leibniz/algebra/shape.hpp>
#include <leibniz/language/message.hpp>
#include <leibniz/language/operand_tuple.hpp>
#include <type_traits>

namespace leibniz {

class syntax;

namespace detail {

/// What the type of an expression says: its shape, and how it is put together. Its address stands for the expression.
/// (There is one constant for all that: its name is longer than the type, and GCC makes the names of all constants.)
struct outline : shape {
  unsigned hash = 0;
  int (*leaf)(syntax&) = nullptr;     // of a symbol or constant: writes it
  function const* applied = nullptr;  // of anything else
  int operands = 0, parameters = 0;
  int parts = 1;                         // how many there are in it, counted as often as they occur, up to `many_parts`
  outline const* few[2]{};               // the operands, one or two,
  outline const* const* many = nullptr;  // or more
  int const* parameter = nullptr;

  static constexpr int many_parts = 1024;

  constexpr outline const* operand(int k) const { return many == nullptr ? few[k] : many[k]; }
};
template <int... Numbers>
inline constexpr int numbers[sizeof...(Numbers) + 1]{Numbers..., 0};

/// The shape of a function applied to operands.
constexpr shape result_of(function const& f, arguments<outline const*> const& a) {
  few_or_many<shape> dims(a.count);
  for (int k = 0; k < a.count; ++k) dims[k] = *a.operands[k];
  return f.result({dims.data(), a.count, a.parameters, a.parameter_count});
}

/// The outline of a function applied to operands, which `kept` has for good where they are more than two.
constexpr outline outlined(function const& f, int const* parameter, int parameters, outline const* const* operands,
                           int count, outline const* const* kept) {
  bool scalars = f.keeps_scalars;
  for (int k = 0; k < count && scalars; ++k) scalars = operands[k]->is_scalar();
  outline own = scalars ? outline{scalar_shape} : outline{result_of(f, {operands, count, parameter, parameters})};
  own.hash = static_cast<unsigned>(f.name_hash);
  own.applied = &f;
  own.operands = count;
  own.parameters = parameters;
  own.many = count > 2 ? kept : nullptr;
  own.parameter = parameter;
  for (int k = 0; k < count; ++k) {
    own.hash = 31 * own.hash + operands[k]->hash;
    own.parts += operands[k]->parts;
    if (count <= 2) own.few[k] = operands[k];
  }
  if (own.parts > outline::many_parts) own.parts = outline::many_parts;
  return own;
}

}  // namespace detail

/// The function F, with the numbers that belong to it: what stands before the operands of a call.
template <class F, int... Parameters>
struct callee {
  using function = F;

  /// The outline of the callee itself.
  static constexpr detail::outline dims{
      {}, 0, nullptr, &function_of<F>, 0, sizeof...(Parameters), 1, {}, nullptr, detail::numbers<Parameters...>};

  template <class... Shapes>
  static constexpr bool accepts(Shapes const&... operands) {
    if constexpr (F::parameters == 0 && (F::operands == 1 || F::operands == 2))
      return F::accepts(operands...);
    else
      return F::accepts(all<sizeof...(Shapes)>{{operands...}}.whole());
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

template <class... Operands>
struct outlines {
  static constexpr outline const* kept[]{&Operands::dims...};
};
struct no_outlines {
  static constexpr outline const* const* kept = nullptr;
};
template <bool Many>
struct kept_outlines {  // by an alias, which is no class of its own for each expression
  template <class... Operands>
  using of = no_outlines;
};
template <>
struct kept_outlines<true> {
  template <class... Operands>
  using of = outlines<Operands...>;
};
/// No function template has the operands as arguments: what an instantiation costs grows with the types in it.
template <expr_kind K>
constexpr outline outlined(std::initializer_list<outline const*> operands, outline const* const* kept) {
  if constexpr (K == expr_kind::call) {
    outline const& callee = *operands.begin()[0];
    return outlined(*callee.applied, callee.parameter, callee.parameters, operands.begin() + 1,
                    static_cast<int>(operands.size()) - 1, kept == nullptr ? nullptr : kept + 1);
  } else {
    return outlined(function_of<typename function_of_operator<K>::type>, numbers<>, 0, operands.begin(),
                    static_cast<int>(operands.size()), kept);
  }
}

/// How an application is written: by an alias, which is no class of its own for each.
template <expr_kind K>
struct written_as {
  template <class Callee, class... Operands>
  using type = expression<K, boost::hana::tuple<Operands...>>;
};
template <>
struct written_as<expr_kind::call> {
  template <class Callee, class... Operands>
  using type = expression<expr_kind::call, boost::hana::tuple<terminal<Callee>, Operands...>>;
};

/// What YAP asks of the kind of a node, and a base of all expressions: no names that are as long as their types.
template <expr_kind K>
struct of_kind {
  static constexpr expr_kind kind = K;
};
struct any_expression {};
template <expr_kind K>
struct expression_of_kind : any_expression {
  static constexpr expr_kind kind = K;
};

}  // namespace detail

/// The type of a function applied to operands, as the user writes it.
template <class Callee, class... Operands>
using application_of =
    typename detail::written_as<operator_kind<typename Callee::function>>::template type<Callee, Operands...>;

/// Nodes are made by type, never by copying operands: `elements` as a data member costs 9 times the compile time, and
/// boost::yap::make_expression 6 times. The second constructor lets boost::yap::transform rebuild nodes; as a template
/// it does not look for conversions to the tuple whenever a node is copied.
template <expr_kind K, class... Operands>
struct expression<K, boost::hana::tuple<Operands...>> : detail::expression_of_kind<K> {
  static boost::hana::tuple<Operands...> const& elements;
  static constexpr detail::outline dims = detail::outlined<K>(
      {&Operands::dims...},
      detail::kept_outlines<(sizeof...(Operands) > (K == expr_kind::call ? 3 : 2))>::template of<Operands...>::kept);

  constexpr expression() = default;
  template <class Tuple>
    requires(__is_same(Tuple, boost::hana::tuple<Operands...>))
  constexpr expression(Tuple const&) {}
};

/// What YAP takes for the operands. (A constant nevertheless, being a reference; defined in the class, it would be one for each
/// expression, used or not, with a name that GCC makes.)
template <expr_kind K, class... Operands>
boost::hana::tuple<Operands...> const& expression<K, boost::hana::tuple<Operands...>>::elements =
    detail::instance<boost::hana::tuple<Operands...>>;

/// A type that stands for an expression. (Traits are classes, each of which would be one more with a long name: of an expression, not
/// of references to one, the compiler is asked itself.)
template <class E>
concept an_expression =
    __is_base_of(detail::any_expression, E) || __is_base_of(detail::any_expression, std::remove_reference_t<E>);

/// An expression, or what is left of one after a mistake that has been reported.
template <class E>
concept an_operand = an_expression<E> || std::is_same<std::remove_cvref_t<E>, ill_formed>::value;

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
struct expression<expr_kind::terminal, boost::hana::tuple<Value>> : detail::expression_of_kind<expr_kind::terminal> {
  using value_type = Value;
  static constexpr boost::hana::tuple<Value> const& elements = detail::instance<boost::hana::tuple<Value>>;
  static constexpr detail::outline dims{Value::dims, Value::hash, &Value::flatten};

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

/// The callee of a call: a node to YAP, and no expression.
template <class F, int... Parameters>
struct expression<expr_kind::terminal, boost::hana::tuple<callee<F, Parameters...>>>
    : detail::of_kind<expr_kind::terminal> {
  using value_type = callee<F, Parameters...>;
  static constexpr detail::outline const& dims = value_type::dims;
  static constexpr boost::hana::tuple<value_type> const& elements = detail::instance<boost::hana::tuple<value_type>>;

  constexpr expression() = default;
  template <std::same_as<boost::hana::tuple<value_type>> Tuple>
  constexpr expression(Tuple const&) {}
};

}  // namespace leibniz
