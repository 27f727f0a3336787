#pragma once
#include <leibniz/evaluation/eigen/outputs.hpp>
#include <leibniz/evaluation/eigen/workspace.hpp>
#include <leibniz/evaluation/inputs.hpp>

namespace leibniz::evaluation {

/// Evaluation over Eigen. `S` is a schedule, `R` what is known of its bindings.
template <auto const& S, class R>
struct eigen_evaluation {
  static constexpr bool is_included = true;
  using T = typename R::number_type;
  using sizes_type = typename R::size_list;
  using all_results = std::make_integer_sequence<int, static_cast<int>(S.used.outputs)>;

  template <int K>
  using result = typename eigen_result<S, R, K>::type;
  template <class>
  struct results_of;
  template <int... K>
  struct results_of<std::integer_sequence<int, K...>> {
    using type = std::tuple<result<K>...>;
  };
  using results = typename results_of<all_results>::type;
  using block = Eigen::Matrix<T, Eigen::Dynamic, 1>;

  /// What is kept from run to run.
  struct state {
    eigen_workspace<S, R> work;
    block apart[S.used.outputs];  // results whose targets are read
    results kept;
  };

  /// The values of the expressions, as one value or a tuple.
  template <class... Bindings>
  static EIGEN_ALWAYS_INLINE auto run(Bindings const&... bindings) {
    results to;
    eigen_workspace<S, R> work;
    no_blocks none;
    write<true>(work, none, to, bindings...);
    if constexpr (S.used.outputs == 1)
      return std::get<0>(std::move(to));
    else
      return to;
  }
  /// The same, into the results that the state keeps.
  template <class... Bindings>
  static auto run_kept(state& own, Bindings const&... bindings) {
    write<false>(own.work, own.apart, own.kept, bindings...);
    return refer(own.kept, all_results{});
  }
  /// The same, into the caller's variables.
  template <class Targets, class... Bindings>
  static EIGEN_ALWAYS_INLINE void run_into(Targets const& to, Bindings const&... bindings) {
    eigen_workspace<S, R> work;
    block apart[S.used.outputs];
    write<false>(work, apart, to, bindings...);
  }
  template <class Targets, class... Bindings>
  static void run_into(state& own, Targets const& to, Bindings const&... bindings) {
    write<false>(own.work, own.apart, to, bindings...);
  }

 private:
  struct no_blocks {
    block unused;
    block& operator[](int) { return unused; }
  };

  template <int... K>
  static auto refer(results const& kept, std::integer_sequence<int, K...>) {
    if constexpr (sizeof...(K) == 1)
      return std::tuple_element_t<0, std::tuple<std::conditional_t<std::is_arithmetic_v<result<K>>, result<K>, result<K> const&>...>>(
          std::get<0>(kept));
    else
      return std::tuple<std::conditional_t<std::is_arithmetic_v<result<K>>, result<K>, result<K> const&>...>(std::get<K>(kept)...);
  }

  static index size_in(sizes_type const& sizes, int extent) { return extent > 0 ? extent : sizes.sizes[-1 - extent]; }
  static index rows_in(sizes_type const& sizes, planning::extents const& dims) {
    index rows = 1;
    for (int k = 0; k < (dims.is_matrix() ? 1 : dims.rank); ++k) rows *= size_in(sizes, dims.axis[k]);
    return rows;
  }
  static index columns_in(sizes_type const& sizes, planning::extents const& dims) {
    return dims.is_matrix() ? size_in(sizes, dims.axis[1]) : 1;
  }

  /// Runs the schedule and writes its results to `to`, a tuple of targets.
  template <bool Fresh, class Work, class Targets, class... Bindings>
  static EIGEN_ALWAYS_INLINE void write(Work& work, auto& apart, Targets& to, Bindings const&... bindings) {
    using check = size_check<S, Bindings...>;
    std::tuple<typename bound_value<value_of<Bindings>>::held...> const held(bindings.value...);
    sizes_type const sizes = check::sizes_of(held);
    write_all<Fresh, check, Bindings...>(work, apart, to, held, sizes, all_results{});
  }
  template <bool Fresh, class Check, class... Bindings, class Work, class Targets, int... K>
  static EIGEN_ALWAYS_INLINE void write_all(Work& work, auto& apart, Targets& to, auto const& held, sizes_type const& sizes,
                                            std::integer_sequence<int, K...>) {
    std::tuple<output<S, R, K, std::remove_reference_t<decltype(std::get<K>(to))>, Fresh>...> outputs(std::get<K>(to)...);
    static_assert((can_write<K, std::remove_reference_t<decltype(std::get<K>(to))>>() && ...),
                  "into(...) needs numbers and matrices of the type of all other numbers, that can be written to");
    (check_target<Check, K>(std::get<K>(outputs), sizes), ...);
    (begin<K, Bindings...>(std::get<K>(outputs), apart[K], held, sizes, std::index_sequence_for<Bindings...>{}), ...);
    work.prepare(sizes);
    auto const inputs = read_inputs<S, R, eigen_backend, Bindings...>(held, sizes);
    auto const places = std::make_tuple(std::get<K>(outputs).where()...);
    memory<S, R, eigen_backend, decltype(inputs), decltype(places)> values(work.own, inputs, places, sizes);
    execute<S, eigen_backend>(values);
    (std::get<K>(outputs).end(sizes), ...);
  }

  template <int K, class D>
  static constexpr bool can_write() {
    if constexpr (writable<D>)
      return std::is_same_v<typename target_of<D>::number_type, T> && (target_of<D>::rank == 0) == S.outputs[K].is_scalar();
    else
      return false;
  }
  template <int K, class... Bindings, std::size_t... B>
  static EIGEN_ALWAYS_INLINE void begin(auto& to, auto& apart, [[maybe_unused]] auto const& held, sizes_type const& sizes,
                                        std::index_sequence<B...>) {
    bool const is_read = (to.overlaps(stretch_of<bound_value<value_of<Bindings>>>(std::get<B>(held))) || ... || false);
    to.begin(rows_in(sizes, S.outputs[K]), columns_in(sizes, S.outputs[K]), is_read, apart, sizes);
  }
  template <class Check, int K>
  static EIGEN_ALWAYS_INLINE void check_target(auto const& to, sizes_type const& sizes) {
    constexpr planning::extents dims = S.outputs[K];
    if (!to.fits(rows_in(sizes, dims), columns_in(sizes, dims))) refuse_target<Check, K>(to, sizes);
  }
  template <class Check, int K>
  [[noreturn]] __attribute__((noinline, cold)) static void refuse_target(auto const& to, sizes_type const& sizes) {
    constexpr planning::extents dims = S.outputs[K];
    int axis = 0;
    while (axis < 1 && to.size(axis) == size_in(sizes, dims.axis[axis])) ++axis;
    int const code = dims.axis[axis];
    phrase_text found("result ");
    found << static_cast<long long>(K + 1) << " is to be written to " << static_cast<long long>(to.size(axis))
          << (axis == 0 ? " rows" : " columns");
    if (code > 0) throw_shape_error(found, phrase_text("it has ") << static_cast<long long>(code));
    throw_shape_error(found, Check::expected(S.names[-1 - code], size_in(sizes, code)));
  }
};

}  // namespace leibniz::evaluation
