#pragma once
#include <leibniz/algebra/monomial.hpp>

namespace leibniz {

/// Defaults for the struct that states a function. There is no default shape, no default derivative and no default text
/// of its own: a missing part is an error that names the function.
struct function_defaults {
  static constexpr int operands = 1;
  static constexpr int parameters = 0;
  static constexpr bool keeps_scalars = false;       // of scalars it is a scalar
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
  static constexpr bool elementwise = true, keeps_scalars = true;
  static constexpr bool is_positive = false;
  static constexpr leibniz::parity parity = leibniz::parity::none;
  static constexpr bool accepts(shape const&) { return true; }
  static constexpr shape result(shape const& a) { return a; }
  static constexpr operand lower(auto& g, operand a) { return {g.template apply<F>(a.what), a.dims}; }
  static constexpr node simplify(auto&, node) { return no_node; }  // as it is
  static constexpr code_spelling cpp = spelled::custom_cpp, numpy = spelled::custom_numpy;
};

/// An odd function: f(-u) is written -f(u).
template <class F>
struct odd_function : elementwise_function<F> {
  static constexpr leibniz::parity parity = leibniz::parity::odd;
  static constexpr node simplify(auto& g, node u) { return g.is_zero(u) ? u : no_node; }
};
/// An even function: f(-u) is written f(u).
template <class F>
struct even_function : elementwise_function<F> {
  static constexpr leibniz::parity parity = leibniz::parity::even;
};

namespace detail {

template <class F>
concept stays_in_graph = requires(graph& g, node v) { F::simplify(g, v); };

/// What the values of `function` point to. Members and no lambdas: there is one set of these for each function, in every
/// program, and a lambda is a class of its own.
template <class F>
struct described {
  /// Whether F's parts take the arguments whole: where the number of operands is free or F has parameters.
  static constexpr bool takes_all = F::parameters != 0 || (F::operands != 1 && F::operands != 2);

  static constexpr bool accepts(arguments<shape> given) {
    if (F::parameters >= 0 && given.parameter_count != F::parameters) return false;
    if constexpr (takes_all)
      return F::accepts(given);
    else if constexpr (F::operands == 1)
      return F::accepts(given.operands[0]);
    else
      return F::accepts(given.operands[0], given.operands[1]);
  }
  static constexpr shape result(arguments<shape> given) {
    if constexpr (takes_all)
      return F::result(given);
    else if constexpr (F::operands == 1)
      return F::result(given.operands[0]);
    else
      return F::result(given.operands[0], given.operands[1]);
  }
  static constexpr operand lower(graph& g, arguments<operand> given) {
    if constexpr (takes_all)
      return F::lower(g, given);
    else if constexpr (F::operands == 1)
      return F::lower(g, given.operands[0]);
    else
      return F::lower(g, given.operands[0], given.operands[1]);
  }

  static constexpr node simplify(graph& g, node argument) { return F::simplify(g, argument); }
  static constexpr bool rewrite(graph& g, contraction& product, int factor) { return F::rewrite(g, product, factor); }
  static constexpr node derivative(graph& g, node argument, node self) { return F::derivative(g, argument, self); }
  static constexpr node adjoint(graph& g, node argument, node self, node incoming, int leading) {
    return F::adjoint(g, argument, self, incoming, leading);
  }

  template <class Numbers, class Number>
  static constexpr void each(Numbers& in, int rows, int columns, Number const* from, Number* to) {
    for (int entry = 0; entry < rows * columns; ++entry) to[entry] = F::exact(in, from[entry]);
  }
  static constexpr void each_real(reals&, int rows, int columns, double const* from, double* to) {
    for (int entry = 0; entry < rows * columns; ++entry) to[entry] = F::real(from[entry]);
  }
  template <class Numbers, class Number>
  static constexpr void whole(Numbers& in, int rows, int columns, Number const* from, Number* to) {
    F::evaluate(in, rows, columns, from, to);
  }
};

template <class F>
constexpr void describe_atom(function& f) {
  using has = described<F>;
  f.simplify = has::simplify;
  if constexpr (requires(graph& g, contraction& c) { F::rewrite(g, c, 0); }) f.rewrite = has::rewrite;
  if constexpr (requires { F::elementwise; }) {
    f.elementwise = true;
    f.commutes_with_transpose = true;
    f.is_positive = F::is_positive;
    f.parity = F::parity;
    f.derivative = has::derivative;
    f.in_field = has::each;
    f.in_duals = has::each;
    f.in_reals = has::each_real;
  } else {
    f.result_order = F::result_order;
    f.is_inverse = requires { F::is_inverse; };
    if constexpr (requires { F::is_positive; }) f.is_positive = F::is_positive;
    f.commutes_with_transpose = F::commutes_with_transpose;
    f.adjoint = has::adjoint;
    f.in_field = has::whole;
    f.in_duals = has::whole;
    f.in_reals = has::whole;
  }
}

}  // namespace detail

template <class F>
constexpr function describe() {
  static_assert(sizeof(detail::states<F>) > 0);
  using has = detail::described<F>;
  function f;
  f.key = &key_of<F>;
  f.name = F::name;
  f.name_hash = mix(4, F::name);
  f.formula_name = F::formula_name.empty() ? F::name : F::formula_name;
  f.requirement = F::requirement;
  f.operands = F::operands;
  f.parameters = F::parameters;
  f.keeps_scalars = F::keeps_scalars;
  f.accepts = has::accepts;
  f.result = has::result;
  f.lower = has::lower;
  if constexpr (requires { F::source(0, 0, nullptr, 0, 0); }) f.source = F::source;
  f.unicode = F::unicode;
  f.latex = F::latex;
  f.cpp = &F::cpp;
  f.numpy = &F::numpy;
  if constexpr (detail::stays_in_graph<F>) detail::describe_atom<F>(f);
  return f;
}

}  // namespace leibniz
