#pragma once
#include <leibniz/notation/text.hpp>
#include <leibniz/planning/schedule.hpp>
#include <utility>

namespace leibniz::planning {

/// A sum of products of extents: `2 m n p + 3 m q`.
class expense {
 public:
  constexpr void add(rational factor, list<int> const& extents) {
    item added{factor, {}};
    for (int const e : extents) {
      if (e > 0)
        added.factor = added.factor * rational(e);
      else
        added.insert(e);
    }
    for (item& known : items_)
      if (known.extents == added.extents) {
        known.factor = known.factor + added.factor;
        return;
      }
    items_.push_back(added);
  }
  constexpr void add(rational factor, extents const& dims) {
    list<int> own;
    for (int k = 0; k < dims.rank; ++k) own.push_back(dims.axis[k]);
    add(factor, own);
  }
  constexpr void add(expense const& other) {
    for (item const& i : other.items_) add(i.factor, i.extents);
  }
  constexpr void put(text_buffer& out, list<std::string_view> const& names) const {
    bool first = true;
    for (item const& i : items_) {
      if (i.factor.is_zero()) continue;
      if (!first) out.put(" + ");
      first = false;
      bool const bare = i.extents.empty();
      if (bare || !i.factor.is_one()) {
        out.put(i.factor.numerator);
        if (!i.factor.is_integer()) {
          out.put('/');
          out.put(i.factor.denominator());
        }
        if (!bare) out.put(' ');
      }
      list<std::string_view> const factors = sorted(i.extents, names);
      for (int k = 0; k < factors.size(); ++k) {
        if (k > 0) out.put(' ');
        out.put(factors[k]);
      }
    }
    if (first) out.put('0');
  }

 private:
  struct item {
    rational factor = 0;
    list<int> extents{};  // names, sorted

    constexpr void insert(int e) {
      extents.push_back(e);
      for (int k = extents.size() - 1; k > 0 && extents[k - 1] < extents[k]; --k) {
        int const moved = extents[k];
        extents[k] = extents[k - 1];
        extents[k - 1] = moved;
      }
    }
  };
  static constexpr list<std::string_view> sorted(list<int> const& extents, list<std::string_view> const& names) {
    list<std::string_view> result;
    for (int const e : extents) {
      result.push_back(names[-1 - e]);
      for (int k = result.size() - 1; k > 0 && result[k] < result[k - 1]; --k) std::swap(result[k], result[k - 1]);
    }
    return result;
  }

  list<item> items_;
};

/// The arithmetic of an instruction: additions, multiplications, and functions as one each. (Golub, van Loan, Matrix
/// Computations, table 1.1.2 and sections 3.2 and 4.2.) Of a chain: nothing, its order is chosen at run time.
constexpr expense flops(schedule const& s, instruction const& i) {
  expense result;
  int const rows = i.dims.rows(), columns = i.dims.columns();
  auto const dims_of = [&](access a) { return s.buffers[a.from].dims; };
  auto const is_triangular = [&](access a) { return s.buffers[a.from].may_be_nonzero.is_triangular(); };
  switch (i.what) {
    case operation::entries: {
      int count = 0;
      for (int k = 0; k < i.steps; ++k) {
        step const& one = s.steps[i.first_step + k];
        count += !one.is_fixed() && one.what != operation::load && one.what != operation::store;
      }
      result.add(count, i.dims);
      break;
    }
    case operation::product:
    case operation::symmetric_product: {
      extents const left = dims_of(i.in[0]);
      int const inner = i.in[0].is_turned() ? left.rows() : left.columns();
      bool const half = i.what == operation::symmetric_product || is_triangular(i.in[0]) || is_triangular(i.in[1]);
      result.add(half ? 1 : 2, list<int>{rows, inner, columns});
      break;
    }
    case operation::diagonal_sum: result.add(1, list<int>{rows}); break;
    case operation::row_sums:
    case operation::row_greatest: result.add(1, dims_of(i.in[0])); break;
    case operation::lu: result.add({2, 3}, list<int>{rows, rows, rows}); break;
    case operation::cholesky:
    case operation::cholesky_or_lu: result.add({1, 3}, list<int>{rows, rows, rows}); break;
    case operation::solve: result.add(is_triangular(i.in[0]) ? 1 : 2, list<int>{rows, rows, columns}); break;
    case operation::invert: result.add(is_triangular(i.in[0]) ? 1 : 2, list<int>{rows, rows, rows}); break;
    case operation::determinant:
    case operation::log_determinant: result.add(1, list<int>{dims_of(i.in[0]).rows()}); break;
    case operation::einsum: {
      list<int> all;
      for (int k = 0; k < s.index_pool[i.first_index]; ++k) all.push_back(s.index_pool[i.first_index + 1 + k]);
      result.add(i.operands, all);
      break;
    }
    default: break;
  }
  return result;
}

/// The bytes that an instruction reads and writes, if numbers are doubles.
constexpr expense bytes(schedule const& s, instruction const& i) {
  constexpr int number = 8;
  expense result;
  if (i.what == operation::lower_triangle || i.what == operation::upper_triangle) return result;
  auto const visit = [&](access a) {
    if (a.exists() && !s.buffers[a.from].is(buffer::place::chain)) result.add(number, s.buffers[a.from].dims);
  };
  if (i.what == operation::entries) {
    for (int k = 0; k < i.steps; ++k) visit(s.steps[i.first_step + k].at);
    return result;
  }
  for (access const a : i.in) visit(a);
  for (int k = 0; k < i.operands; ++k) visit(s.operand_pool[i.first_operand + k]);
  result.add(number, i.dims);
  return result;
}

}  // namespace leibniz::planning
