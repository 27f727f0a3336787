#pragma once
#include <leibniz/evaluation/bound.hpp>
#include <leibniz/language/message.hpp>
#include <leibniz/language/symbols.hpp>
#include <leibniz/planning/frozen.hpp>

namespace leibniz::evaluation {

/// The symbol of a binding, as a value: A, or the derivative of A by x.
struct bound_name {
  planning::input_info key{};
  shape dims{};
  phrase_text text{};
};

template <class Value>
struct name_of_symbol {
  static constexpr bound_name value = [] {
    bound_name result;
    result.key.name = Value::info.name;
    result.key.declared = Value::info.declared;
    result.dims = Value::dims;
    result.text = phrase_text(Value::info.name);
    return result;
  }();
};
template <class Symbol, class... By>
struct name_of_symbol<partial<Symbol, By...>> {
  static constexpr bound_name value = [] {
    bound_name result = name_of_symbol<Symbol>::value;
    result.dims = partial<Symbol, By...>::dims;
    result.text = partial<Symbol, By...>::typed();
    for (std::string_view by : {std::string_view(By::info.name)...}) {  // sorted: partial derivatives commute
      int at = result.key.partials++;
      for (; at > 0 && by < result.key.by[at - 1]; --at) result.key.by[at] = result.key.by[at - 1];
      result.key.by[at] = by;
    }
    return result;
  }();
};
template <class Binding>
inline constexpr bound_name const& name_of = name_of_symbol<typename Binding::symbol::value_type>::value;

/// The name of a schedule's input, as text.
constexpr phrase_text text_of(planning::input_info const& in) {
  phrase_text result;
  for (int k = 0; k < in.partials; ++k) result << "derivative(";
  result << in.name;
  for (int k = 0; k < in.partials; ++k) result << ", " << in.by[k] << ")";
  return result;
}

}  // namespace leibniz::evaluation
