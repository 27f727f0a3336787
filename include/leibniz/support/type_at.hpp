#pragma once
#include <cstddef>
#include <type_traits>
#include <utility>

namespace leibniz {

namespace detail {

template <std::size_t I, class T>
struct indexed {};
template <class Indices, class... Ts>
struct indexed_types;
template <std::size_t... I, class... Ts>
struct indexed_types<std::index_sequence<I...>, Ts...> : indexed<I, Ts>... {};
template <std::size_t I, class T>
std::type_identity<T> find_indexed(indexed<I, T> const&);

}  // namespace detail

/// The I-th of some types, in one step.
template <std::size_t I, class... Ts>
using type_at =
    typename decltype(detail::find_indexed<I>(detail::indexed_types<std::index_sequence_for<Ts...>, Ts...>{}))::type;

}  // namespace leibniz
