#pragma once
#include <leibniz/language/constants.hpp>
#include <leibniz/language/symbol_list.hpp>
#include <leibniz/language/typed_text.hpp>

namespace leibniz {

template <fixed_string...>
struct SHAPE_MISMATCH {
  static constexpr bool accepted = false;
};
template <fixed_string...>
struct VALUE_MISMATCH {
  static constexpr bool accepted = false;
};
template <fixed_string...>
struct SYMBOL_CONFLICT {
  static constexpr bool accepted = false;
};
template <fixed_string...>
struct BARE_NUMBER {
  static constexpr bool accepted = false;
};

/// Whether the operands have shapes that F accepts.
template <class F, class... Operands>
concept applicable = (an_expression<Operands> && ...) && callee<F>::accepts(Operands::dims...);

template <class E>
concept an_operand_or_number = an_operand<E> || std::is_arithmetic_v<E>;

/// Operands of an operation, of which one at least is an expression. A bare number is let in, to be refused by name.
template <class... Operands>
concept operands = (an_operand_or_number<Operands> && ...) && (an_operand<Operands> || ...);

namespace detail {

/// The value of an operand that is a constant, else null.
template <class E>
constexpr rational const* constant_value() {
  if constexpr (is_constant<E>)
    return &E::value_type::value;
  else
    return nullptr;
}

/// Whether F has nothing against the values of the constants among its operands.
template <class F, class... Operands>
concept accepts_values =
    !requires { F::value_requirement; } || F::accepts_values(Operands::dims..., constant_value<Operands>()...);

/// Whether F of these operands is a constant, as 2_c * 3_c is.
template <class F, class... Operands>
concept folds = (is_constant<Operands> && ...) && requires { F::fold; };
template <class E>
constexpr fraction as_fraction() {
  return {E::value_type::value.numerator, E::value_type::value.denominator()};
}

template <class Symbol>
constexpr phrase_text declared_as() {
  phrase_text result = Symbol::typed();
  for (int k = 0; k < Symbol::info.dependencies; ++k) result << (k == 0 ? "(" : ", ") << Symbol::info.depends_on[k];
  if (Symbol::info.dependencies > 0) result << ")";
  return result << " is " << Symbol::dims << (Symbol::info.declared != 0 ? " with structure" : "");
}
template <class A, class B>
constexpr auto refuse_conflict(symbol_conflict<A, B>) {
  return refuse<SYMBOL_CONFLICT>(
      [] { return message(A::typed() << " needs to be one symbol") << declared_as<A>() << declared_as<B>(); });
}

template <class... Operands>
constexpr auto refuse_number() {
  return refuse<BARE_NUMBER>([] { return message("write 2_c for the number 2"); });
}

/// Whether a callee and operands are an application: nothing is refused, nor is it a constant.
template <class Callee, class... Operands>
concept is_application = (an_expression<Operands> && ...) && Callee::accepts(Operands::dims...) &&
                         accepts_values<typename Callee::function, Operands...> &&
                         !is_conflict<typename symbols_in<application_of<Callee, Operands...>>::type>::value &&
                         !folds<typename Callee::function, Operands...>;

/// What comes of them where they are not: one error that says why not, or the constant.
template <class Callee, class... Operands>
constexpr auto refused_or_folded() {
  using F = typename Callee::function;
  if constexpr ((std::is_same_v<Operands, ill_formed> || ...)) {
    return ill_formed{};
  } else if constexpr (!(an_expression<Operands> && ...)) {
    return refuse_number<Operands...>();
  } else if constexpr (!Callee::accepts(Operands::dims...)) {
    return refuse<SHAPE_MISMATCH>([] {
      message result(F::requirement);
      (result << ... << is_of_shape<Operands>());
      return result;
    });
  } else if constexpr (!accepts_values<F, Operands...>) {
    return refuse<VALUE_MISMATCH>([] {
      phrase_text const typed = detail::typed<application_of<Callee, Operands...>, 8>().text;
      return message(F::value_requirement) << (phrase_text("this is ") << shortened(typed, 26));
    });
  } else if constexpr (is_conflict<symbols_of<application_of<Callee, Operands...>>>::value) {
    return refuse_conflict(symbols_of<application_of<Callee, Operands...>>{});
  } else {
    return make_constant([] { return F::fold(as_fraction<Operands>()...); },
                         [] { return detail::typed<application_of<Callee, Operands...>, 8>().text; });
  }
}

/// The type that either of these is.
template <class Callee, class... Operands>
struct applying {
  using type = decltype(refused_or_folded<Callee, Operands...>());
};
template <class Callee, class... Operands>
  requires is_application<Callee, Operands...>
struct applying<Callee, Operands...> {
  using type = application_of<Callee, Operands...>;
};

}  // namespace detail

/// The expression that applies F to operands; or one error that says why not. (A type: a function of each application would have a
/// name as long as the types in it, which GCC makes for each.)
template <class F, class... Operands>
using applied = typename detail::applying<callee<F>, Operands...>::type;

/// The same of F with the numbers that belong to it, from the operands.
template <class F, int... Parameters, class... Operands>
constexpr auto apply(Operands...) {
  return typename detail::applying<callee<F, Parameters...>, Operands...>::type{};
}

/// Expressions are compared in proof/proofs.hpp; a bare number is refused. (A concept here would be asked at every
/// comparison of anything in the library.)
template <expr_kind K, class Operands>
constexpr bool operator==(expression<K, Operands>, long double) {
  detail::refuse_number<expression<K, Operands>>();
  return true;  // the mistake has been reported
}
constexpr bool operator==(ill_formed, long double) { return true; }

}  // namespace leibniz
