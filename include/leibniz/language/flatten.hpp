#pragma once
#include <leibniz/language/expression.hpp>
#include <leibniz/language/syntax.hpp>

namespace leibniz {

namespace detail {

template <class E>
struct flattened;
template <class Value>
struct flattened<terminal<Value>> {
  static constexpr int into(syntax& tree) { return Value::flatten(tree); }
};
template <class F, int... Parameters, class... Operands>
struct flattened<expression<expr_kind::call, boost::hana::tuple<terminal<callee<F, Parameters...>>, Operands...>>> {
  static constexpr int into(syntax& tree) {
    return tree.apply(function_of<F>, {flattened<Operands>::into(tree)...}, {Parameters...});
  }
};
template <expr_kind K, class... Operands>
  requires(K != expr_kind::call && K != expr_kind::terminal)
struct flattened<expression<K, boost::hana::tuple<Operands...>>> {
  static constexpr int into(syntax& tree) {
    return tree.apply(function_of<typename function_of_operator<K>::type>, {flattened<Operands>::into(tree)...});
  }
};

}  // namespace detail

/// Writes an expression into a syntax tree; the number of its root there.
template <an_expression E>
constexpr int flatten(syntax& tree) {
  return detail::flattened<std::remove_cvref_t<E>>::into(tree);
}

}  // namespace leibniz
