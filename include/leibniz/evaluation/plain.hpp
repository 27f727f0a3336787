#pragma once
#include <leibniz/evaluation/execute.hpp>
#include <leibniz/evaluation/inputs.hpp>
#include <leibniz/evaluation/memory.hpp>
#include <leibniz/evaluation/plain_backend.hpp>
#include <leibniz/evaluation/refusals.hpp>
#include <tuple>

namespace leibniz::evaluation {

/// Evaluation on tensors and numbers: all sizes are known, and the results are tensors and numbers.
template <auto const& S, class R>
struct plain_evaluation {
  using T = typename R::number_type;
  using sized = typename R::sized;

  template <int K, int... Axis>
  static constexpr auto tensor_type(std::integer_sequence<int, Axis...>) {
    return std::type_identity<tensor<T, static_cast<int>(R::size(S.outputs[K].axis[Axis]))...>>{};
  }
  template <int K>
  static constexpr auto result_type() {
    constexpr planning::extents dims = S.outputs[K];
    if constexpr (dims.is_scalar())
      return std::type_identity<T>{};
    else
      return tensor_type<K>(std::make_integer_sequence<int, dims.is_column() ? 1 : dims.rank>{});
  }
  template <int K>
  using result = typename decltype(result_type<K>())::type;

  template <int K>
  static constexpr auto output_view(result<K>& to) {
    using view_type = typename layout<S, sized, plain_backend>::template own_view<S.output_buffers[K]>;
    T* data = nullptr;
    if constexpr (S.outputs[K].is_scalar())
      data = &to;
    else
      data = to.data();
    return view_type(data, view_type::static_rows, view_type::static_columns, view_type::static_columns, 1);
  }

  template <class... Bindings>
  static constexpr auto run(Bindings const&... bindings) {
    return [&]<int... K>(std::integer_sequence<int, K...>) {
      std::tuple<result<K>...> results{};
      record<typename bound_value<value_of<Bindings>>::held...> const held{{bindings.value}...};
      auto const inputs = read_inputs<S, R, plain_backend, Bindings...>(held, R::known_list);
      auto const outputs = make_record(output_view<K>(std::get<K>(results))...);
      workspace<S, sized, plain_backend> own;
      memory<S, sized, plain_backend, decltype(inputs), decltype(outputs)> values(own, inputs, outputs, R::known_list);
      execute<S, plain_backend>(values);
      if constexpr (sizeof...(K) == 1)
        return std::get<0>(results);
      else
        return results;
    }(std::make_integer_sequence<int, static_cast<int>(S.used.outputs)>{});
  }

  template <int K, class D>
  static constexpr bool can_write() {
    return std::is_same_v<D, result<K>>;  // what would be converted is refused
  }
  template <int K, class D>
  static constexpr message target_message() {
    return evaluation::target_message<T>(K, R::known_shape(S.outputs[K]), std::is_const_v<D>, true);
  }

  /// The same, written to a record of references.
  template <class Targets, class... Bindings>
  static constexpr void run_into(Targets const& to, Bindings const&... bindings) {
    write(to, std::make_integer_sequence<int, static_cast<int>(S.used.outputs)>{}, bindings...);
  }

 private:
  template <class Targets, int... K, class... Bindings>
  static constexpr void write(Targets const& to, std::integer_sequence<int, K...>, Bindings const&... bindings) {
    if constexpr (S.used.outputs == 1) {
      field_of<0>(to) = run(bindings...);
    } else {
      auto const results = run(bindings...);
      ((field_of<K>(to) = std::get<K>(results)), ...);
    }
  }
};

}  // namespace leibniz::evaluation
