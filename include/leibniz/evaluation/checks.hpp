#pragma once
#include <leibniz/evaluation/resolution.hpp>
#include <leibniz/evaluation/shape_error.hpp>
#include <leibniz/support/inline.hpp>

/// Sizes that are known only at run time.
namespace leibniz::evaluation {

template <auto const& S, class... Bindings>
struct size_check {
  using R = resolution<S, Bindings...>;

  /// The sizes of all extents; throws where two do not fit.
  static LEIBNIZ_INLINE typename R::size_list sizes_of(auto const& held) {
    typename R::size_list sizes = R::known_list;
    if (!check_all(held, sizes, std::index_sequence_for<Bindings...>{}))
      report(held, std::index_sequence_for<Bindings...>{});
    return sizes;
  }

 private:
  template <std::size_t... B>
  static LEIBNIZ_INLINE bool check_all(auto const& held, typename R::size_list& sizes, std::index_sequence<B...>) {
    return (
        check_one<Bindings>(std::get<B>(held), sizes, std::make_integer_sequence<int, Bindings::symbol::dims.rank>{}) &&
        ...);
  }
  template <class Binding, int... Axis>
  static LEIBNIZ_INLINE bool check_one(auto const& from, typename R::size_list& sizes,
                                       std::integer_sequence<int, Axis...>) {
    return (check<Binding, Axis>(from, sizes) && ...);
  }
  template <class Binding, int Axis>
  static LEIBNIZ_INLINE bool check([[maybe_unused]] auto const& from, [[maybe_unused]] typename R::size_list& sizes) {
    using value = bound_value<value_of<Binding>>;
    constexpr extent declared = Binding::symbol::dims.axis[Axis];
    constexpr int axis = axis_of<value>(Binding::symbol::dims, Axis);
    if constexpr (axis < 0) {
      return true;
    } else if constexpr (value::extent(axis) != dynamic) {
      return true;
    } else if constexpr (!declared.is_named()) {
      return value::size(from, axis) == declared.size;
    } else {
      constexpr int name = R::known.sizes.find(declared.name);
      index const found = value::size(from, axis);
      if (sizes.sizes[name] == dynamic) sizes.sizes[name] = found;
      return sizes.sizes[name] == found;
    }
  }

  /// The slow way, which finds out what to say.
  template <std::size_t... B>
  [[noreturn]] __attribute__((noinline, cold)) static void report(auto const& held, std::index_sequence<B...>) {
    typename R::table sizes = R::known.sizes;
    size_conflict conflict;
    (R::template enter_one<Bindings>(
         sizes, static_cast<int>(B),
         [&](int axis) {
           using value = bound_value<value_of<Bindings>>;
           if constexpr (value::rank == 0)
             return index{1};
           else
             return value::size(std::get<B>(held), axis);
         },
         conflict),
     ...);
    bound_name const* const other = conflict.other < 0 ? nullptr : R::bound[conflict.other];
    throw_shape_error(found_text(*R::bound[conflict.binding], conflict), expected_text(other, conflict));
  }
};

}  // namespace leibniz::evaluation
