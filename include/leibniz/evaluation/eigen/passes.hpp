#pragma once
#include <leibniz/evaluation/eigen/packets.hpp>
#include <leibniz/evaluation/passes.hpp>

namespace leibniz::evaluation {

/// A pass over entries, several rows at a time.
template <auto const& S, int Instruction, class Memory>
struct packet_pass {
  using steps = pass_steps<S, Instruction, Memory>;
  using T = typename Memory::number_type;
  static constexpr index static_rows = Memory::places::rows(steps::pass.dims),
                         static_columns = Memory::places::columns(steps::pass.dims);
  /// How many entries are walked in one go, where that is known.
  static constexpr index static_length() {
    if (static_rows == dynamic) return dynamic;
    if (!is_known_linear(typename steps::all{})) return static_rows;
    return static_columns == dynamic ? dynamic : static_rows * static_columns;
  }
  template <int... K>
  static constexpr bool is_known_linear(std::integer_sequence<int, K...>) {
    return (is_known_linear<K>() && ...);
  }
  template <int K>
  static constexpr bool is_known_linear() {
    constexpr planning::step const& s = steps::step(K);
    if constexpr (s.is_fixed() || (s.what != operation::load && s.what != operation::store)) {
      return true;
    } else {
      using view = decltype(std::declval<Memory&>().template at<s.at.from>());
      return s.at.how == reach::whole && view::is_packed_by_columns;
    }
  }
  using arithmetic = packet_arithmetic<T, static_length()>;
  using packet = typename arithmetic::value;

  /// How far the entries of a step lie apart from row to row.
  template <int K>
  static index stride(Memory& memory) {
    constexpr planning::access at = steps::step(K).at;
    auto const v = memory.template at<at.from>();
    if constexpr (at.how == reach::whole || at.how == reach::down) return v.row_stride();
    if constexpr (at.how == reach::turned) return v.column_stride();
    if constexpr (at.how == reach::diagonal) return v.row_stride() + v.column_stride();
    return 0;
  }
  template <int K>
  static constexpr bool is_dense() {
    constexpr planning::access at = steps::step(K).at;
    using view = decltype(std::declval<Memory&>().template at<at.from>());
    if (at.how == reach::turned) return view::static_column_stride == 1;
    return (at.how == reach::whole || at.how == reach::down) && view::static_row_stride == 1;
  }

  /// One step at the entries (i, j), (i + 1, j), ...
  template <int K>
  static LEIBNIZ_INLINE void perform(packet* r, packet* sums, Memory& memory, index i, index j) {
    constexpr planning::step const& s = steps::step(K);
    if constexpr (s.is_fixed()) {
    } else if constexpr (s.what == operation::load) {
      if constexpr (s.at.how == reach::across)
        r[K] = arithmetic::splat(*steps::template address<K>(memory, i, j));
      else if constexpr (is_dense<K>())
        r[K] = arithmetic::load(steps::template address<K>(memory, i, j));
      else
        r[K] = arithmetic::gather(steps::template address<K>(memory, i, j), stride<K>(memory));
    } else if constexpr (s.what == operation::store) {
      if constexpr (is_dense<K>())
        arithmetic::store(steps::template address<K>(memory, i, j), r[s.a]);
      else
        arithmetic::scatter(steps::template address<K>(memory, i, j), r[s.a], stride<K>(memory));
    } else if constexpr (s.what == operation::total) {
      sums[K] = arithmetic::add(sums[K], r[s.a]);
    } else if constexpr (s.what == operation::greatest) {
      sums[K] = arithmetic::greater(sums[K], r[s.a]);
    } else {
      r[K] = operate<arithmetic, S, steps::pass.first_step + K>(r[s.a], r[s.b < 0 ? s.a : s.b]);
    }
  }

  /// Whether all entries lie one after the other, so that the columns can be walked as one.
  template <int K>
  static LEIBNIZ_INLINE bool is_linear(Memory& memory) {
    constexpr planning::step const& s = steps::step(K);
    if constexpr (s.is_fixed() || (s.what != operation::load && s.what != operation::store)) {
      return true;
    } else if constexpr (is_known_linear<K>()) {
      return true;
    } else if constexpr (s.at.how != reach::whole || !is_dense<K>()) {
      return false;
    } else {
      auto const v = memory.template at<s.at.from>();
      return v.column_stride() == v.rows();
    }
  }

  template <int... K>
  static LEIBNIZ_INLINE void run(Memory& memory, std::integer_sequence<int, K...>) {
    packet r[steps::count], sums[steps::count];
    T one[steps::count], rest[steps::count];
    (steps::template prepare<arithmetic, K>(r, sums, memory), ...);
    (steps::template prepare<scalar_arithmetic<T>, K>(one, rest, memory), ...);
    index rows = memory.rows(steps::pass.dims), columns = memory.columns(steps::pass.dims);
    if (columns > 1 && (is_linear<K>(memory) && ...)) {
      rows *= columns;
      columns = 1;
    }
    for (index j = 0; j < columns; ++j) {
      index i = 0;
      for (; i + arithmetic::size <= rows; i += arithmetic::size) (perform<K>(r, sums, memory, i, j), ...);
      for (; i < rows; ++i) (steps::template perform<K>(one, rest, memory, i, j), ...);
    }
    (add_up<K>(sums, rest), ...);
    (steps::template finish<K>(rest, memory), ...);
  }

 private:
  template <int K>
  static LEIBNIZ_INLINE void add_up(packet const* sums, T* rest) {
    if constexpr (steps::step(K).what == operation::total) rest[K] += arithmetic::sum(sums[K]);
    if constexpr (steps::step(K).what == operation::greatest)
      rest[K] = scalar_arithmetic<T>::greater(rest[K], arithmetic::greatest(sums[K]));
  }
};

}  // namespace leibniz::evaluation
