#pragma once
#include <leibniz/evaluation/arithmetic.hpp>
#include <leibniz/evaluation/in_order.hpp>
#include <leibniz/evaluation/view.hpp>
#include <leibniz/planning/schedule.hpp>
#include <leibniz/support/inline.hpp>
#include <leibniz/support/record.hpp>
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

  /// Whether it is a number among the inputs; and which.
  static constexpr bool is_given_number(planning::access at) {
    planning::buffer const& b = S.buffers[at.from];
    return b.is(planning::buffer::place::input) && b.dims.is_scalar();
  }
  static constexpr int input(planning::access at) { return S.buffers[at.from].number; }

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

  /// What a step gives that is the same for all entries, or that reads the only one.
  template <int K>
  static constexpr LEIBNIZ_ALWAYS_INLINE T first_value(Memory& memory) {
    constexpr planning::step const& s = step(K);
    if constexpr (s.what == operation::constant)
      return number<T>(s.number);
    else if constexpr (s.what == operation::extent_size)
      return static_cast<T>(memory.template size<s.extent>());
    else
      return *address<K>(memory, 0, 0);
  }
  template <class Arithmetic, int K>
  static constexpr LEIBNIZ_ALWAYS_INLINE void prepare(typename Arithmetic::value* r, typename Arithmetic::value* sums,
                                                      Memory& memory) {
    constexpr planning::step const& s = step(K);
    if constexpr (s.is_fixed()) r[K] = Arithmetic::splat(first_value<K>(memory));
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

  /// Whether it goes over one number only, and adds up nothing.
  static constexpr bool is_single() {
    for (int k = 0; k < count; ++k)
      if (planning::is_reduction(step(k).what)) return false;
    return pass.dims.is_scalar();
  }
  template <int K>
  static constexpr LEIBNIZ_ALWAYS_INLINE void finish(T const* sums, Memory& memory) {
    if constexpr (step(K).what == operation::greatest)
      *address<K>(memory, 0, 0) = scalar_arithmetic<T>::shift(sums[K]);
    else if constexpr (planning::is_reduction(step(K).what))
      *address<K>(memory, 0, 0) = sums[K];
  }
};

/// A pass over one number. What is read comes before what is written, for that may be the same. To compute, and to read a
/// number that is given, is no function of the step: of a thousand steps each would be compiled.
template <class Steps>
struct single_pass {
  using T = typename Steps::T;
  using arithmetic = scalar_arithmetic<T>;

  enum class group { constant, given, read, operated, written };
  static constexpr group group_of(int k) {
    planning::step const& s = Steps::step(k);
    if (s.what == operation::constant) return group::constant;
    if (s.what == operation::load && Steps::is_given_number(s.at)) return group::given;
    if (s.is_fixed() || s.what == operation::load) return group::read;
    return s.what == operation::store ? group::written : group::operated;
  }
  /// The steps of one group.
  struct members {
    int at[Steps::count]{};
    int count = 0;
  };
  static constexpr members members_of(group g) {
    members result;
    for (int k = 0; k < Steps::count; ++k)
      if (group_of(k) == g) result.at[result.count++] = k;
    return result;
  }
  static constexpr members constants = members_of(group::constant), given = members_of(group::given),
                           read = members_of(group::read), operated = members_of(group::operated),
                           written = members_of(group::written);
  template <members const& Group>
  using all = std::make_integer_sequence<int, Group.count>;

  static constexpr int input(int k) { return Steps::input(Steps::step(given.at[k]).at); }
  static constexpr int result(int k) { return operated.at[k]; }
  static constexpr planning::step const& step(int k) { return Steps::step(operated.at[k]); }
  static constexpr int second(int k) { return step(k).b < 0 ? step(k).a : step(k).b; }

  template <int... Constant, int... Given, int... Read, int... K, int... Written>
  static constexpr LEIBNIZ_INLINE void run(auto& memory, std::integer_sequence<int, Constant...>,
                                           std::integer_sequence<int, Given...>, std::integer_sequence<int, Read...>,
                                           std::integer_sequence<int, K...>, std::integer_sequence<int, Written...>) {
    T r[Steps::count]{};
    in_order({(r[constants.at[Constant]] = number<T>(Steps::step(constants.at[Constant]).number), 0)...});
    in_order({(r[given.at[Given]] = field_of<input(Given)>(memory.inputs()), 0)...});
    in_order({(r[read.at[Read]] = Steps::template first_value<read.at[Read]>(memory), 0)...});
    in_order(
        {(r[result(K)] = operate<arithmetic, step(K).what, step(K).applied>(r[step(K).a], r[second(K)], step(K).number),
          0)...});
    in_order(
        {(*Steps::template address<written.at[Written]>(memory, 0, 0) = r[Steps::step(written.at[Written]).a], 0)...});
  }
  static constexpr LEIBNIZ_INLINE void run(auto& memory) {
    run(memory, all<constants>{}, all<given>{}, all<read>{}, all<operated>{}, all<written>{});
  }
};

template <class Steps, class Memory, int... K>
constexpr LEIBNIZ_INLINE void plain_pass(Memory& memory, std::integer_sequence<int, K...>) {
  using T = typename Memory::number_type;
  T r[Steps::count]{}, sums[Steps::count]{};
  in_order({(Steps::template prepare<scalar_arithmetic<T>, K>(r, sums, memory), 0)...});
  index const rows = memory.template rows<Steps::pass.dims>(), columns = memory.template columns<Steps::pass.dims>();
  for (index i = 0; i < rows; ++i)
    for (index j = 0; j < columns; ++j) in_order({(Steps::template perform<K>(r, sums, memory, i, j), 0)...});
  in_order({(Steps::template finish<K>(sums, memory), 0)...});
}
/// A pass over entries, one at a time.
template <auto const& S, int Instruction, class Memory>
constexpr LEIBNIZ_INLINE void plain_pass(Memory& memory) {
  using steps = pass_steps<S, Instruction, Memory>;
  if constexpr (steps::is_single())
    single_pass<steps>::run(memory);
  else
    plain_pass<steps>(memory, typename steps::all{});
}

}  // namespace leibniz::evaluation
