#pragma once
#include <leibniz/evaluation/eigen/outputs.hpp>
#include <leibniz/evaluation/eigen/workspace.hpp>
#include <leibniz/evaluation/inputs.hpp>

namespace leibniz::evaluation {

/// Evaluation over Eigen. `S` is a schedule, `R` what is known of its bindings.
template <auto const& S, class R>
struct eigen_evaluation {
  template <int... K>
  static constexpr bool are_complete(std::integer_sequence<int, K...>) {
    return (requires { sizeof(typename eigen_result<S, R, K>::type); } && ...);
  }
  /// Whether the headers of all results are.
  static constexpr bool is_included = are_complete(std::make_integer_sequence<int, static_cast<int>(S.used.outputs)>{});
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
    using references = std::tuple<result<K>&...>;
    using returned = std::tuple<std::conditional_t<std::is_arithmetic_v<result<K>>, result<K>, result<K> const&>...>;
  };
  using results = typename results_of<all_results>::type;
  using references = typename results_of<all_results>::references;
  using returned = typename results_of<all_results>::returned;

  /// What is kept from run to run.
  struct state {
    eigen_workspace<S, R> work;
    results kept, apart;  // apart: for targets that are read as well
  };

  /// The values of the expressions, as one value or a tuple.
  template <class... Bindings>
  static LEIBNIZ_INLINE auto run(Bindings const&... bindings) {
    results to;
    eigen_workspace<S, R> work;
    write(work, true, refer(to), bindings...);
    if constexpr (S.used.outputs == 1)
      return std::get<0>(std::move(to));
    else
      return to;
  }
  /// The same, into the results that the state keeps; they are referred to.
  template <class... Bindings>
  static std::conditional_t<S.used.outputs == 1, std::tuple_element_t<0, returned>, returned> run_kept(
      state& own, Bindings const&... bindings) {
    run_into(own, refer(own.kept), bindings...);
    if constexpr (S.used.outputs == 1)
      return std::get<0>(own.kept);
    else
      return std::apply([](auto const&... one) { return returned(one...); }, own.kept);
  }
  /// The same, into the caller's variables.
  template <class Targets, class... Bindings>
  static LEIBNIZ_INLINE void run_into(Targets const& to, Bindings const&... bindings) {
    eigen_workspace<S, R> work;
    if (!write(work, false, to, bindings...)) run_apart(to, bindings...);
  }
  template <class Targets, class... Bindings>
  static void run_into(state& own, Targets const& to, Bindings const&... bindings) {
    if (write(own.work, false, to, bindings...)) return;
    write(own.work, true, refer(own.apart), bindings...);
    assign(to, own.apart, all_results{});
  }

 private:
  /// For targets that are read as well.
  template <class Targets, class... Bindings>
  static __attribute__((noinline, cold)) void run_apart(Targets const& to, Bindings const&... bindings) {
    results apart;
    eigen_workspace<S, R> work;
    write(work, true, refer(apart), bindings...);
    assign(to, apart, all_results{});
  }
  static LEIBNIZ_INLINE references refer(results& to) {
    return std::apply([](auto&... one) { return references(one...); }, to);
  }
  template <int... K>
  static void assign(auto const& to, results const& from, std::integer_sequence<int, K...>) {
    (assign_one(std::get<K>(to), std::get<K>(from)), ...);
  }
  template <class D>
  static void assign_one(D& to, auto const& from) {
    if constexpr (requires { to = from; })
      to = from;
    else  // a tensor
      for (index i = 0; i < from.rows(); ++i)
        for (index j = 0; j < from.cols(); ++j) to.data()[i * from.cols() + j] = from(i, j);
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

  /// Runs the schedule and writes its results to a tuple of references. Unless a target is also read: then nothing is
  /// done, and the answer is no. Nothing else can refer to `fresh` targets.
  template <class Work, class Targets, class... Bindings>
  static LEIBNIZ_INLINE bool write(Work& work, bool fresh, Targets const& to, Bindings const&... bindings) {
    std::tuple<typename bound_value<value_of<Bindings>>::held...> const held(bindings.value...);
    return write_all<Bindings...>(work, fresh, to, held, size_check<S, Bindings...>::sizes_of(held), all_results{});
  }
  template <class... Bindings, class Work, class Targets, int... K>
  static LEIBNIZ_INLINE bool write_all(Work& work, bool fresh, Targets const& to, auto const& held,
                                       sizes_type const& sizes, std::integer_sequence<int, K...>) {
    static_assert((can_write<K, target<Targets, K>>() && ...),
                  "into(...) needs numbers and matrices of the type of all other numbers, that can be written to");
    std::tuple<output<S, R, K, target<Targets, K>>...> outputs(std::get<K>(to)...);
    (check_target<size_check<S, Bindings...>, K>(std::get<K>(outputs), sizes), ...);
    if (!fresh && (is_read<Bindings...>(std::get<K>(outputs), held, std::index_sequence_for<Bindings...>{}) || ...))
      return false;
    (std::get<K>(outputs).resize(rows_in(sizes, S.outputs[K]), columns_in(sizes, S.outputs[K]), sizes), ...);
    work.prepare(sizes);
    auto const inputs = read_inputs<S, R, eigen_backend, Bindings...>(held, sizes);
    auto const places =
        std::make_tuple(std::get<K>(outputs).where(rows_in(sizes, S.outputs[K]), columns_in(sizes, S.outputs[K]))...);
    memory<S, R, eigen_backend, decltype(inputs), decltype(places)> values(work.own, inputs, places, sizes);
    execute<S, eigen_backend>(values);
    (std::get<K>(outputs).finish(), ...);
    return true;
  }
  template <class Targets, int K>
  using target = std::remove_reference_t<std::tuple_element_t<K, Targets>>;

  template <int K, class D>
  static constexpr bool can_write() {
    if constexpr (writable<D>)
      return std::is_same_v<typename target_of<D>::number_type, T> &&
             (target_of<D>::rank == 0) == S.outputs[K].is_scalar();
    else
      return false;
  }
  template <class... Bindings, std::size_t... B>
  static LEIBNIZ_INLINE bool is_read(auto const& to, [[maybe_unused]] auto const& held, std::index_sequence<B...>) {
    return (to.overlaps(stretch_of<bound_value<value_of<Bindings>>>(std::get<B>(held))) || ... || false);
  }
  template <class Check, int K>
  static LEIBNIZ_INLINE void check_target(auto const& to, sizes_type const& sizes) {
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
