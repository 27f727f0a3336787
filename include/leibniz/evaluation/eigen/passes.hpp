#pragma once
#include <algorithm>
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

  /// Whether a step reads or writes across the columns and costs more than all that is computed: entries that lie apart
  /// are gathered one by one, so that vectors are not worth it.
  template <int... K>
  static constexpr bool is_by_tiles(std::integer_sequence<int, K...>) {
#if defined(__GNUC__) && !defined(__clang__)
    return false;  // GCC 12 keeps the registers of such a loop in memory: two to four times slower
#endif
    if (dims_are_columns()) return false;
    return (is_across<K>() || ...) && (is_cheap(steps::step(K).what) && ...);
  }
  static constexpr bool dims_are_columns() { return steps::pass.dims.columns() == 1 || static_rows != dynamic; }
  static constexpr bool is_cheap(operation what) {
    return !planning::is_entrywise(what) || what == operation::copy || what == operation::add ||
           what == operation::subtract || what == operation::multiply || what == operation::negate;
  }
  template <int K>
  static constexpr bool is_across() {
    constexpr planning::step const& s = steps::step(K);
    if constexpr (s.is_fixed() || (s.what != operation::load && s.what != operation::store))
      return false;
    else
      return (s.at.how == reach::whole || s.at.how == reach::turned) && !is_dense<K>();
  }
  /// Entry by entry, in squares that stay in the cache in both directions.
  template <int... K>
  static void run_by_tiles(Memory& memory, std::integer_sequence<int, K...>) {
    constexpr index tile = 16;
    T one[steps::count], rest[steps::count];
    (steps::template prepare<scalar_arithmetic<T>, K>(one, rest, memory), ...);
    index const rows = memory.rows(steps::pass.dims), columns = memory.columns(steps::pass.dims);
    for (index right = 0; right < columns; right += tile)
      for (index down = 0; down < rows; down += tile)
        for (index j = right; j < std::min(right + tile, columns); ++j)
          for (index i = down; i < std::min(down + tile, rows); ++i) {
            (steps::template perform<K>(one, rest, memory, i, j), ...);
          }
    (steps::template finish<K>(rest, memory), ...);
  }

  template <int... K>
  static LEIBNIZ_INLINE void run(Memory& memory, std::integer_sequence<int, K...> all) {
    if constexpr (is_by_tiles(typename steps::all{}))
      run_by_tiles(memory, all);
    else
      run_by_columns(memory, all);
  }
  template <int... K>
  static LEIBNIZ_INLINE void run_by_columns(Memory& memory, std::integer_sequence<int, K...>) {
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
