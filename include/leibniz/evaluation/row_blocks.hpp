#pragma once
#include <leibniz/evaluation/loops.hpp>
#include <leibniz/evaluation/passes.hpp>
#include <leibniz/support/inline.hpp>

/// z = M w, a pass over z, and M' s, for some rows of M at a time.
namespace leibniz::evaluation {

/// How many rows of a matrix to read at a time: all, if it stays in the second-level cache anyway; else as many as fill
/// `part` bytes of that cache, in pieces of columns that are long enough to be read at full speed.
template <class T>
constexpr index rows_at_a_time(index rows, index columns, index part) {
  constexpr index cache = 786432 / index{sizeof(T)}, shortest = 512 / index{sizeof(T)};
  if (rows * columns <= cache) return rows;
  index const fitting = part / index{sizeof(T)} / (columns > 1 ? columns : 1) / 8 * 8;
  return fitting > shortest ? fitting : shortest;
}

constexpr index at_most(index limit, index count) { return count < limit ? count : limit; }

template <class T, index R, index C, index RowStride, index ColumnStride>
constexpr auto some_rows(view<T, R, C, RowStride, ColumnStride> v, index begin, index count) {
  constexpr index across = ColumnStride == packed && C != 1 ? dynamic : ColumnStride;
  return view<T, dynamic, C, RowStride, across>(v.data() + begin * v.row_stride(), count, v.columns(), v.row_stride(),
                                                v.column_stride());
}

constexpr auto some_columns(auto v, index begin, index count) {
  return some_rows(v.transposed(), begin, count).transposed();
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
  constexpr index rows(planning::extents const& dims) const { return is_cut(dims) ? count_ : all_.rows(dims); }
  constexpr index columns(planning::extents const& dims) const { return all_.columns(dims); }
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
    index const rows = memory.rows(pass.dims), own = memory.columns(pass.dims);
    index const step = rows_at_a_time<T>(rows, own + memory.template at<last.in[0].from>().columns(), 393216);
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

  /// `first`, `further` and `last` multiply one block: first(to, a, x) writes, the others add. The columns come in pieces,
  /// so that the rows of the next block arrive while this one is multiplied: asking for them during the second product
  /// only takes 1.1 times as long for 20000 x 200.
  static void run(Memory& memory, auto matrix, auto to_z, auto w, auto s, auto to, auto first, auto further,
                  auto last) {
    index const columns = matrix.columns();
    auto const [step, columns_at_a_time, asks] = portion_of(matrix);
    partial_totals<pass> totals;
    for (index begin = 0; begin < matrix.rows(); begin += step) {
      index const count = at_most(step, matrix.rows() - begin), next = begin + count;
      index const following = asks ? at_most(step, matrix.rows() - next) : 0;
      requests ahead(
          some_rows(matrix, following > 0 ? next : begin, following));  // an empty matrix has no address to add to
      auto const part = some_rows(matrix, begin, count);
      auto const z = some_rows(to_z, begin, count);
      index const at_once = next < matrix.rows() ? columns_at_a_time : columns;
      index read = 0;
      do {  // without columns once, too: z is written
        index const some = at_most(at_once, columns - read);
        if (read == 0)
          first(z, some_columns(part, read, some), some_rows(w, read, some));
        else
          further(z, some_columns(part, read, some), some_rows(w, read, some));
        read += some;
        ahead.up_to(read / 2);
      } while (read < columns);
      block window(memory, begin, count);
      Backend::template pass<S, I + 1>(window);
      totals.add(memory);
      for (index j = 0; j < columns; j += columns_at_a_time) {
        index const some = at_most(columns_at_a_time, columns - j);
        ahead.up_to((columns + j + some) / 2);
        last(some_rows(to, j, some), some_columns(part, j, some).transposed(), some_rows(s, begin, count));
      }
    }
    totals.write(memory);
  }

 private:
  /// How many rows are read at a time, of them how many columns, and whether the next rows are asked for.
  struct portion {
    index rows, columns;
    bool asks;
  };
  /// Of what comes from memory, a processor with AVX-512 (Zen 4) wants small blocks and asked for (20000 x 200: 0.71 of two
  /// whole products, large blocks 0.82), and of what comes from a shared cache larger ones (4000 x 200: 0.90, small ones
  /// 1.05). One without (Zen 3) reads fast only what lies together, a page or two of each column, and asks itself (20000 x
  /// 200: 0.9, small blocks 1.35; 100000 x 40: 0.54); its shared cache is as fast as it can multiply.
  static portion portion_of(auto matrix) {
    constexpr index shared_cache = 25165824 / index{sizeof(T)};
    index const rows = matrix.rows(), columns = matrix.columns();
    bool const is_in_memory = rows * columns > shared_cache;
    if (matrix.row_stride() != 1)
      return {rows_at_a_time<T>(rows, columns, 393216), columns, false};  // each row in one piece
#if defined(__AVX512F__)
    if (is_in_memory) return {rows_at_a_time<T>(rows, columns, 98304), 8, true};
    return {rows_at_a_time<T>(rows, columns, 393216), 32, true};
#else
    constexpr index long_piece = 8192 / index{sizeof(T)};
    if (is_in_memory && long_piece * columns <= shared_cache / 4) return {long_piece, 8, false};
    return {rows, columns, false};
#endif
  }

  /// Asks for the columns of a matrix, while the processor works on what it has.
  template <class Matrix>
  class requests {
   public:
    explicit requests(Matrix matrix) : matrix_(matrix) {}
    void up_to([[maybe_unused]] index column) {
#if defined(__GNUC__)
      for (; asked_ < column; ++asked_)
        for (index i = 0; i < matrix_.rows(); i += 64 / index{sizeof(T)}) __builtin_prefetch(&matrix_(i, asked_), 0, 2);
#endif
    }

   private:
    Matrix matrix_;
    index asked_ = 0;
  };
};

}  // namespace leibniz::evaluation
