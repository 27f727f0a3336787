#pragma once
#include <leibniz/algebra/monomial.hpp>

namespace leibniz {

/// Defaults for the struct that states a function. There is no default shape, no default derivative and no default text
/// of its own: a missing part is an error that names the function.
struct function_defaults {
  static constexpr int operands = 1;
  static constexpr int parameters = 0;
  static constexpr std::string_view formula_name{};  // where it is another than the name
  static constexpr spelling unicode{};               // name(operands)
  static constexpr spelling latex{};                 // \operatorname{name}(operands)
  static constexpr code_spelling cpp{}, numpy{};     // not to be written in C++ or NumPy
};

/// Spellings that functions share.
namespace spelled {

/// The operand as it is; a product, a quotient.
inline constexpr spelling unchanged{"%0"};
inline constexpr spelling times{"%0 * %1", precedence::product, {precedence::product, precedence::postfix}};
inline constexpr spelling over{"%0 / %1", precedence::product, {precedence::product, precedence::postfix}};

/// What std, Eigen's arrays and NumPy have under the name of the function.
inline constexpr code_spelling standard_cpp{.numbers = {"std::%n(%*)"}, .arrays = {"%0.array().%n().matrix()"}};
inline constexpr code_spelling standard_numpy{.arrays = {"np.%n(%*)"}};

/// What a user has under the name of a function that he added: a function of a number in C++, of arrays in Python.
inline constexpr code_spelling custom_cpp{.numbers = {"%n(%*)"},
                                          .arrays = {"%0.unaryExpr([](double u_) { return %n(u_); })"}};
inline constexpr code_spelling custom_numpy{.arrays = {"%n(%*)"}};

}  // namespace spelled

/// A function that is applied entry by entry and that index notation does not express. It states `name`, `derivative`
/// (f'(u) as an expression of the graph), `exact` (its value in the finite field) and `real` (its value on numbers).
template <class F>
struct elementwise_function : function_defaults {
  static constexpr bool elementwise = true;
  static constexpr bool is_positive = false;
  static constexpr bool accepts(shape const&) { return true; }
  static constexpr shape result(shape const& a) { return a; }
  static constexpr operand lower(auto& g, operand a) { return {g.template apply<F>(a.what), a.dims}; }
  static constexpr node simplify(auto&, node) { return no_node; }  // as it is
  static constexpr code_spelling cpp = spelled::custom_cpp, numpy = spelled::custom_numpy;
};

/// An odd function: f(-u) is written -f(u).
template <class F>
struct odd_function : elementwise_function<F> {
  static constexpr node simplify(auto& g, node u) {
    if (g.is_zero(u)) return u;
    return g.leads_negative(u) ? scaled(g, -1, g.template apply<F>(scaled(g, -1, u))) : no_node;
  }
};
/// An even function: f(-u) is written f(u).
template <class F>
struct even_function : elementwise_function<F> {
  static constexpr node simplify(auto& g, node u) {
    return g.leads_negative(u) ? g.template apply<F>(scaled(g, -1, u)) : no_node;
  }
};

namespace detail {

template <class F>
concept stays_in_graph = requires(graph& g, node v) { F::simplify(g, v); };

/// Calls f with F's one or two operands, or with the arguments whole when their number is free or F has parameters.
template <class F, class T>
constexpr auto with_operands(auto f, arguments<T> a) {
  if constexpr (F::operands == 1 && F::parameters == 0)
    return f(a.operands[0]);
  else if constexpr (F::operands == 2 && F::parameters == 0)
    return f(a.operands[0], a.operands[1]);
  else
    return f(a);
}

template <class F>
constexpr void describe_atom(function& f) {
  f.simplify = [](graph& nodes, node argument) -> node { return F::simplify(nodes, argument); };
  if constexpr (requires(graph& g, contraction& c) { F::rewrite(g, c, 0); })
    f.rewrite = [](graph& nodes, contraction& product, int factor) -> bool {
      return F::rewrite(nodes, product, factor);
    };
  if constexpr (requires { F::elementwise; }) {
    f.elementwise = true;
    f.commutes_with_transpose = true;
    f.is_positive = F::is_positive;
    f.derivative = [](graph& nodes, node argument, node self) -> node { return F::derivative(nodes, argument, self); };
    auto const each = [](auto& in, int rows, int columns, auto const* from, auto* to) {
      for (int entry = 0; entry < rows * columns; ++entry) to[entry] = F::exact(in, from[entry]);
    };
    f.in_field = each;
    f.in_duals = each;
    f.in_reals = [](reals&, int rows, int columns, double const* from, double* to) {
      for (int entry = 0; entry < rows * columns; ++entry) to[entry] = F::real(from[entry]);
    };
  } else {
    f.result_order = F::result_order;
    f.is_inverse = requires { F::is_inverse; };
    if constexpr (requires { F::is_positive; }) f.is_positive = F::is_positive;
    f.commutes_with_transpose = F::commutes_with_transpose;
    f.adjoint = [](graph& nodes, node argument, node self, node incoming, int leading) -> node {
      return F::adjoint(nodes, argument, self, incoming, leading);
    };
    f.in_field = [](auto& in, int rows, int columns, auto const* from, auto* to) {
      F::evaluate(in, rows, columns, from, to);
    };
    f.in_duals = [](auto& in, int rows, int columns, auto const* from, auto* to) {
      F::evaluate(in, rows, columns, from, to);
    };
    f.in_reals = [](auto& in, int rows, int columns, auto const* from, auto* to) {
      F::evaluate(in, rows, columns, from, to);
    };
  }
}

}  // namespace detail

template <class F>
constexpr function describe() {
  static_assert(sizeof(detail::states<F>) > 0);
  function f;
  f.name = F::name;
  f.name_hash = mix(4, F::name);
  f.formula_name = F::formula_name.empty() ? F::name : F::formula_name;
  f.requirement = F::requirement;
  f.operands = F::operands;
  f.parameters = F::parameters;
  f.accepts = [](arguments<shape> given) -> bool {
    if (F::parameters >= 0 && given.parameter_count != F::parameters) return false;
    return detail::with_operands<F>([](auto const&... shapes) { return F::accepts(shapes...); }, given);
  };
  f.result = [](arguments<shape> given) -> shape {
    return detail::with_operands<F>([](auto const&... shapes) { return F::result(shapes...); }, given);
  };
  f.lower = [](graph& nodes, arguments<operand> given) -> operand {
    return detail::with_operands<F>([&nodes](auto const&... lowered) { return F::lower(nodes, lowered...); }, given);
  };
  if constexpr (requires { F::source(0, 0, nullptr, 0, 0); }) f.source = F::source;
  f.unicode = F::unicode;
  f.latex = F::latex;
  f.cpp = &F::cpp;
  f.numpy = &F::numpy;
  if constexpr (detail::stays_in_graph<F>) detail::describe_atom<F>(f);
  return f;
}

}  // namespace leibniz
