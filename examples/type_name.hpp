#pragma once
#include <leibniz/leibniz.hpp>
#include <string>

// The type of an expression, as short as it can be told: multiplies<X, b> for
// expression<expr_kind::multiplies, hana::tuple<terminal<symbol<"X", ...>>, terminal<symbol<"b", ...>>>>.

template <class E>
struct named_type;

template <class E>
std::string type_name(E = {}) {
  return named_type<E>::text();
}

template <class Value>
struct named_type<leibniz::terminal<Value>> {
  static std::string text() { return std::string(std::string_view(Value::typed())); }
};
template <long long Numerator, long long Denominator>
struct named_type<leibniz::terminal<leibniz::constant<Numerator, Denominator>>> {
  static std::string text() {
    std::string const over = Denominator == 1 ? "" : ", " + std::to_string(Denominator);
    return "constant<" + std::to_string(Numerator) + over + ">";
  }
};
template <class F, int... Parameters>
struct named_type<leibniz::terminal<leibniz::callee<F, Parameters...>>> {
  static std::string text() { return std::string(F::name); }
};
template <leibniz::expr_kind K, class First, class... Rest>
struct named_type<leibniz::expression<K, boost::hana::tuple<First, Rest...>>> {
  static std::string text() {
    using leibniz::expr_kind;
    char const* const kind = K == expr_kind::plus         ? "plus<"
                             : K == expr_kind::minus      ? "minus<"
                             : K == expr_kind::multiplies ? "multiplies<"
                             : K == expr_kind::divides    ? "divides<"
                             : K == expr_kind::negate     ? "negate<"
                                                          : "call<";
    std::string result = kind + type_name<First>();
    ((result += ", " + type_name<Rest>()), ...);
    return result + ">";
  }
};
