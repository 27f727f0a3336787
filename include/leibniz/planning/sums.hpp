#pragma once
#include <leibniz/planning/lowering.hpp>

/// Sums: the terms that are read entry by entry make one pass, and products are accumulated onto its result.
namespace leibniz::planning {

/// The terms of node e as part of a sum; a node that others use too is one term, computed once.
constexpr list<term> lowering::terms_of(int e) {
  if (uses_.is_shared(e)) return {term{term::form::dense, dims_[e], dense(e), 1, no_value}};
  return expand(e);
}

/// The terms of node e, written out.
constexpr list<term> const& lowering::expand(int e) {
  if (expanded_[e].empty()) {
    list<term> terms = write_out(e);
    expanded_[e] = std::move(terms);
  }
  return expanded_[e];
}
constexpr list<term> lowering::write_out(int e) {
  syntax_node const& n = nodes_[e];
  if (is<plus, minus, negation>(e)) return terms_of_sum(e);
  if (is<transpose_function>(e)) {
    list<term> result;
    for (term const& t : terms_of(child(e))) result.push_back(t.transposed());
    return result;
  }
  if (is<row_sums_function>(e)) {
    list<term> const known = row_sums_of_ring(child(e));
    if (!known.empty()) return known;
  }
  if (is<product, quotient, outer_function, inverse, row_sums_function, col_sums_function>(e)) {
    chain c;
    collect(e, false, c);
    return expand_chain(c);
  }
  if (is_unit(e)) return list<term>{placed_product(list<link>{link_of(e)}, false)};
  term filled{term::form::filled, dims_[e], {}, 1, no_value};
  switch (n.what) {
    case phrase::constant: filled.number = n.value; return {filled};
    case phrase::ones: return {filled};
    case phrase::zeros: filled.number = 0; return {filled};
    case phrase::identity: filled.is = term::form::diagonal; return {filled};
    case phrase::symbol:
    case phrase::partial: return {input_term(e)};
    case phrase::application: break;
  }
  return {function_value(e)};
}

/// Those of sums in one another, from the left, without a call or a list for each: a sum of n terms is n - 1 of two.
constexpr list<term> lowering::terms_of_sum(int e) {
  struct part {
    int e;
    bool negative;
  };
  list<term> result;
  list<part> todo{{e, false}};  // the last is next
  while (!todo.empty()) {
    part const next = todo.back();
    todo.pop_back();
    bool const is_written_out = next.e == e || (!uses_.is_shared(next.e) && expanded_[next.e].empty());
    if (is_sum(next.e) && is_written_out) {
      todo.push_back({child(next.e, 1), next.negative != is<minus>(next.e)});
      todo.push_back({child(next.e, 0), next.negative});
    } else if (is<negation>(next.e) && is_written_out) {
      todo.push_back({child(next.e), !next.negative});
    } else {
      list<term> terms = terms_of(next.e);
      if (next.negative) scale(terms, -1, no_value);
      result.append(terms);
    }
  }
  return result;
}

constexpr void lowering::scale(list<term>& terms, rational number, int scalar) {
  for (term& t : terms) {
    t.number = t.number * number;
    if (scalar != no_value) t.scale = t.scale == no_value ? scalar : to_.scalar(operation::multiply, t.scale, scalar);
  }
}

/// The sum of terms of the given extents.
constexpr operand lowering::add_up(list<term> const& terms, extents dims) {
  bool is_plain = true;
  for (term const& t : terms)
    is_plain = is_plain && (t.is == term::form::filled || t.is == term::form::dense) && !t.number.is_zero();
  if (is_plain) return terms.size() == 1 ? computed(terms[0]) : sum_entries(terms, dims);
  list<term> entries, pending, diagonals, halves;
  for (term const& t : terms) {
    if (t.number.is_zero()) continue;
    bool const is_open = t.is == term::form::pending && !is_computed(t.what.value);
    if (is_open && accumulates(to_[t.what.value].what))
      pending.push_back(t);
    else if (is_open && to_[t.what.value].what == operation::symmetric_product)
      halves.push_back(t);
    else if (t.is == term::form::diagonal && !dims.is_scalar())
      diagonals.push_back(t);
    else
      entries.push_back(t);
  }
  if (are_symmetric(entries)) {  // first, so that what they are added to stays symmetric
    halves.append(pending);
    pending = halves;
  } else {
    entries.append(halves);
  }
  if (entries.size() == 1 && pending.empty() && diagonals.empty()) return computed(entries[0]);
  if (entries.empty() && diagonals.empty() && are_apart(pending))
    for (term& t : pending) {
      computation c = to_[t.what.value];
      c.replaces = true;
      t.what.value = to_.add(c);
    }
  operand result;
  if (!entries.empty() || (pending.empty() && diagonals.empty())) result = sum_entries(entries, dims);
  pending.append(diagonals);
  for (term const& t : pending) result = with_alpha(t, result);
  return result;
}

/// Whether each term is a matrix that is known to be its own transpose.
constexpr bool lowering::are_symmetric(list<term> const& terms) const {
  for (term const& t : terms)
    if (t.is == term::form::pending || (t.is == term::form::dense && !to_.is_symmetric(t.what.value))) return false;
  return true;
}

/// A term as a value.
constexpr operand lowering::computed(term const& t) {
  switch (t.is) {
    case term::form::filled:
      if (t.dims.is_scalar()) {
        if (t.scale == no_value) return {to_.constant(t.number), false};
        if (t.number.is_one()) return {t.scale, false};
        return {to_.scalar(operation::multiply, to_.constant(t.number), t.scale), false};
      }
      return to_.entrywise(operation::copy, t.dims,
                           {computed(term{t.is, {}, {}, t.number, t.scale}).value, reach::fixed});
    case term::form::dense: return t.has_alpha() ? sum_entries({t}, t.dims) : t.what;
    case term::form::pending:
      if (is_computed(t.what.value)) return computed(term{term::form::dense, t.dims, t.what, t.number, t.scale});
      break;
    case term::form::diagonal: break;
  }
  return with_alpha(t, {});
}

/// A pending or diagonal term, with alpha and what it is added to.
constexpr operand lowering::with_alpha(term const& t, operand addend) {
  computation c;
  if (t.is == term::form::diagonal) {
    c.what = operation::diagonal_sum;
    c.dims = t.dims;
    if (t.what.value != no_value) c.in[0] = {t.what.value, reach::whole};
  } else {
    c = to_[t.what.value];
  }
  c.number = t.number;
  if (t.scale != no_value) c.in[computation::scale] = {t.scale, reach::fixed};
  bool turned = t.what.turned && t.is == term::form::pending;
  if (addend.value != no_value) {
    if (addend.turned != turned && !c.dims.is_vector() && t.is == term::form::pending) c = turned_product(c);
    turned = addend.turned;
    c.in[computation::addend] = {addend.value, reach::whole};
  }
  return {to_.add(c), turned};
}

/// The sum of terms; of x y, x z, ... it is x (y + z + ...).
constexpr operand lowering::sum_with_factor(list<term> const& terms) {
  extents const dims = terms[0].dims;
  for (int side = 0; side < 2; ++side) {
    reading const factor = to_[terms[0].what.value].in[side];
    list<term> rest = terms;
    bool common = factor.exists() && factor.how != reach::fixed;
    for (term& t : rest) {
      computation const& c = to_[t.what.value];
      common = common && c.what == operation::multiply && !t.what.turned && (c.in[0] == factor || c.in[1] == factor);
      if (!common) break;
      reading const other = c.in[c.in[0] == factor ? 1 : 0];
      common = (other.how == reach::whole || other.how == reach::turned);
      t = {term::form::dense, dims, {other.value, other.is_turned()}, t.number, t.scale};
    }
    if (common) return to_.entrywise(operation::multiply, dims, factor, sum_entries(rest, dims).as_reading());
  }
  return sum_entries(terms, dims);
}

/// In a sum of numbers: totals over the same entries become one total, since adding up what is in one vector register
/// costs as much as several additions of registers.
constexpr list<term> lowering::joint_totals(list<term> const& terms) {
  auto const part = [&](term const& t) {
    bool const total = t.is == term::form::dense && t.scale == no_value && to_[t.what.value].what == operation::total;
    return total ? to_[t.what.value].in[0] : reading{};
  };
  auto const can_join = [&](reading a, reading b) {
    return a.exists() && b.exists() && a.how == reach::whole && b.how == reach::whole &&
           is_entrywise(to_[a.value].what) && is_entrywise(to_[b.value].what) && to_[a.value].dims == to_[b.value].dims;
  };
  int totals = 0;
  for (term const& t : terms) totals += part(t).exists();
  if (totals < 2) return terms;
  list<bool> done(terms.size(), false);
  list<term> result;
  for (int k = 0; k < terms.size(); ++k) {
    if (done[k]) continue;
    list<term> own;
    for (int l = k; l < terms.size(); ++l) {
      if (l != k && (done[l] || !can_join(part(terms[k]), part(terms[l])))) continue;
      term t = terms[l];
      done[l] = true;
      if (part(t).exists()) {
        t.what = {part(t).value, false};
        t.dims = to_[t.what.value].dims;
      }
      own.push_back(t);
    }
    if (own.size() == 1)
      result.push_back(terms[k]);
    else
      result.push_back(scalar_term(to_.total(sum_with_factor(own).as_reading())));
  }
  return result;
}

/// The terms of a sum, added entry by entry; a term that is added comes first where there is one.
constexpr operand lowering::sum_entries(list<term> const& all, extents dims) {
  list<term> terms = with_extrema(all, dims);
  if (terms.size() == 1 && terms.size() < all.size()) return computed(terms[0]);
  if (dims.is_scalar()) terms = joint_totals(terms);
  if (terms.size() == 1 && terms.size() < all.size()) return terms[0].what;
  int first = 0;
  for (int k = terms.size() - 1; k >= 0; --k)
    if (!terms[k].number.is_negative()) first = k;
  operand result;
  for (int k = -1; k < terms.size(); ++k) {
    if (k == first) continue;
    term t = terms.empty() ? term{term::form::filled, dims, {}, 0, no_value} : terms[k < 0 ? first : k];
    bool const negative = t.number.is_negative();
    if (negative) t.number = -t.number;
    reading const r = entry(t);
    if (k < 0) {
      bool const bare = t.is == term::form::dense && !t.has_alpha();
      result = negative                                      ? to_.entrywise(operation::negate, dims, r)
               : bare                                        ? t.what
               : to_.is_scalar(r.value) && !dims.is_scalar() ? to_.entrywise(operation::copy, dims, r)
                                                             : operand{r.value, r.is_turned()};
    } else {
      result = to_.entrywise(negative ? operation::subtract : operation::add, dims, result.as_reading(), r);
    }
  }
  return result;
}

/// A term as it is read entry by entry.
constexpr reading lowering::entry(term const& t) {
  if (t.is == term::form::filled) return {computed(term{t.is, {}, {}, t.number, t.scale}).value, reach::fixed};
  bool const known = t.is == term::form::dense || (t.is == term::form::pending && is_computed(t.what.value));
  if (!known || !t.has_alpha()) {
    operand const value = computed(t);
    if (t.is == term::form::pending && !t.has_alpha()) mark_computed(value.value);
    return value.as_reading();
  }
  if (t.number == rational(-1) && t.scale == no_value)
    return to_.entrywise(operation::negate, t.dims, t.what.as_reading()).as_reading();
  int const alpha = computed(term{term::form::filled, {}, {}, t.number, t.scale}).value;
  return to_.entrywise(operation::multiply, t.dims, {alpha, reach::fixed}, t.what.as_reading()).as_reading();
}
constexpr reading lowering::entry(int e) {
  if (scalars_[e] != scalar_form::none) return dense(e).as_reading();
  list<term> const terms = terms_of(e);
  if (terms.size() == 1) return entry(terms[0]);
  return dense(e).as_reading();
}

}  // namespace leibniz::planning
