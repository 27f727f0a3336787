#pragma once
#include <leibniz/support/list.hpp>

namespace leibniz {

/// How many multiplications an evaluation has taken, and how many it may: other work counts as the number that costs the
/// compilers as much. Constant evaluation has limits, and what would exceed them had better say so than stop the compiler.
struct effort {
  static constexpr int setting_up = 12;  // an array, a product

  long long spent = 0;
  long long limit = 1'000'000'000;

  constexpr bool exhausted() const { return spent > limit; }
  /// Takes so much; whether it was there.
  constexpr bool takes(long long much) {
    spent += much;
    return !exhausted();
  }
  /// Whether so many numbers can be written; where they cannot, all is exhausted.
  constexpr bool has_room_for(long long numbers) { return numbers <= limit - spent || takes(numbers); }
};

namespace detail {

/// An array in the middle of a contraction: the index that each axis stands for, and the entries, row-major.
template <class Number>
struct labelled_array {
  list<int> at{};  // each index once
  list<Number> entries{};

  constexpr bool has(int index) const {
    for (int const i : at)
      if (i == index) return true;
    return false;
  }
};

/// The product of arrays, summed over one index or none: each entry over `kept` is the sum over `summed`.
/// `sizes` are those of all indices; `summed` is -1 for none.
template <class System, class Number = typename System::number>
constexpr labelled_array<Number> multiply(System& in, list<labelled_array<Number>> const& pieces, list<int> const& kept,
                                          int summed, list<int> const& sizes) {
  int const count = pieces.size(), depth = kept.size();
  list<int> steps(count * (depth + 1), 0);  // how far each index moves each array; the last is the summed one
  for (int p = 0; p < count; ++p) {
    int step = 1;
    for (int k = pieces[p].at.size() - 1; k >= 0; --k) {
      int const index = pieces[p].at[k];
      if (index == summed) steps[p * (depth + 1) + depth] = step;
      for (int d = 0; d < depth; ++d)
        if (kept[d] == index) steps[p * (depth + 1) + d] = step;
      step *= sizes[index];
    }
  }
  int points = 1;
  for (int const index : kept) points *= sizes[index];
  int const length = summed < 0 ? 1 : sizes[summed];

  labelled_array<Number> result;
  result.at = kept;
  if (count == 0) {
    result.entries = list<Number>(points, in.from(length));
    return result;
  }
  list<int> here(depth, 0);
  list<Number const*> start(count, nullptr);
  for (int p = 0; p < count; ++p) start[p] = pieces[p].entries.data();
  // Plain pointers: each call of a function costs the compilers as much as the arithmetic does.
  Number const** const from = start.data();
  int const* const step = steps.data();
  for (int point = 0; point < points; ++point) {
    Number sum = in.from(0);
    for (int s = 0; s < length; ++s) {
      Number product = from[0][s * step[depth]];
      for (int p = 1; p < count; ++p) product = product * from[p][s * step[p * (depth + 1) + depth]];
      sum = sum + product;
    }
    result.entries.push_back(sum);
    for (int d = depth - 1; d >= 0; --d) {
      bool const carries = ++here[d] == sizes[kept[d]];
      int const by = carries ? 1 - sizes[kept[d]] : 1;
      for (int p = 0; p < count; ++p) from[p] += step[p * (depth + 1) + d] * by;
      if (!carries) break;
      here[d] = 0;
    }
  }
  return result;
}

/// The product of arrays over the outputs (indices 0, 1, ..., in order), summed over every other index.
/// Bound indices go one at a time, the one that joins the smallest arrays first, so that no work grows with all of them.
/// When the effort is exhausted, the result is zeros.
template <class System, class Number = typename System::number>
constexpr list<Number> contract(System& in, list<labelled_array<Number>> pieces, int outputs, list<int> const& sizes,
                                effort& work) {
  int entries = 1;
  for (int i = 0; i < outputs; ++i) entries *= sizes[i];
  list<int> bound, kept;
  for (int i = outputs; i < sizes.size(); ++i) bound.push_back(i);
  while (!bound.empty()) {
    int best = 0;
    long long least = -1;
    for (int b = 0; b < bound.size(); ++b) {
      long long points = 1;
      for (int i = 0; i < sizes.size(); ++i) {
        bool touched = false;
        for (int p = 0; p < pieces.size() && !touched; ++p) touched = pieces[p].has(bound[b]) && pieces[p].has(i);
        if (touched) points *= sizes[i];
      }
      if (least >= 0 && points >= least) continue;
      least = points;
      best = b;
    }
    work.spent += effort::setting_up + least * pieces.size();
    if (work.exhausted()) return list<Number>(entries, Number{});
    int const index = bound[best];
    bound.erase(best);
    list<labelled_array<Number>> joined, rest;
    for (labelled_array<Number>& p : pieces) (p.has(index) ? joined : rest).push_back(std::move(p));
    kept.clear();
    for (int i = 0; i < sizes.size(); ++i)
      for (int p = 0; p < joined.size() && i != index; ++p)
        if (joined[p].has(i)) {
          kept.push_back(i);
          break;
        }
    rest.push_back(multiply(in, joined, kept, index, sizes));
    pieces = std::move(rest);
  }
  work.spent += effort::setting_up + entries * pieces.size();
  if (work.exhausted()) return list<Number>(entries, Number{});
  kept.clear();
  for (int i = 0; i < outputs; ++i) kept.push_back(i);
  return multiply(in, pieces, kept, -1, sizes).entries;
}

}  // namespace detail

}  // namespace leibniz
