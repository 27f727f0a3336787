#pragma once
#include <leibniz/planning/sums.hpp>

/// The larger of two values, where a sum has it as b + relu(a - b): computed so, what is far nearer to 0 than the other would
/// lose its digits. The smaller is a + b minus that, or -max(-a, -b).
namespace leibniz::planning {

/// The addends of a value that is a sum, entry by entry.
constexpr void lowering::collect_addends(reading r, bool negative, list<part_of_sum>& into) const {
  computation const& c = to_[r.value];
  bool const is_sum = c.what == operation::add || c.what == operation::subtract;
  if (!is_sum || (r.how != reach::whole && r.how != reach::fixed)) return into.push_back({r, negative});
  collect_addends(c.in[0], negative, into);
  collect_addends(c.in[1], negative != (c.what == operation::subtract), into);
}
constexpr operand lowering::sum_of(list<part_of_sum> const& addends, extents dims) {
  list<term> terms;
  for (part_of_sum const& a : addends)
    terms.push_back({term::form::dense, dims, {a.what.value, a.what.is_turned()}, a.negative ? -1 : 1, no_value});
  return sum_entries(terms, dims);
}
/// Where a term has the value of -a times alpha, alpha being that of another.
constexpr int lowering::find_opposite(part_of_sum const& a, term const& alpha, list<term> const& terms) {
  for (int k = 0; k < terms.size(); ++k) {
    term other = terms[k];
    if (other.is != term::form::dense || other.scale != alpha.scale || other.number.is_zero()) continue;
    other.scale = no_value;
    other.number = other.number / (a.negative ? alpha.number : -alpha.number);
    if (other.number.is_negative()) continue;
    reading const found = entry(other);
    if (found == a.what || (found.value == a.what.value && to_.is_scalar(found.value))) return k;
  }
  return -1;
}

/// The same terms, with r relu(u) + r v for u = rest - v replaced by r max(rest, v).
constexpr list<term> lowering::with_extrema(list<term> const& all, extents dims) {
  list<term> terms = all;
  for (int k = 0; k < terms.size() && terms.size() > 1; ++k) {
    term const relu = terms[k];
    if (relu.is != term::form::dense || relu.number.is_zero()) continue;
    computation const c = to_[relu.what.value];
    if (c.what != operation::apply || c.applied != &function_of<relu_function> || relu.what.turned) continue;
    list<part_of_sum> all_addends, rest, moved;
    collect_addends(c.in[0], false, all_addends);
    for (part_of_sum const& a : all_addends) {
      int const place = find_opposite(a, relu, terms);
      if (place < 0) {
        rest.push_back(a);
        continue;
      }
      moved.push_back({a.what, !a.negative});
      terms.erase(place);
      if (place < k) --k;
    }
    if (moved.empty()) continue;
    reading const a = sum_of(rest, dims).as_reading(), b = sum_of(moved, dims).as_reading();
    operand const greater = to_.entrywise(operation::greater, dims, a, b);
    terms[k] = {term::form::dense, dims, greater, relu.number, relu.scale};
  }
  return terms;
}

}  // namespace leibniz::planning
