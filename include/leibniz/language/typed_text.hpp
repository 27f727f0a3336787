#pragma once
#include <iosfwd>
#include <leibniz/language/constants.hpp>
#include <leibniz/language/symbols.hpp>

namespace leibniz {

namespace detail {

/// An expression as the user typed it. What is nested deeper than `Depth` is left out.
template <class E, int Depth>
struct typed_as;

struct typed_text {
  phrase_text text{};
  int precedence = 4;  // 1: a sum, 2: a product, 3: a negative, 4: what stands by itself

  constexpr std::string_view within(int needed, phrase_text& buffer) const {
    buffer = precedence < needed ? phrase_text("(") << text << ")" : text;
    return buffer;
  }
};

template <class E, int Depth>
constexpr typed_text typed() {
  return typed_as<E, Depth>::text();
}

template <class E>
struct typed_as<E, 0> {
  static constexpr typed_text text() { return {phrase_text("...")}; }
};
template <class Value, int Depth>
  requires(Depth > 0)
struct typed_as<terminal<Value>, Depth> {
  static constexpr typed_text text() { return {Value::typed(), Value::precedence}; }
};
template <class F, int... Parameters, class... Operands, int Depth>
  requires(Depth > 0)
struct typed_as<expression<expr_kind::call, boost::hana::tuple<terminal<callee<F, Parameters...>>, Operands...>>,
                Depth> {
  static constexpr typed_text text() {
    typed_text result{F::name};
    std::string_view comma = "<";
    if constexpr (F::parameters > 0) ((result.text << comma << static_cast<long long>(Parameters), comma = ", "), ...);
    if (sizeof...(Parameters) > 0) result.text << (F::parameters > 0 ? ">" : "<...>");
    comma = "(";
    ((result.text << comma << typed<Operands, Depth - 1>().text, comma = ", "), ...);
    if (sizeof...(Operands) > 0) result.text << ")";
    return result;
  }
};
template <class A, int Depth>
  requires(Depth > 0)
struct typed_as<expression<expr_kind::negate, boost::hana::tuple<A>>, Depth> {
  static constexpr typed_text text() {
    phrase_text buffer;
    return {phrase_text("-") << typed<A, Depth - 1>().within(3, buffer), 3};
  }
};
template <expr_kind K, class A, class B, int Depth>
  requires(Depth > 0 && K != expr_kind::call)
struct typed_as<expression<K, boost::hana::tuple<A, B>>, Depth> {
  static constexpr typed_text text() {
    int const level = K == expr_kind::plus || K == expr_kind::minus ? 1 : 2;
    std::string_view const sign = K == expr_kind::plus         ? " + "
                                  : K == expr_kind::minus      ? " - "
                                  : K == expr_kind::multiplies ? "*"
                                                               : "/";
    phrase_text left, right;
    return {phrase_text(typed<A, Depth - 1>().within(level, left))
                << sign << typed<B, Depth - 1>().within(level + 1, right),
            level};
  }
};

}  // namespace detail

/// `A*C is 3x4`
template <class E>
constexpr phrase_text is_of_shape() {
  return shortened(detail::typed<E, 8>().text, 18) << " is " << E::dims;
}

/// The name of a symbol or constant, for boost::yap::print.
template <class Character, class Traits, class Value>
  requires requires { Value::typed(); }
auto& operator<<(std::basic_ostream<Character, Traits>& out, Value) {
  return out << std::string_view(Value::typed());
}
template <class Character, class Traits, class F, int... Parameters>
auto& operator<<(std::basic_ostream<Character, Traits>& out, callee<F, Parameters...>) {
  return out << F::name;
}

}  // namespace leibniz
