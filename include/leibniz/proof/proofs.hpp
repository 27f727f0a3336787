#pragma once
#include <leibniz/proof/stages.hpp>

namespace leibniz {

template <fixed_string...>
struct UNDECIDED {
  static constexpr bool accepted = false;
};

namespace detail {

template <class A, class B>
concept comparable =
    an_expression<A> && an_expression<B> && A::dims == B::dims && !is_conflict<joint_symbols<A, B>>::value;

template <fixed_string Rule, class A, class B>
constexpr auto refuse_comparison() {
  if constexpr (std::is_same_v<A, ill_formed> || std::is_same_v<B, ill_formed>)
    return ill_formed{};
  else if constexpr (!an_expression<A> || !an_expression<B>)
    return refuse_number<A, B>();
  else if constexpr (!(A::dims == B::dims))
    return refuse_shapes<Rule, A, B>();
  else
    return refuse_conflict(joint_symbols<A, B>{});
}

}  // namespace detail

/// Whether two expressions are equal for all values and sizes of their symbols, and how that is known.
template <class A, class B>
  requires operands<A, B>
constexpr verdict prove(A, B) {
  if constexpr (detail::comparable<A, B>) {
    return detail::verdict_on<A, B>;
  } else {
    detail::refuse_comparison<"prove(a, b) needs operands of one shape", A, B>();
    return verdict{};
  }
}

/// True when proved identical, false when refuted. What cannot be decided is a compile error that says why.
template <an_operand A, an_operand B>
constexpr bool operator==(A, B) {
  if constexpr (!detail::comparable<A, B>) {
    detail::refuse_comparison<"a == b needs operands of one shape", A, B>();
    return true;  // the mistake has been reported
  } else if constexpr (detail::verdict_on<A, B>.outcome == outcome::undecided) {
    refuse<UNDECIDED>([] {
      return message("a == b cannot be decided")
             << is_of_shape<A>() << is_of_shape<B>() << phrase_text(detail::verdict_on<A, B>.reason);
    });
    return true;
  } else {
    return detail::verdict_on<A, B>.is_proved();
  }
}

/// Whether the derivative of f by x is right: compared with dual numbers over the finite field, which need neither the
/// differentiator nor the normal form.
template <class F, class X>
  requires operands<F, X>
constexpr verdict check_derivative(F, X) {
  if constexpr (detail::differentiable<F, X>) {
    return detail::verdict_on_derivative<F, X>;
  } else {
    detail::refuse_arguments<"check_derivative(f, x)", F, X>();
    return verdict{};
  }
}

}  // namespace leibniz
