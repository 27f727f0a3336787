#pragma once
#include <leibniz/evaluation/arithmetic.hpp>
#include <leibniz/evaluation/in_order.hpp>
#include <leibniz/evaluation/view.hpp>
#include <leibniz/planning/schedule.hpp>
#include <leibniz/support/inline.hpp>
#include <utility>

namespace leibniz::evaluation {

using planning::reach;

/// The steps of one pass over entries, on registers. What is the same for all entries is computed once, before.
template <auto const& S, int Instruction, class Memory>
struct pass_steps {
  using T = typename Memory::number_type;
  static constexpr planning::instruction const& pass = S.instructions[Instruction];
  static constexpr int count = pass.steps;
  static constexpr planning::step const& step(int k) { return S.steps[pass.first_step + k]; }
  using all = std::make_integer_sequence<int, count>;

  /// Where entry (i, j) of an operand or a result is.
  template <int K>
  static constexpr LEIBNIZ_ALWAYS_INLINE auto* address(Memory& memory, index i, index j) {
    constexpr planning::access at = step(K).at;
    auto const v = memory.template at<at.from>();
    if constexpr (at.how == reach::whole) return &v(i, j);
    if constexpr (at.how == reach::turned) return &v(j, i);
    if constexpr (at.how == reach::down) return &v(i, 0);
    if constexpr (at.how == reach::across) return &v(j, 0);
    if constexpr (at.how == reach::diagonal) return &v(i, i);
    if constexpr (at.how == reach::fixed) return v.data();
  }

  template <class Arithmetic, int K>
  static constexpr LEIBNIZ_ALWAYS_INLINE void prepare(typename Arithmetic::value* r, typename Arithmetic::value* sums,
                                                      Memory& memory) {
    constexpr planning::step const& s = step(K);
    if constexpr (s.what == operation::constant) r[K] = Arithmetic::splat(number<T>(s.number));
    if constexpr (s.what == operation::extent_size)
      r[K] = Arithmetic::splat(static_cast<T>(memory.template size<s.extent>()));
    if constexpr (s.what == operation::load && s.at.how == reach::fixed)
      r[K] = Arithmetic::splat(*address<K>(memory, 0, 0));
    if constexpr (s.what == operation::total) sums[K] = Arithmetic::splat(T(0));
    if constexpr (s.what == operation::greatest) sums[K] = Arithmetic::splat(-std::numeric_limits<T>::infinity());
  }

  /// One step at one entry.
  template <int K>
  static constexpr LEIBNIZ_ALWAYS_INLINE void perform(T* r, T* sums, Memory& memory, index i, index j) {
    constexpr planning::step const& s = step(K);
    if constexpr (s.is_fixed()) {
    } else if constexpr (s.what == operation::load) {
      r[K] = *address<K>(memory, i, j);
    } else if constexpr (s.what == operation::store) {
      *address<K>(memory, i, j) = r[s.a];
    } else if constexpr (s.what == operation::total) {
      sums[K] += r[s.a];
    } else if constexpr (s.what == operation::greatest) {
      sums[K] = scalar_arithmetic<T>::greater(sums[K], r[s.a]);
    } else {
      r[K] = operate<scalar_arithmetic<T>, s.what, s.applied>(r[s.a], r[s.b < 0 ? s.a : s.b], s.number);
    }
  }

  /// Whether it goes over one number only, and adds up nothing. Then a step is one function, which compiles in a third
  /// of the time.
  static constexpr bool is_single() {
    for (int k = 0; k < count; ++k)
      if (planning::is_reduction(step(k).what)) return false;
    return pass.dims.is_scalar();
  }
  /// The steps with all loads before the first store: what is written may be what is read.
  struct step_order {
    int at[count]{};
  };
  static constexpr step_order in_order() {
    step_order result;
    int placed = 0;
    for (bool const first : {true, false})
      for (int k = 0; k < count; ++k)
        if (first == (step(k).is_fixed() || step(k).what == operation::load)) result.at[placed++] = k;
    return result;
  }
  static constexpr step_order loads_first = in_order();
  template <int Place>
  static constexpr LEIBNIZ_ALWAYS_INLINE void perform(T* r, Memory& memory) {
    constexpr int K = loads_first.at[Place];
    constexpr planning::step const& s = step(K);
    if constexpr (s.what == operation::constant)
      r[K] = number<T>(s.number);
    else if constexpr (s.what == operation::extent_size)
      r[K] = static_cast<T>(memory.template size<s.extent>());
    else if constexpr (s.what == operation::load)
      r[K] = *address<K>(memory, 0, 0);
    else if constexpr (s.what == operation::store)
      *address<K>(memory, 0, 0) = r[s.a];
    else
      r[K] = operate<scalar_arithmetic<T>, s.what, s.applied>(r[s.a], r[s.b < 0 ? s.a : s.b], s.number);
  }

  template <int K>
  static constexpr LEIBNIZ_ALWAYS_INLINE void finish(T const* sums, Memory& memory) {
    if constexpr (step(K).what == operation::greatest)
      *address<K>(memory, 0, 0) = scalar_arithmetic<T>::shift(sums[K]);
    else if constexpr (planning::is_reduction(step(K).what))
      *address<K>(memory, 0, 0) = sums[K];
  }
};

template <class Steps, class Memory, int... K>
constexpr LEIBNIZ_INLINE void single_pass(Memory& memory, std::integer_sequence<int, K...>) {
  typename Memory::number_type r[Steps::count]{};
  in_order({(Steps::template perform<K>(r, memory), 0)...});
}
template <class Steps, class Memory, int... K>
constexpr LEIBNIZ_INLINE void plain_pass(Memory& memory, std::integer_sequence<int, K...>) {
  using T = typename Memory::number_type;
  T r[Steps::count]{}, sums[Steps::count]{};
  in_order({(Steps::template prepare<scalar_arithmetic<T>, K>(r, sums, memory), 0)...});
  index const rows = memory.rows(Steps::pass.dims), columns = memory.columns(Steps::pass.dims);
  for (index i = 0; i < rows; ++i)
    for (index j = 0; j < columns; ++j) in_order({(Steps::template perform<K>(r, sums, memory, i, j), 0)...});
  in_order({(Steps::template finish<K>(sums, memory), 0)...});
}
/// A pass over entries, one at a time.
template <auto const& S, int Instruction, class Memory>
constexpr LEIBNIZ_INLINE void plain_pass(Memory& memory) {
  using steps = pass_steps<S, Instruction, Memory>;
  if constexpr (steps::is_single())
    single_pass<steps>(memory, typename steps::all{});
  else
    plain_pass<steps>(memory, typename steps::all{});
}

}  // namespace leibniz::evaluation
