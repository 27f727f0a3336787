#pragma once
#include <boost/hana/and.hpp>  // boost::yap::is_expr uses it
#include <boost/yap/algorithm_fwd.hpp>
#include <type_traits>

namespace leibniz {

using boost::yap::expr_kind;

/// An expression: a type without values, and a Boost.YAP expression. `T` is the hana::tuple of the operands; a call has
/// its callee as the first of them.
template <expr_kind K, class T>
struct expression;

}  // namespace leibniz

namespace boost::hana {

/// A tuple of expressions, which have no values: nothing to store, and no constructors to choose from.
///
/// The lookup of every operator and function by argument completes the tuple of the operand's operands. GCC 12 takes
/// 10 ms for Hana's own, and more the deeper it is: two thirds of the compile time of a chain of 500 operators.
template <leibniz::expr_kind... Kinds, class... Ts>
struct tuple<leibniz::expression<Kinds, Ts>...> final : detail::operators::adl<> {
  using hana_tag = tuple_tag;
  static constexpr basic_tuple<leibniz::expression<Kinds, Ts>...> storage_{};

  constexpr tuple() = default;
  template <class... Es>
    requires(sizeof...(Es) == sizeof...(Ts)) &&
            (std::is_same_v<std::remove_cvref_t<Es>, leibniz::expression<Kinds, Ts>> && ...)
  constexpr tuple(Es&&...) {}

  template <class N>
  constexpr decltype(auto) operator[](N&& n) const {
    return hana::at(*this, static_cast<N&&>(n));
  }
};

}  // namespace boost::hana
