#pragma once
#include <leibniz/evaluation/arithmetic.hpp>
#include <leibniz/evaluation/view.hpp>
#include <leibniz/planning/schedule.hpp>

namespace leibniz::evaluation {

/// Where the entries of an array are: a stride for each of the indices of a contraction, 0 for those that it has not.
template <class T>
struct strided {
  static constexpr int most_indices = 24;

  T* data = nullptr;
  index stride[most_indices]{};
  int first = -1, second = -1;  // of an identity: its two indices

  constexpr index offset(index const* at, int count) const {
    index result = 0;
    for (int k = 0; k < count; ++k) result += at[k] * stride[k];
    return result;
  }
};

/// Steps to the next combination of the indices from `first` to `last`; whether there is one.
constexpr bool advance(index* at, index const* sizes, int first, int last) {
  for (int k = last - 1; k >= first; --k) {
    if (++at[k] < sizes[k]) return true;
    at[k] = 0;
  }
  return false;
}

/// The strides of a buffer, one for each axis that index notation counts.
template <auto const& S, int Buffer, class Memory>
constexpr auto strides_of(Memory& memory) {
  constexpr planning::extents dims = S.buffers[Buffer].dims;
  struct {
    index value[shape::max_rank]{};
    int count = 0;
  } result;
  auto const v = memory.template at<Buffer>();
  if constexpr (dims.is_matrix()) {
    if constexpr (dims.rows() != 1) result.value[result.count++] = v.row_stride();
    if constexpr (dims.columns() != 1) result.value[result.count++] = v.column_stride();
  } else {
    result.count = dims.rank;
    index stride = 1;
    for (int k = 0; k < dims.rank; ++k) {
      int const axis = Memory::last_axis_first ? dims.rank - 1 - k : k;
      result.value[axis] = stride;
      stride *= memory.size(dims.axis[axis]);
    }
  }
  return result;
}

/// Fills in one operand; `next` is where its indices are.
template <auto const& S, int Operand, class Memory>
constexpr void place_operand(Memory& memory, strided<typename Memory::number_type const>& to, int& next) {
  constexpr int from = S.operand_pool[Operand].from;
  if constexpr (from == planning::no_value) {
    to.first = S.index_pool[next++];
    to.second = S.index_pool[next++];
  } else {
    auto const own = strides_of<S, from>(memory);
    to.data = memory.template at<from>().data();
    for (int axis = 0; axis < own.count; ++axis) to.stride[S.index_pool[next++]] += own.value[axis];
  }
}

/// A contraction in index notation, by loops over all of its indices.
template <auto const& S, int Instruction, class Memory, int... Operand>
constexpr void contract(Memory& memory, auto alpha, std::integer_sequence<int, Operand...>) {
  using T = typename Memory::number_type;
  constexpr planning::instruction const& i = S.instructions[Instruction];
  constexpr int count = S.index_pool[i.first_index],
                outputs = i.dims.is_matrix() ? (i.dims.rows() != 1) + (i.dims.columns() != 1) : i.dims.rank;
  static_assert(count <= strided<T>::most_indices, "a contraction of more than 24 indices");

  index sizes[count + 1]{}, at[count + 1]{};
  bool empty_result = false, empty_sum = false;
  for (int k = 0; k < count; ++k) {
    sizes[k] = memory.size(S.index_pool[i.first_index + 1 + k]);
    (k < outputs ? empty_result : empty_sum) |= sizes[k] == 0;
  }
  if (empty_result) return;

  strided<T const> operands[sizeof...(Operand) + 1]{};
  int next = i.first_index + 1 + count;
  (place_operand<S, i.first_operand + Operand>(memory, operands[Operand], next), ...);
  strided<T> to;
  to.data = memory.template at<i.to>().data();
  auto const own = strides_of<S, i.to>(memory);
  for (int axis = 0; axis < own.count; ++axis) to.stride[axis] = own.value[axis];

  do {
    T sum = 0;
    if (!empty_sum) {
      do {
        T term = 1;
        for (std::size_t k = 0; k < sizeof...(Operand); ++k) {
          strided<T const> const& o = operands[k];
          if (o.first < 0) {
            term *= o.data[o.offset(at, count)];
          } else if (at[o.first] != at[o.second]) {
            term = 0;
            break;
          }
        }
        sum += term;
      } while (advance(at, sizes, outputs, count));
    }
    to.data[to.offset(at, outputs)] = alpha * sum;
  } while (advance(at, sizes, 0, outputs));
}

/// The array that joins the indices of an m x n matrix: entry (I, i, j) is 1 where I = i + m j.
template <auto const& S, int Instruction, class Memory>
constexpr void fuse(Memory& memory) {
  constexpr planning::instruction const& own = S.instructions[Instruction];
  constexpr index joint = own.dims.axis[0], rows = own.dims.axis[1], columns = own.dims.axis[2];
  auto const strides = strides_of<S, own.to>(memory);
  auto* const data = memory.template at<own.to>().data();
  for (index i = 0; i < rows; ++i)
    for (index j = 0; j < columns; ++j)
      for (index k = 0; k < joint; ++k)
        data[k * strides.value[0] + i * strides.value[1] + j * strides.value[2]] = k == i + rows * j;
}

}  // namespace leibniz::evaluation
