#pragma once
#include <leibniz/evaluation/eigen/outputs.hpp>
#include <leibniz/evaluation/eigen/workspace.hpp>
#include <leibniz/evaluation/inputs.hpp>
#include <leibniz/evaluation/refusals.hpp>
#include <tuple>

namespace leibniz::evaluation {

/// Evaluation over Eigen. `S` is a schedule, `R` what is known of its bindings.
template <auto const& S, class R>
struct eigen_evaluation {
  using sized = typename R::sized;

  template <int... K>
  static constexpr bool are_complete(std::integer_sequence<int, K...>) {
    return (requires { sizeof(typename eigen_result<S, sized, K>::type); } && ...);
  }
  /// Whether the headers of all results are.
  static constexpr bool is_included = are_complete(std::make_integer_sequence<int, static_cast<int>(S.used.outputs)>{});
  using T = typename R::number_type;
  using sizes_type = typename R::size_list;
  using all_results = std::make_integer_sequence<int, static_cast<int>(S.used.outputs)>;

  template <int K>
  using result = typename eigen_result<S, sized, K>::type;
  template <class>
  struct results_of;
  template <int... K>
  struct results_of<std::integer_sequence<int, K...>> {
    using type = std::tuple<result<K>...>;
    using references = record<result<K>&...>;
    using returned = std::tuple<std::conditional_t<std::is_arithmetic_v<result<K>>, result<K>, result<K> const&>...>;
  };
  using results = typename results_of<all_results>::type;
  using references = typename results_of<all_results>::references;
  using returned = typename results_of<all_results>::returned;

  /// Whether result K can be written to a `D`, as far as is known at compile time.
  template <int K, class D>
  static constexpr bool can_write() {
    return is_target<K, D>() && find_misfit<K, D>() < 0;
  }
  /// What to say where it cannot.
  template <int K, class D>
  static constexpr message target_message() {
    constexpr planning::extents dims = S.outputs[K];
    if constexpr (!is_target<K, D>()) {
      return evaluation::target_message<T>(K, R::known_shape(dims), std::is_const_v<D>);
    } else {
      constexpr int axis = find_misfit<K, D>();
      return message(target_text(K, axis, target_of<D>::most(axis), target_of<D>::extent(axis) == dynamic))
             << wanted_text(dims.axis[axis], R::size(dims.axis[axis]));
    }
  }

  /// What is kept from run to run.
  struct state {
    eigen_workspace<S, sized> work;
    results kept, apart;  // apart: for targets that are read as well
  };

  /// The values of the expressions, as one value or a tuple.
  template <class... Bindings>
  static LEIBNIZ_INLINE auto run(Bindings const&... bindings) {
    std::conditional_t<S.used.outputs == 1, result<0>, results> to{};
    eigen_workspace<S, sized> work;
    write(work, true, refer(to), bindings...);
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
    eigen_workspace<S, sized> work;
    if (!write(work, false, to, bindings...)) run_apart(to, bindings...);
  }
  template <class Targets, class... Bindings>
  static void run_into(state& own, Targets const& to, Bindings const&... bindings) {
    if (write(own.work, false, to, bindings...)) return;
    write(own.work, true, refer(own.apart), bindings...);
    assign(to, own.apart, all_results{});
  }

 private:
  /// Whether a `D` is of the kind that result K needs.
  template <int K, class D>
  static constexpr bool is_target() {
    constexpr planning::extents dims = S.outputs[K];
    if constexpr (std::is_const_v<D> || !writable<D>)
      return false;
    else if constexpr (!std::is_same_v<typename target_of<D>::number_type, T>)
      return false;
    else if constexpr (dims.is_scalar() || target_of<D>::rank < 2)
      return target_of<D>::rank == (dims.is_scalar() ? 0 : dims.is_vector() ? 1 : 2);
    else
      return target_of<D>::rank == dims.rank && (dims.is_matrix() || target_of<D>::is_resizable);
  }
  /// An axis of a matrix that cannot have the size of the result's; -1 where there is none.
  template <int K, class D>
  static constexpr int find_misfit() {
    constexpr planning::extents dims = S.outputs[K];
    if constexpr (dims.is_matrix() && target_of<D>::rank == 2)
      for (int axis = 0; axis < 2; ++axis)
        if (index const size = R::size(dims.axis[axis]); size != dynamic && !takes<target_of<D>>(axis, size))
          return axis;
    return -1;
  }

  /// For targets that are read as well.
  template <class Targets, class... Bindings>
  static __attribute__((noinline, cold)) void run_apart(Targets const& to, Bindings const&... bindings) {
    results apart;
    eigen_workspace<S, sized> work;
    write(work, true, refer(apart), bindings...);
    assign(to, apart, all_results{});
  }
  static LEIBNIZ_INLINE references refer(result<0>& to) { return {{to}}; }
  static LEIBNIZ_INLINE references refer(results& to) { return refer(to, all_results{}); }
  template <int... K>
  static LEIBNIZ_INLINE references refer(results& to, std::integer_sequence<int, K...>) {
    return {{std::get<K>(to)}...};
  }
  template <int... K>
  static void assign(auto const& to, results const& from, std::integer_sequence<int, K...>) {
    (assign_one(field_of<K>(to), std::get<K>(from)), ...);
  }
  template <class D>
  static void assign_one(D& to, auto const& from) {
    if constexpr (requires { to = from; })
      to = from;
    else  // a tensor
      for (index i = 0; i < from.rows(); ++i)
        for (index j = 0; j < from.cols(); ++j) to.data()[i * from.cols() + j] = from(i, j);
  }

