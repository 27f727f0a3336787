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
  /// How a step reads or writes entries: all of it in one function of the step, for each has a long name.
  struct access_facts {
    bool is_access = false;
    bool is_dense = false;        // entries (i, j) and (i + 1, j) are neighbours in memory
    bool is_across = false;       // else (i, j) and (i, j + 1)
    bool is_known_linear = true;  // all entries are known to lie one after the other
  };
  template <int K>
  static constexpr access_facts facts_of() {
    constexpr planning::step const& s = steps::step(K);
    access_facts result;
    if constexpr (!s.is_fixed() && (s.what == operation::load || s.what == operation::store)) {
      using view = decltype(std::declval<Memory&>().template at<s.at.from>());
      constexpr bool by_row = view::static_row_stride == 1, by_column = view::static_column_stride == 1;
      bool const whole = s.at.how == reach::whole, turned = s.at.how == reach::turned;
      result.is_access = true;
      result.is_dense = turned ? by_column : (whole || s.at.how == reach::down) && by_row;
      result.is_across = !result.is_dense && ((whole && by_column) || (turned && by_row));
      result.is_known_linear = whole && view::is_packed_by_columns;
    }
    return result;
  }
  struct fact_table {
    access_facts of[steps::count];
  };
  template <int... K>
  static constexpr fact_table find_facts(std::integer_sequence<int, K...>) {
    return {{facts_of<K>()...}};
  }
  static constexpr fact_table facts = find_facts(typename steps::all{});

  static constexpr bool is_known_linear() {
    for (access_facts const& one : facts.of)
      if (!one.is_known_linear) return false;
    return true;
  }
  /// How many entries are walked in one go, where that is known.
  static constexpr index static_length() {
    if (static_rows == dynamic) return dynamic;
    if (!is_known_linear()) return static_rows;
    return static_columns == dynamic ? dynamic : static_rows * static_columns;
  }
  using arithmetic = packet_arithmetic<T, static_length()>;
  using packet = typename arithmetic::value;

  /// Where the entries of a step are: taken from the views once, before the loops. (GCC 12 copies whole views inside them.)
  struct lane {
    T const* from = nullptr;
    T* to = nullptr;
    index down = 0, across = 0;  // from row to row, from column to column
  };
  template <int K>
  static LEIBNIZ_ALWAYS_INLINE lane lane_of(Memory& memory) {
    lane result;
    if constexpr (facts.of[K].is_access) {
      constexpr planning::access at = steps::step(K).at;
      auto const v = memory.template at<at.from>();
      result.from = v.data();
      if constexpr (steps::step(K).what == operation::store) result.to = v.data();
      if constexpr (at.how == reach::whole || at.how == reach::down) result.down = v.row_stride();
      if constexpr (at.how == reach::turned) result.down = v.column_stride();
      if constexpr (at.how == reach::diagonal) result.down = v.row_stride() + v.column_stride();
      if constexpr (at.how == reach::whole) result.across = v.column_stride();
      if constexpr (at.how == reach::turned || at.how == reach::across) result.across = v.row_stride();
    }
    return result;
  }
  template <int K>
  static LEIBNIZ_ALWAYS_INLINE void next_column(lane* lanes) {
    if constexpr (facts.of[K].is_access) {
      lanes[K].from += lanes[K].across;
      if constexpr (steps::step(K).what == operation::store) lanes[K].to += lanes[K].across;
    }
  }

  /// One step at the entries (i, j), (i + 1, j), ...; `First` of all entries, so that sums begin with them.
  template <int K, bool Tiled = false, bool First = false>
  static LEIBNIZ_ALWAYS_INLINE void perform(packet* r, packet* sums, lane const* lanes, index i) {
    constexpr bool dense = Tiled || facts.of[K].is_dense;
    constexpr planning::step const& s = steps::step(K);
    if constexpr (s.is_fixed()) {
    } else if constexpr (s.what == operation::load) {
      if constexpr (s.at.how == reach::across)
        r[K] = arithmetic::splat(*lanes[K].from);
      else if constexpr (dense)
        r[K] = arithmetic::load(lanes[K].from + i);
      else
        r[K] = arithmetic::gather(lanes[K].from + i * lanes[K].down, lanes[K].down);
    } else if constexpr (s.what == operation::store) {
      if constexpr (dense)
        arithmetic::store(lanes[K].to + i, r[s.a]);
      else
        arithmetic::scatter(lanes[K].to + i * lanes[K].down, r[s.a], lanes[K].down);
    } else if constexpr (s.what == operation::total) {
      sums[K] = First ? r[s.a] : arithmetic::add(sums[K], r[s.a]);
    } else if constexpr (s.what == operation::greatest) {
      sums[K] = First ? r[s.a] : arithmetic::greater(sums[K], r[s.a]);
    } else {
      r[K] = operate<arithmetic, s.what, s.applied>(r[s.a], r[s.b < 0 ? s.a : s.b], s.number);
    }
  }
  /// The same at entry (i, j) alone.
  template <int K>
  static LEIBNIZ_ALWAYS_INLINE void perform_one(T* r, T* sums, lane const* lanes, index i) {
    constexpr planning::step const& s = steps::step(K);
    if constexpr (s.is_fixed()) {
    } else if constexpr (s.what == operation::load) {
      r[K] = lanes[K].from[i * lanes[K].down];
    } else if constexpr (s.what == operation::store) {
      lanes[K].to[i * lanes[K].down] = r[s.a];
    } else if constexpr (s.what == operation::total) {
      sums[K] += r[s.a];
    } else if constexpr (s.what == operation::greatest) {
      sums[K] = scalar_arithmetic<T>::greater(sums[K], r[s.a]);
    } else {
      r[K] = operate<scalar_arithmetic<T>, s.what, s.applied>(r[s.a], r[s.b < 0 ? s.a : s.b], s.number);
    }
  }

  /// Whether all entries lie one after the other, so that the columns can be walked as one.
  template <int K>
  static LEIBNIZ_ALWAYS_INLINE bool is_linear(Memory& memory) {
    constexpr planning::step const& s = steps::step(K);
    if constexpr (facts.of[K].is_known_linear) {
      return true;
    } else if constexpr (s.at.how != reach::whole || !facts.of[K].is_dense) {
      return false;
    } else {
      auto const v = memory.template at<s.at.from>();
      return v.column_stride() == v.rows();
    }
  }

  // ---- What is read or written across the columns, in squares of registers: each is transposed in registers, so that
  // both directions go through memory in whole registers. (Gathering entry by entry costs a multiple of the rest.)

  static constexpr index side = arithmetic::size;  // of a square
  static constexpr index squares_at_a_time = 8;  // below each other: some pages of memory, and half a kilobyte of each

  static constexpr bool is_by_tiles() {
    if (static_rows != dynamic && (static_rows % side != 0 || static_columns % side != 0)) return false;
    bool any_across = false;
    for (int k = 0; k < steps::count; ++k) {
      access_facts const& one = facts.of[k];
      any_across |= one.is_across;
      bool const fits = !one.is_access || one.is_across || one.is_dense || steps::step(k).at.how == reach::across;
      if (!fits) return false;  // an entry has to be gathered, or scattered
    }
    return steps::pass.dims.columns() != 1 && any_across;
  }
  /// Whether entries may be computed twice: nothing is summed, or written where it is read.
  static constexpr bool may_overlap() {
    for (int k = 0; k < steps::count; ++k)
      if (!may_overlap(steps::step(k))) return false;
    return true;
  }
  static constexpr bool may_overlap(planning::step const& s) {
    if (s.what == operation::total || s.what == operation::greatest) return false;
    if (s.what != operation::store) return true;
    for (int k = 0; k < steps::count; ++k)
      if (steps::step(k).what == operation::load && steps::step(k).at.from == s.at.from) return false;
    return true;
  }
  /// Copies side x side entries that lie across from a square, or to one.
  static LEIBNIZ_INLINE void transpose(T const* from, index from_step, T* to, index to_step) {
    Eigen::internal::PacketBlock<packet, side> block;
    for (index k = 0; k < side; ++k) block.packet[k] = arithmetic::load(from + k * from_step);
    Eigen::internal::ptranspose(block);
    for (index k = 0; k < side; ++k) arithmetic::store(to + k * to_step, block.packet[k]);
  }
  /// Before the columns of the square at row i: what it reads across is fetched.
  template <int K>
  static LEIBNIZ_ALWAYS_INLINE void begin_square(lane const* all, lane* own, T (*squares)[side * side], index i,
                                                 index j) {
    own[K] = all[K];
    if constexpr (!facts.of[K].is_access) return;
    if constexpr (facts.of[K].is_across) {
      if constexpr (steps::step(K).what == operation::load)
        transpose(all[K].from + i * all[K].down + j, all[K].down, squares[K], side);
      own[K] = {squares[K], squares[K], 1, side};
    } else {
      own[K].from += i * own[K].down + j * own[K].across;
      if constexpr (steps::step(K).what == operation::store) own[K].to += i * own[K].down + j * own[K].across;
    }
  }
  template <int K>
  static LEIBNIZ_ALWAYS_INLINE void end_square(lane const* all, T (*squares)[side * side], index i, index j) {
    if constexpr (facts.of[K].is_across && steps::step(K).what == operation::store)
      transpose(squares[K], side, all[K].to + i * all[K].down + j, all[K].down);
  }
  template <int K>
  static LEIBNIZ_ALWAYS_INLINE void to_column(lane const* all, lane* own, index j) {
    own[K] = all[K];
    own[K].from += j * own[K].across;
    if constexpr (steps::step(K).what == operation::store) own[K].to += j * own[K].across;
  }
  template <int... K>
  static void run_by_tiles(Memory& memory, std::integer_sequence<int, K...>) {
    packet r[steps::count], sums[steps::count];
    T one[steps::count], rest[steps::count];
    alignas(64) T squares[steps::count][side * side];
    in_order({(steps::template prepare<arithmetic, K>(r, sums, memory), 0)...});
    in_order({(steps::template prepare<scalar_arithmetic<T>, K>(one, rest, memory), 0)...});
    index const rows = memory.template rows<steps::pass.dims>(), columns = memory.template columns<steps::pass.dims>();
    constexpr bool can_overlap = may_overlap();  // the last squares
    bool const overlap = can_overlap && rows >= side && columns >= side;
    index const more = overlap ? side - 1 : 0;
    index const full_rows = (rows + more) / side * side, full_columns = (columns + more) / side * side;
    lane const lanes[] = {lane_of<K>(memory)...};
    lane own[steps::count];
    for (index down = 0; down < full_rows; down += squares_at_a_time * side)
      for (index j = 0; j < full_columns; j += side)
        for (index i = down; i < std::min(down + squares_at_a_time * side, full_rows); i += side) {
          index const row = std::min(i, rows - side), column = std::min(j, columns - side);
          in_order({(begin_square<K>(lanes, own, squares, row, column), 0)...});
          for (index l = 0; l < side; ++l) {
            in_order({(perform<K, true>(r, sums, own, 0), 0)...});
            in_order({(next_column<K>(own), 0)...});
          }
          in_order({(end_square<K>(lanes, squares, row, column), 0)...});
        }
    for (index j = 0; j < columns; ++j) {  // what is left over
      in_order({(to_column<K>(lanes, own, j), 0)...});
      for (index i = j < full_columns ? full_rows : 0; i < rows; ++i)
        in_order({(perform_one<K>(one, rest, own, i), 0)...});
    }
    in_order({(add_up<K>(sums, rest), 0)...});
    in_order({(steps::template finish<K>(rest, memory), 0)...});
  }

  template <int... K>
  static LEIBNIZ_INLINE void run(Memory& memory, std::integer_sequence<int, K...> all) {
    if constexpr (is_by_tiles())
      run_by_tiles(memory, all);
    else if constexpr (is_one_walk())
      run_one_walk(memory, all);
    else
      run_by_columns(memory, all);
  }
  /// Whether all entries are one walk of known length, of at least one register.
  static constexpr bool is_one_walk() {
    return static_length() != dynamic && static_length() >= arithmetic::size &&
           (static_columns == 1 || is_known_linear());
  }
  /// No sum begins with zero: the compiler may not leave an addition of zero out, because of -0.
  template <int... K>
  static LEIBNIZ_INLINE void run_one_walk(Memory& memory, std::integer_sequence<int, K...>) {
    packet r[steps::count], sums[steps::count];
    T one[steps::count], rest[steps::count];
    in_order({(steps::template prepare<arithmetic, K>(r, sums, memory), 0)...});
    in_order({(steps::template prepare<scalar_arithmetic<T>, K>(one, rest, memory), 0)...});
    lane const lanes[] = {lane_of<K>(memory)...};
    constexpr index whole = static_length() / arithmetic::size * arithmetic::size;
    in_order({(perform<K, false, true>(r, sums, lanes, 0), 0)...});
    for (index i = arithmetic::size; i < whole; i += arithmetic::size)
      in_order({(perform<K>(r, sums, lanes, i), 0)...});
    in_order({(add_up<K, true>(sums, rest), 0)...});
    for (index i = whole; i < static_length(); ++i) in_order({(perform_one<K>(one, rest, lanes, i), 0)...});
    in_order({(steps::template finish<K>(rest, memory), 0)...});
  }
  /// A sum of what takes no time to compute waits for itself: each addition for the one before, four cycles. So there are
  /// four of it, over every fourth register.
  static constexpr bool waits_for_sums() {
    bool sums = false;
    for (int k = 0; k < steps::count; ++k) {
      operation const what = steps::step(k).what;
      bool const is_cheap = what == operation::load || what == operation::store || what == operation::add ||
                            what == operation::subtract || what == operation::multiply || what == operation::negate;
      if (what == operation::total)
        sums = true;
      else if (!is_cheap && !steps::step(k).is_fixed())
        return false;
    }
    return sums;
  }
  static constexpr int parts = waits_for_sums() ? 4 : 1;
  template <int... K>
  static LEIBNIZ_ALWAYS_INLINE void perform_all(packet* r, packet* sums, lane const* lanes, index i,
                                                std::integer_sequence<int, K...>) {
    in_order({(perform<K>(r, sums, lanes, i), 0)...});
  }
  template <int... K>
  static LEIBNIZ_INLINE void run_by_columns(Memory& memory, std::integer_sequence<int, K...> all) {
    packet r[steps::count], sums[parts * steps::count];
    T one[steps::count], rest[steps::count];
    for (int part = 0; part < parts; ++part)
      in_order({(steps::template prepare<arithmetic, K>(r, sums + part * steps::count, memory), 0)...});
    in_order({(steps::template prepare<scalar_arithmetic<T>, K>(one, rest, memory), 0)...});
    index rows = memory.template rows<steps::pass.dims>(), columns = memory.template columns<steps::pass.dims>();
    if (columns > 1 && are_all({is_linear<K>(memory)...})) {
      rows *= columns;
      columns = 1;
    }
    lane lanes[] = {lane_of<K>(memory)...};
    for (index j = 0; j < columns; ++j) {
      index i = 0;
      if constexpr (parts > 1)
        for (; i + parts * arithmetic::size <= rows; i += parts * arithmetic::size)
          for (int part = 0; part < parts; ++part)
            perform_all(r, sums + part * steps::count, lanes, i + part * arithmetic::size, all);
      for (; i + arithmetic::size <= rows; i += arithmetic::size) perform_all(r, sums, lanes, i, all);
      for (; i < rows; ++i) in_order({(perform_one<K>(one, rest, lanes, i), 0)...});
      in_order({(next_column<K>(lanes), 0)...});
    }
    for (int part = 1; part < parts; ++part) in_order({(add_part<K>(sums, sums + part * steps::count), 0)...});
    in_order({(add_up<K>(sums, rest), 0)...});
    in_order({(steps::template finish<K>(rest, memory), 0)...});
  }

 private:
  template <int K>
  static LEIBNIZ_ALWAYS_INLINE void add_part(packet* sums, packet const* part) {
    if constexpr (steps::step(K).what == operation::total) sums[K] = arithmetic::add(sums[K], part[K]);
  }
  template <int K, bool First = false>
  static LEIBNIZ_ALWAYS_INLINE void add_up(packet const* sums, T* rest) {
    if constexpr (steps::step(K).what == operation::total)
      rest[K] = First ? arithmetic::sum(sums[K]) : rest[K] + arithmetic::sum(sums[K]);
    if constexpr (steps::step(K).what == operation::greatest)
      rest[K] = scalar_arithmetic<T>::greater(rest[K], arithmetic::greatest(sums[K]));
  }
};

}  // namespace leibniz::evaluation
