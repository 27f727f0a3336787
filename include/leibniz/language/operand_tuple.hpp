#pragma once
#include <boost/hana/and.hpp>  // boost::yap::is_expr uses it
#include <boost/yap/algorithm_fwd.hpp>
#include <leibniz/support/type_at.hpp>
#include <type_traits>

namespace leibniz {

using boost::yap::expr_kind;

/// An expression: a type without values, and a Boost.YAP expression. `T` is the hana::tuple of the operands; a call has
/// its callee as the first of them.
template <expr_kind K, class T>
struct expression;

namespace detail {

template <class T>
inline constexpr T instance{};

/// What Hana finds in a tuple of expressions, in place of a basic_tuple: a type alone, that is Iterable and Foldable.
struct operands_tag;
template <class... Es>
struct operand_storage {
  using hana_tag = operands_tag;
};

}  // namespace detail

}  // namespace leibniz

namespace boost::hana {

template <>
struct at_impl<leibniz::detail::operands_tag> {
  template <class... Es, class N>
  static constexpr auto const& apply(leibniz::detail::operand_storage<Es...> const&, N const&) {
    return leibniz::detail::instance<leibniz::type_at<N::value, Es...>>;
  }
};
template <>
struct drop_front_impl<leibniz::detail::operands_tag> {
  template <class... Es, class N>
  static constexpr auto apply(leibniz::detail::operand_storage<Es...> const&, N const&) {
    constexpr std::size_t dropped = N::value < sizeof...(Es) ? N::value : sizeof...(Es);
    return []<std::size_t... I>(std::index_sequence<I...>) {
      return leibniz::detail::operand_storage<leibniz::type_at<dropped + I, Es...>...>{};
    }(std::make_index_sequence<sizeof...(Es) - dropped>{});
  }
};
template <>
struct is_empty_impl<leibniz::detail::operands_tag> {
  template <class... Es>
  static constexpr auto apply(leibniz::detail::operand_storage<Es...> const&) {
    return bool_c<(sizeof...(Es) == 0)>;
  }
};
template <>
struct unpack_impl<leibniz::detail::operands_tag> {
  template <class... Es, class F>
  static constexpr decltype(auto) apply(leibniz::detail::operand_storage<Es...> const&, F&& f) {
    return static_cast<F&&>(f)(leibniz::detail::instance<Es>...);
  }
};

/// Expressions are none of Hana's numbers. (Its own answer is a constant, with a name as long as the type.)
template <leibniz::expr_kind K, class T>
struct detail::arithmetic_operators<leibniz::expression<K, T>> : std::false_type {};

/// A tuple of expressions, which have no values: nothing to store, and no constructors to choose from.
///
/// The lookup of every operator and function by argument completes the tuple of the operand's operands. GCC 12 takes
/// 10 ms for Hana's own, and more the deeper it is: two thirds of the compile time of a chain of 500 operators.
template <leibniz::expr_kind... Kinds, class... Ts>
struct tuple<leibniz::expression<Kinds, Ts>...> final : detail::operators::adl<> {
  using hana_tag = tuple_tag;
  // A reference, so that this is no class of its own unless Hana asks; and defined below, as in language/expression.hpp.
  static leibniz::detail::operand_storage<leibniz::expression<Kinds, Ts>...> const& storage_;

  constexpr tuple() = default;
  template <class... Es>
    requires(sizeof...(Es) == sizeof...(Ts)) &&
            (std::is_same<std::remove_cvref_t<Es>, leibniz::expression<Kinds, Ts>>::value && ...)
  constexpr tuple(Es&&...) {}

  template <class N>
  constexpr decltype(auto) operator[](N&& n) const {
    return hana::at(*this, static_cast<N&&>(n));
  }
};
template <leibniz::expr_kind... Kinds, class... Ts>
leibniz::detail::operand_storage<leibniz::expression<Kinds, Ts>...> const&
    tuple<leibniz::expression<Kinds, Ts>...>::storage_ =
        leibniz::detail::instance<leibniz::detail::operand_storage<leibniz::expression<Kinds, Ts>...>>;

}  // namespace boost::hana
