#pragma once
#include <leibniz/planning/planned.hpp>
#include <leibniz/planning/schedule_key.hpp>

/// A schedule under a short name. Some hundred functions evaluate a schedule, which is an argument of each; if it went by the
/// expressions that it was planned from, the name of each function would be as long as their types: 5,000 characters for a
/// perceptron of eight layers, and half of the time that GCC takes.
namespace leibniz::planning {

namespace detail {

#pragma GCC diagnostic push
#if !defined(__clang__)
#pragma GCC diagnostic ignored "-Wnon-template-friend"  // that it is no template is what is meant
#endif
/// The name; the way back to the schedule is the function that it declares (as in algebra/function.hpp). The functions that are
/// applied belong to it: one that is called the same elsewhere, in an unnamed namespace, is another one.
template <schedule_key Key, function_key const*... Functions>
struct program_name {
  friend constexpr auto const& stated(program_name);
};
#pragma GCC diagnostic pop
template <auto const& S, class Name>
struct states_program {
  friend constexpr auto const& stated(Name) { return S; }
};

template <class Name>
inline constexpr auto program = stated(Name{});

/// Equal schedules of other expressions are one program, which the first of them states.
template <auto const& S, class = std::make_integer_sequence<int, functions_in(S).count>>
struct programmed;
template <auto const& S, int... K>
struct programmed<S, std::integer_sequence<int, K...>> {
  using name = program_name<make_key(S), functions_in(S).keys[K]...>;
  static constexpr bool state() {
    if constexpr (!requires { stated(name{}); }) return sizeof(states_program<S, name>) > 0;
    return true;
  }
  static_assert(state());
  static constexpr auto const& value = program<name>;
};

}  // namespace detail

/// The program for some expressions: their schedule, a constant.
template <class... Es>
inline constexpr auto const& programmed = detail::programmed<planned<Es...>>::value;

}  // namespace leibniz::planning
