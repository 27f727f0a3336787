#pragma once
#include <algorithm>
#include <leibniz/evaluation/loops.hpp>
#include <leibniz/evaluation/passes.hpp>
#include <leibniz/support/inline.hpp>

/// z = M w, a pass over z, and M' s, for some rows of M at a time.
namespace leibniz::evaluation {

/// How many rows of a matrix to read at a time: all, if it stays in the second-level cache anyway; else as many as fill a
/// good part of that cache, in pieces of columns that are long enough to be read at full speed.
template <class T>
constexpr index rows_at_a_time(index rows, index columns) {
  constexpr index cache = 393216 / index{sizeof(T)}, shortest = 512 / index{sizeof(T)};
  if (rows * columns <= 2 * cache) return rows;
  return std::max(shortest, cache / std::max<index>(columns, 1) / 8 * 8);
}

template <class T, index R, index C, index RowStride, index ColumnStride>
constexpr auto some_rows(view<T, R, C, RowStride, ColumnStride> v, index begin, index count) {
  constexpr index across = ColumnStride == packed && C != 1 ? dynamic : ColumnStride;
  return view<T, dynamic, C, RowStride, across>(v.data() + begin * v.row_stride(), count, v.columns(), v.row_stride(),
                                                v.column_stride());
}

/// The values of a schedule, of which the columns of one extent are cut to some rows.
template <auto const& S, int Extent, class Memory>
class row_block {
 public:
  using number_type = typename Memory::number_type;
  using places = typename Memory::places;

  constexpr row_block(Memory& all, index begin, index count) : all_(all), begin_(begin), count_(count) {}

  template <int B>
  constexpr LEIBNIZ_INLINE auto at() {
    auto const v = all_.template at<B>();
    if constexpr (is_cut(S.buffers[B].dims))
      return some_rows(v, begin_, count_);
    else
      return v;
  }
  constexpr index rows(planning::extents const& dims) const { return is_cut(dims) ? count_ : all_.rows(dims); }
  constexpr index columns(planning::extents const& dims) const { return all_.columns(dims); }
  template <int E>
  constexpr index size() const {
    return all_.template size<E>();
  }

 private:
  static constexpr bool is_cut(planning::extents const& dims) { return dims.is_column() && dims.rows() == Extent; }

  Memory& all_;
  index begin_, count_;
};

/// Instructions I, I + 1 and I + 2 of a schedule.
template <auto const& S, int I, class Backend, class Memory>
struct row_blocks {
  using T = typename Memory::number_type;
  static constexpr int extent = S.instructions[I].dims.rows();
  using pass = pass_steps<S, I + 1, Memory>;
  using block = row_block<S, extent, Memory>;

  /// `first` and `last` multiply one block: first(to, a, x) and last(to, a, x).
  static void run(Memory& memory, auto matrix, auto to_z, auto w, auto s, auto to, auto first, auto last) {
    index const step = rows_at_a_time<T>(matrix.rows(), matrix.columns());
    T sums[pass::count]{};
    for (index begin = 0; begin < matrix.rows(); begin += step) {
      index const count = std::min(step, matrix.rows() - begin);
      auto const part = some_rows(matrix, begin, count);
      first(some_rows(to_z, begin, count), part, w);
      block window(memory, begin, count);
      Backend::template pass<S, I + 1>(window);
      add_totals(memory, sums, typename pass::all{});
      index const ahead = std::min(step, matrix.rows() - begin - count);
      for (index j = 0; j < matrix.columns(); j += columns_at_a_time) {
        index const columns = std::min(columns_at_a_time, matrix.columns() - j);
        prefetch(matrix, begin + count, ahead, j, columns);
        last(some_rows(to, j, columns), some_rows(part.transposed(), j, columns), some_rows(s, begin, count));
      }
    }
    set_totals(memory, sums, typename pass::all{});
  }

 private:
  static constexpr index columns_at_a_time = 32;

  /// Asks for some rows of some columns, while the processor works on what it has.
  static void prefetch([[maybe_unused]] auto matrix, [[maybe_unused]] index begin, [[maybe_unused]] index count,
                       [[maybe_unused]] index first, [[maybe_unused]] index columns) {
#if defined(__GNUC__)
    if (matrix.row_stride() != 1) return;  // rows in one piece are foreseen anyway
    for (index j = first; j < first + columns; ++j)
      for (index i = 0; i < count; i += 64 / index{sizeof(T)}) __builtin_prefetch(&matrix(begin + i, j), 0, 2);
#endif
  }
  template <int... K>
  static void add_totals(Memory& memory, T* sums, std::integer_sequence<int, K...>) {
    (add_total<K>(memory, sums), ...);
  }
  template <int K>
  static void add_total([[maybe_unused]] Memory& memory, [[maybe_unused]] T* sums) {
    if constexpr (pass::step(K).what == operation::total) sums[K] += *pass::template address<K>(memory, 0, 0);
  }
  template <int... K>
  static void set_totals(Memory& memory, T const* sums, std::integer_sequence<int, K...>) {
    (set_total<K>(memory, sums), ...);
  }
  template <int K>
  static void set_total([[maybe_unused]] Memory& memory, [[maybe_unused]] T const* sums) {
    if constexpr (pass::step(K).what == operation::total) *pass::template address<K>(memory, 0, 0) = sums[K];
  }
};

}  // namespace leibniz::evaluation
