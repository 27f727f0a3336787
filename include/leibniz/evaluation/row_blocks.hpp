#pragma once
#include <leibniz/evaluation/loops.hpp>
#include <leibniz/evaluation/passes.hpp>
#include <leibniz/support/inline.hpp>

/// z = M w, a pass over z, and M' s, for some rows of M at a time.
namespace leibniz::evaluation {

/// How many rows of so many columns to read at a time: as many as fill half of the second-level cache, in pieces of
/// columns that are long enough to be read at full speed. But all, where they stay in that cache anyway, or where of so few
/// rows the `kept` columns, those that are read once more, would not (2000 x 2000: 1.0 of whole products, not 1.1 to 1.2).
template <class T>
constexpr index rows_at_a_time(index rows, index columns, index kept) {
  constexpr index cache = 786432 / index{sizeof(T)}, shortest = 512 / index{sizeof(T)};
  if (rows * columns <= cache || shortest * kept > cache) return rows;
  index const fitting = cache / 2 / (columns > 1 ? columns : 1) / 8 * 8;
  return fitting > shortest ? fitting : shortest;
}

constexpr index at_most(index limit, index count) { return count < limit ? count : limit; }

template <class T, index R, index C, index RowStride, index ColumnStride>
constexpr auto some_rows(view<T, R, C, RowStride, ColumnStride> v, index begin, index count) {
  constexpr index across = ColumnStride == packed && C != 1 ? dynamic : ColumnStride;
  return view<T, dynamic, C, RowStride, across>(v.data() + begin * v.row_stride(), count, v.columns(), v.row_stride(),
                                                v.column_stride());
}

/// The values of a schedule, of which those with rows of one extent are cut to some rows. Of the buffer `Reused` there
/// are no other rows than those.
template <auto const& S, int Extent, class Memory, int Reused = planning::no_value>
class row_block {
 public:
  using number_type = typename Memory::number_type;
  using places = typename Memory::places;

  constexpr row_block(Memory& all, index begin, index count) : all_(all), begin_(begin), count_(count) {}

  template <int B>
  constexpr LEIBNIZ_INLINE auto at() {
    auto const v = all_.template at<B>();
    if constexpr (B == Reused)
      return block_of(v);
    else if constexpr (is_cut(S.buffers[B].dims))
      return some_rows(v, begin_, count_);
    else
      return v;
  }
  template <planning::extents Dims>
  constexpr LEIBNIZ_INLINE index rows() const {
    if constexpr (is_cut(Dims))
      return count_;
    else
      return all_.template rows<Dims>();
  }
  template <planning::extents Dims>
  constexpr LEIBNIZ_INLINE index columns() const {
    return all_.template columns<Dims>();
  }
  template <int E>
  constexpr index size() const {
    return all_.template size<E>();
  }

 private:
  static constexpr bool is_cut(planning::extents const& dims) { return dims.is_matrix() && dims.rows() == Extent; }
  template <class T, index R, index C, index RowStride, index ColumnStride>
  constexpr auto block_of(view<T, R, C, RowStride, ColumnStride> v) const {
    return view<T, dynamic, C, 1, dynamic>(v.data(), count_, v.columns(), 1, count_);
  }

  Memory& all_;
  index begin_, count_;
};

/// The totals of a pass that runs in several parts.
template <class Pass>
class partial_totals {
  using T = typename Pass::T;

 public:
  template <class Memory>
  void add(Memory& memory) {
    add(memory, typename Pass::all{});
  }
  template <class Memory>
  void write(Memory& memory) const {
    write(memory, typename Pass::all{});
  }

 private:
  template <class Memory, int... K>
  void add(Memory& memory, std::integer_sequence<int, K...>) {
    (add_one<K>(memory), ...);
  }
  template <int K, class Memory>
  void add_one([[maybe_unused]] Memory& memory) {
    if constexpr (Pass::step(K).what == operation::total) sums_[K] += *Pass::template address<K>(memory, 0, 0);
  }
  template <class Memory, int... K>
  void write(Memory& memory, std::integer_sequence<int, K...>) const {
    (write_one<K>(memory), ...);
  }
  template <int K, class Memory>
  void write_one([[maybe_unused]] Memory& memory) const {
    if constexpr (Pass::step(K).what == operation::total) *Pass::template address<K>(memory, 0, 0) = sums_[K];
  }

  T sums_[Pass::count]{};
};

/// Instructions I and I + 1 of a schedule: a pass that writes the matrix `Reused`, and a product with it. `add` multiplies
/// one block.
template <auto const& S, int I, class Backend, class Memory>
struct added_row_blocks {
  using T = typename Memory::number_type;
  static constexpr planning::instruction const &pass = S.instructions[I], &last = S.instructions[I + 1];
  using block = row_block<S, pass.dims.rows(), Memory, last.in[1].from>;

  static void run(Memory& memory, auto add) {
    index const rows = memory.template rows<pass.dims>(), own = memory.template columns<pass.dims>();
    index const columns = own + memory.template at<last.in[0].from>().columns();
    index const step = rows_at_a_time<T>(rows, columns, own);
    partial_totals<pass_steps<S, I, Memory>> totals;
    for (index begin = 0; begin < rows; begin += step) {
      block window(memory, begin, at_most(step, rows - begin));
      Backend::template pass<S, I>(window);
      totals.add(memory);
      add(window);
    }
    totals.write(memory);
  }
};

/// Instructions I, I + 1 and I + 2 of a schedule.
template <auto const& S, int I, class Backend, class Memory>
struct row_blocks {
  using T = typename Memory::number_type;
  static constexpr int extent = S.instructions[I].dims.rows();
  using pass = pass_steps<S, I + 1, Memory>;
  using block = row_block<S, extent, Memory>;

  /// `first` and `last` multiply one block: first(to, a, x, rows after it) writes, last(to, a, x) adds.
  static void run(Memory& memory, auto matrix, auto to_z, auto w, auto s, auto to, auto first, auto last) {
    index const rows = matrix.rows(), columns = matrix.columns();
    index const step = rows_at_a_time<T>(rows, columns, columns);
    partial_totals<pass> totals;
    for (index begin = 0; begin < rows; begin += step) {
      index const count = at_most(step, rows - begin);
      auto const part = some_rows(matrix, begin, count);
      first(some_rows(to_z, begin, count), part, w, rows - begin - count);
      block window(memory, begin, count);
      Backend::template pass<S, I + 1>(window);
      totals.add(memory);
      last(to, part.transposed(), some_rows(s, begin, count));
    }
    totals.write(memory);
  }
};

}  // namespace leibniz::evaluation
