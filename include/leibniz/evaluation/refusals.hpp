#pragma once
#include <leibniz/evaluation/resolution.hpp>

namespace leibniz {

template <fixed_string...>
struct UNBOUND_SYMBOL {
  static constexpr bool accepted = false;
};
template <fixed_string...>
struct DOUBLY_BOUND_SYMBOL {
  static constexpr bool accepted = false;
};
template <fixed_string...>
struct WRONG_BINDING {
  static constexpr bool accepted = false;
};
template <fixed_string...>
struct WRONG_TARGET {
  static constexpr bool accepted = false;
};
template <fixed_string...>
struct WRONG_SIZE {
  static constexpr bool accepted = false;
};

namespace evaluation {

/// Whether a schedule can run on bindings.
template <class Resolution>
constexpr bool is_complete() {
  return Resolution::missing < 0 && Resolution::doubled < 0 && Resolution::odd_type < 0 && Resolution::redeclared < 0 &&
         Resolution::unknown_extent < 0 && !Resolution::known.conflict.exists();
}

/// Reports why not: one error.
template <auto const& S, class R>
constexpr auto refuse_bindings() {
  if constexpr (R::doubled >= 0) {
    return refuse<DOUBLY_BOUND_SYMBOL>(
        [] { return message(phrase_text(R::bound[R::doubled]->text) << " is bound twice"); });
  } else if constexpr (R::missing >= 0) {
    return refuse<UNBOUND_SYMBOL>([] {
      phrase_text const name = text_of(S.inputs[R::missing]);
      return message(phrase_text(name) << " is not bound") << (phrase_text("write ") << name << " = ... in the call");
    });
  } else if constexpr (R::redeclared >= 0) {
    return refuse<WRONG_BINDING>([] {
      bound_name const& b = *R::bound[R::redeclared];
      return message(phrase_text(b.text) << " is another symbol than in the expression")
             << (phrase_text(b.text) << " is " << b.dims << " here");
    });
  } else if constexpr (R::odd_type >= 0) {
    return refuse<WRONG_BINDING>([] {
      constexpr int first = R::template first_of_type<typename R::number_type>();
      return message("all numbers need one type: float, double or long double")
             << (phrase_text(R::bound[R::odd_type]->text) << " is of another type than " << R::bound[first]->text);
    });
  } else if constexpr (R::known.conflict.exists()) {
    return refuse<WRONG_SIZE>([] {
      constexpr size_conflict c = R::known.conflict;
      return message(found_text(*R::bound[c.binding], c))
             << expected_text(c.other < 0 ? nullptr : R::bound[c.other], c);
    });
  } else {
    return refuse<UNBOUND_SYMBOL>([] {
      std::string_view const name = S.names[R::unknown_extent];
      return message(phrase_text("the extent ") << name << " is not known")
             << (phrase_text("no bound symbol has ") << name);
    });
  }
}

constexpr char const* kind_of(shape const& dims) {
  return dims.is_scalar() ? "a number" : dims.is_vector() ? "a vector" : dims.is_matrix() ? "a matrix" : "a tensor";
}
template <class Binding>
constexpr auto refuse_value() {
  return refuse<WRONG_BINDING>([] {
    bound_name const& b = name_of<Binding>;
    return message(phrase_text(b.text) << " needs to be bound to " << kind_of(b.dims))
           << (phrase_text(b.text) << " is " << b.dims);
  });
}

/// `into(...) needs a vector of double for result 1`, `result 1 is 3x1`
template <class T>
constexpr message target_message(int result, shape const& dims, bool found_constant, bool on_tensors = false) {
  char const* const numbers = std::is_same_v<T, float> ? "float" : std::is_same_v<T, double> ? "double" : "long double";
  phrase_text needed("into(...) needs ");
  if (found_constant)
    needed << "a variable, and no constant,";
  else if (dims.is_scalar())
    needed << "a " << numbers;
  else
    needed << (on_tensors ? "a tensor" : kind_of(dims)) << " of " << numbers;
  return message(needed << " for result " << result + 1) << (phrase_text("result ") << result + 1 << " is " << dims);
}
/// The first target that its result cannot be written to.
template <class Evaluation, int K, class First, class... More>
constexpr auto refuse_targets() {
  if constexpr (!Evaluation::template can_write<K, First>())
    return refuse<WRONG_TARGET>([] { return Evaluation::template target_message<K, First>(); });
  else
    return refuse_targets<Evaluation, K + 1, More...>();
}

}  // namespace evaluation

}  // namespace leibniz
