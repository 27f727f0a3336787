#pragma once
#include <leibniz/support/inline.hpp>
#include <utility>

namespace leibniz {

namespace detail {

template <int I, class T>
struct field {
  T value;
};
template <class Numbers, class... Ts>
struct fields;
template <int... I, class... Ts>
struct fields<std::integer_sequence<int, I...>, Ts...> : field<I, Ts>... {};

}  // namespace detail

/// Values by their numbers, an aggregate: record<int, double>{{1}, {0.5}}. What is not initialised has no value.
///
/// A std::tuple is a chain of classes with functions of their own, a third of all functions of an evaluation once.
template <class... Ts>
using record = detail::fields<std::make_integer_sequence<int, static_cast<int>(sizeof...(Ts))>, Ts...>;

template <class... Ts>
constexpr LEIBNIZ_ALWAYS_INLINE record<Ts...> make_record(Ts... values) {
  return {{static_cast<Ts&&>(values)}...};
}

/// Field I of a record.
template <int I, class T>
constexpr LEIBNIZ_ALWAYS_INLINE T& field_of(detail::field<I, T>& from) {
  return from.value;
}
template <int I, class T>
constexpr LEIBNIZ_ALWAYS_INLINE T const& field_of(detail::field<I, T> const& from) {
  return from.value;
}

}  // namespace leibniz
