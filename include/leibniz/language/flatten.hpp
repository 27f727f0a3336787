#pragma once
#include <leibniz/language/expression.hpp>
#include <leibniz/language/syntax.hpp>

namespace leibniz {

namespace detail {

/// Walks a tree of types with a stack of its own: a chain of 500 operators, walked by recursion, would be at the limit
/// of constant evaluation (512 calls deep, on both compilers).
struct flattening {
  using step = void (*)(flattening&);

  syntax& tree;
  list<int> done{};   // the nodes that wait for their application
  list<step> todo{};  // the last is next

  constexpr int run() {
    while (!todo.empty()) {
      step const next = todo.back();
      todo.pop_back();
      next(*this);
    }
    return done.back();
  }
  constexpr void apply(function const& f, int operands, list<int> const& parameters) {
    list<int> own;
    for (int k = done.size() - operands; k < done.size(); ++k) own.push_back(done[k]);
    for (int k = 0; k < operands; ++k) done.pop_back();
    done.push_back(tree.apply(f, own, parameters));
  }
};

template <class E>
struct flattened;
template <class Value>
struct flattened<terminal<Value>> {
  static constexpr void visit(flattening& in) { in.done.push_back(Value::flatten(in.tree)); }
};
template <class Callee, class... Operands>
struct flattened_application;
template <class F, int... Parameters, class... Operands>
struct flattened_application<callee<F, Parameters...>, Operands...> {
  static constexpr void visit(flattening& in) {
    in.todo.push_back(finish);
    [[maybe_unused]] flattening::step const operands[]{flattened<Operands>::visit..., nullptr};
    for (std::size_t k = sizeof...(Operands); k > 0; --k) in.todo.push_back(operands[k - 1]);
  }
  static constexpr void finish(flattening& in) { in.apply(function_of<F>, sizeof...(Operands), {Parameters...}); }
};
template <class Callee, class... Operands>
struct flattened<expression<expr_kind::call, boost::hana::tuple<terminal<Callee>, Operands...>>>
    : flattened_application<Callee, Operands...> {};
template <expr_kind K, class... Operands>
  requires(K != expr_kind::call && K != expr_kind::terminal)
struct flattened<expression<K, boost::hana::tuple<Operands...>>>
    : flattened_application<callee<typename function_of_operator<K>::type>, Operands...> {};

}  // namespace detail

/// Writes an expression into a syntax tree; the number of its root there.
template <an_expression E>
constexpr int flatten(syntax& tree) {
  detail::flattening in{tree};
  in.todo.push_back(detail::flattened<std::remove_cvref_t<E>>::visit);
  return in.run();
}

}  // namespace leibniz