  /// The sizes of result K.
  template <int K>
  static LEIBNIZ_INLINE index rows_in(sizes_type const& sizes) {
    return rows_of<S.outputs[K]>(sizes.sizes);
  }
  template <int K>
  static LEIBNIZ_INLINE index columns_in(sizes_type const& sizes) {
    return columns_of<S.outputs[K]>(sizes.sizes);
  }

  /// Runs the schedule and writes its results to a record of references. Unless a target is also read, or lies in another:
  /// then nothing is done, and the answer is no. Nothing else can refer to `fresh` targets.
  template <class Work, class Targets, class... Bindings>
  static LEIBNIZ_INLINE bool write(Work& work, bool fresh, Targets const& to, Bindings const&... bindings) {
    record<typename bound_value<value_of<Bindings>>::held...> const held{{bindings.value}...};
    return write_all<Bindings...>(work, fresh, to, held, size_check<S, Bindings...>::sizes_of(held), all_results{});
  }
  template <class... Bindings, class Work, class Targets, int... K>
  static LEIBNIZ_INLINE bool write_all(Work& work, bool fresh, Targets const& to, auto const& held,
                                       sizes_type const& sizes, std::integer_sequence<int, K...>) {
    record<output_to<Targets, K>...> outputs{{output_to<Targets, K>(field_of<K>(to))}...};
    (check_target<K>(field_of<K>(outputs), sizes), ...);
    if (!fresh && (is_read<Bindings...>(field_of<K>(outputs), held, typename R::all_bindings{}) || ...)) return false;
    // (A call that is always false would keep Clang from inlining the rest.)
    if constexpr ((output_to<Targets, K>::is_resized_early || ...))
      if (!fresh && (frees_earlier<K>(outputs, std::make_integer_sequence<int, K>{}) || ...)) return false;
    (field_of<K>(outputs).resize(rows_in<K>(sizes), columns_in<K>(sizes), sizes), ...);
    work.prepare(sizes);
    auto const inputs = read_inputs<S, R, eigen_backend, Bindings...>(held, sizes);
    auto const places = make_record(field_of<K>(outputs).where(rows_in<K>(sizes), columns_in<K>(sizes))...);
    memory<S, sized, eigen_backend, decltype(inputs), decltype(places)> values(work.own, inputs, places, sizes);
    execute<S, eigen_backend>(values);
    (field_of<K>(outputs).finish(), ...);
    return true;
  }
  template <class Targets, int K>
  using output_to = output<S, sized, K, std::remove_reference_t<decltype(field_of<K>(std::declval<Targets const&>()))>>;

  template <class... Bindings, int... B>
  static LEIBNIZ_INLINE bool is_read(auto const& to, [[maybe_unused]] auto const& held,
                                     std::integer_sequence<int, B...>) {
    return (to.overlaps(stretch_of<bound_value<value_of<Bindings>>>(field_of<B>(held))) || ... || false);
  }
  template <int K, int... Earlier>
  static LEIBNIZ_INLINE bool frees_earlier(auto const& outputs, std::integer_sequence<int, Earlier...>) {
    return (field_of<K>(outputs).frees(field_of<Earlier>(outputs)) || ... || false);
  }
  template <int K>
  static LEIBNIZ_INLINE void check_target(auto const& to, sizes_type const& sizes) {
    constexpr planning::extents dims = S.outputs[K];
    if constexpr (dims.is_matrix() && !dims.is_scalar())
      if (int const axis = to.misfit(rows_in<K>(sizes), columns_in<K>(sizes)); axis >= 0)
        refuse_target<K>(to, sizes, axis);
  }
  template <int K>
  [[noreturn]] __attribute__((noinline, cold)) static void refuse_target(auto const& to, sizes_type const& sizes,
                                                                         int axis) {
    constexpr planning::extents dims = S.outputs[K];
    auto const found = to.limit_of(axis);
    throw_shape_error(target_text(K, axis, found.size, found.or_less),
                      wanted_text(dims.axis[axis], size_of(dims.axis[axis], sizes.sizes)));
  }
  /// `it has 5`, or `n is 5 (columns of A)`
  static constexpr phrase_text wanted_text(int extent, index size) {
    if (extent > 0) return phrase_text("it has ") << static_cast<long long>(extent);
    return R::origin_text(R::known.sizes.names[-1 - extent], size);  // what R knows is less than a schedule
  }
};

}  // namespace leibniz::evaluation
