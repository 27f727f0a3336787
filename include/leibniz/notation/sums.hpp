#pragma once
#include <leibniz/notation/elimination.hpp>

namespace leibniz {

namespace detail {

constexpr int write_product(matrix_builder& w, rational coefficient, list<int> const& scalars,
                            list<int> const& divisors, int body) {
  if (coefficient.is_negative() && body != matrix_builder::none) {  // -A (B - C) D = A (C - B) D
    list<int> inner;
    list<int> links = w.matrix_factors(body, inner);
    for (int k = 0; k < links.size() && links.size() > 1 && inner.empty(); ++k) {
      if (!w.is<minus>(links[k])) continue;
      links[k] = w.apply<minus>(w.operand(links[k], 1), w.operand(links[k], 0));
      body = matrix_builder::none;
      for (int const link : links) body = w.times(body, link);
      coefficient = -coefficient;
      break;
    }
  }
  bool const negative = coefficient.is_negative();
  if (negative) coefficient = -coefficient;
  int result = matrix_builder::none;
  if (!coefficient.is_one()) result = w.tree().constant(coefficient);
  for (int const s : scalars) result = w.times(result, s);
  result = w.times(result, body);
  if (result == matrix_builder::none) result = w.tree().constant(1);
  if (!divisors.empty()) {
    int below = matrix_builder::none;
    for (int const d : divisors) below = w.times(below, d);
    result = w.apply<quotient>(result, below);
  }
  if (!negative) return result;
  return w.tree()[result].what == phrase::constant ? w.tree().constant(-coefficient) : w.apply<negation>(result);
}

/// The factor that all of the coefficients share: their common whole-number divisor, or their common magnitude.
constexpr rational common_coefficient(list<piece> const& pieces) {
  rational const first = absolute(pieces[0].coefficient);
  bool equal = true, whole = true;
  for (piece const& p : pieces) {
    equal = equal && absolute(p.coefficient) == first;
    whole = whole && p.coefficient.is_integer();
  }
  if (equal || !whole) return equal ? first : rational(1);
  long long divisor = 0;
  for (piece const& p : pieces) divisor = common_divisor(divisor, p.coefficient.numerator);
  return divisor;
}

/// The place of an entry in a list; its size, if it is not there.
constexpr int place_in(list<int> const& entries, int entry) {
  int const count = entries.size();
  int const* const all = entries.data();
  int k = 0;
  while (k < count && all[k] != entry) ++k;
  return k;
}
/// Moves what every list has to `common`.
constexpr void take_common(list<piece>& pieces, list<int> piece::* part, list<int>& common) {
  for (piece const& p : pieces)
    if ((p.*part).empty()) return;
  for (int i = 0; i < (pieces[0].*part).size(); ++i) {
    int const candidate = (pieces[0].*part)[i];
    bool everywhere = true;
    for (piece const& p : pieces) everywhere = everywhere && place_in(p.*part, candidate) < (p.*part).size();
    if (!everywhere) continue;
    for (piece& p : pieces) (p.*part).erase(place_in(p.*part, candidate));
    common.push_back(candidate);
    --i;
  }
}

constexpr int write_sum_of(matrix_builder& w, list<piece> pieces, bool factor, bool& factored);

/// Joins the two or more pieces whose bodies begin (or end) with the same matrix: A B + A C = A (B + C). Whether any do.
constexpr bool join_pieces(matrix_builder& w, list<piece>& pieces, bool& factored) {
  list<list<int>> links;
  for (piece& p : pieces) {
    list<int> inner;  // scalars inside a body belong outside
    list<int> own = w.matrix_factors(p.body, inner);
    links.push_back(own);
    if (inner.empty()) continue;
    for (int const s : inner) p.scalars.push_back(s);
    p.body = matrix_builder::none;
    for (int const link : own) p.body = w.times(p.body, link);
  }
  int best = -1, best_count = 1;
  bool best_left = true;
  for (int i = 0; i < pieces.size(); ++i)
    for (bool const left : {true, false}) {
      if (links[i].size() < 2) continue;
      int count = 0;
      for (int j = 0; j < pieces.size(); ++j)
        count += links[j].size() >= 2 && (left ? links[j][0] == links[i][0] : links[j].back() == links[i].back());
      if (count > best_count) {
        best = i;
        best_count = count;
        best_left = left;
      }
    }
  if (best < 0) return false;
  int const shared = best_left ? links[best][0] : links[best].back();
  list<piece> inside, rest;
  piece joint;
  int position = -1;
  for (int j = 0; j < pieces.size(); ++j) {
    bool const joins = links[j].size() >= 2 && (best_left ? links[j][0] : links[j].back()) == shared;
    if (!joins) {
      rest.push_back(pieces[j]);
      continue;
    }
    if (position < 0) position = rest.size();
    piece p = pieces[j];
    p.body = matrix_builder::none;
    for (int k = best_left ? 1 : 0; k < links[j].size() - (best_left ? 0 : 1); ++k)
      p.body = w.times(p.body, links[j][k]);
    inside.push_back(p);
  }
  rational const content = common_coefficient(inside);
  for (piece& p : inside) p.coefficient = p.coefficient / content;
  joint.coefficient = content;
  take_common(inside, &piece::scalars, joint.scalars);
  take_common(inside, &piece::divisors, joint.divisors);
  factored = true;
  int const sum = write_sum_of(w, inside, true, factored);
  joint.body = best_left ? w.times(shared, sum) : w.times(sum, shared);
  rest.insert(position, joint);
  pieces = rest;
  return true;
}

/// diag(x) + 2 diag(y) = diag(x + 2 y), and so for other functions that move entries.
constexpr void join_operands(matrix_builder& w, list<piece>& pieces, bool& factored) {
  for (int k = 0; k < pieces.size(); ++k) {
    int const first = pieces[k].body;
    if (first == matrix_builder::none || !w.moves_entries(first)) continue;
    list<piece> inside, rest;
    for (piece const& p : pieces)
      (p.body != matrix_builder::none && w.is_same_function(p.body, first) ? inside : rest).push_back(p);
    if (inside.size() < 2) continue;
    for (piece& p : inside) p.body = w.operand(p.body);
    piece joint;
    factored = true;
    joint.body = w.with_operand(first, write_sum_of(w, inside, true, factored));
    rest.push_back(joint);
    pieces = rest;
    k = -1;
  }
}

/// a e_0 + stack(0, x, 0) = stack(a, x, 0): columns that are zero but for a part, as long as no two parts overlap.
constexpr void join_stacks(matrix_builder& w, list<piece>& pieces, bool& factored) {
  struct part {
    int start = 0, size = 0;
    list<int> inside{};  // in `joined`
  };
  list<part> parts;  // by their start
  list<piece> joined, rest;
  int total = 0;
  for (piece const& p : pieces) {
    int start = 0, x = matrix_builder::none, place = 0;
    bool fits = p.body != matrix_builder::none && w.is_placed(p.body, start, x);
    int const size = fits && x != matrix_builder::none ? w.dims(x).rows().size : 1;
    while (place < parts.size() && parts[place].start < start) ++place;
    bool const same = place < parts.size() && parts[place].start == start && parts[place].size == size;
    fits = fits && (place == 0 || parts[place - 1].start + parts[place - 1].size <= start);
    fits = fits && (same || place == parts.size() || start + size <= parts[place].start);
    if (!fits) {
      rest.push_back(p);
      continue;
    }
    total = w.dims(p.body).rows().size;
    if (!same) parts.insert(place, {start, size});
    parts[place].inside.push_back(joined.size());
    joined.push_back(p);
    joined.back().body = x;
  }
  if (joined.size() < 2) return;
  factored = true;
  piece joint;
  joint.coefficient = common_coefficient(joined);
  for (piece& p : joined) p.coefficient = p.coefficient / joint.coefficient;
  take_common(joined, &piece::scalars, joint.scalars);
  take_common(joined, &piece::divisors, joint.divisors);
  list<int> operands;
  int end = 0;
  for (part const& q : parts) {
    if (q.start > end) operands.push_back(w.zero_column(q.start - end));
    list<piece> inside;
    for (int const k : q.inside) inside.push_back(joined[k]);
    operands.push_back(write_sum_of(w, inside, q.size > 1, factored));
    end = q.start + q.size;
  }
  if (total > end) operands.push_back(w.zero_column(total - end));
  joint.body = w.tree().apply(function_of<stack_function>, operands);
  rest.push_back(joint);
  pieces = rest;
}

constexpr int write_sum_of(matrix_builder& w, list<piece> pieces, bool factor, bool& factored) {
  if (pieces.size() == 1)
    return write_product(w, pieces[0].coefficient, pieces[0].scalars, pieces[0].divisors, pieces[0].body);
  if (factor) join_operands(w, pieces, factored);
  if (factor) join_stacks(w, pieces, factored);
  while (factor && pieces.size() > 1 && join_pieces(w, pieces, factored)) {
  }
  piece common;
  if (pieces.size() > 1) {
    common.coefficient = common_coefficient(pieces);
    if (!common.coefficient.is_one())
      for (piece& p : pieces) p.coefficient = p.coefficient / common.coefficient;
    take_common(pieces, &piece::scalars, common.scalars);
    take_common(pieces, &piece::divisors, common.divisors);
    factored |= !common.scalars.empty() || !common.divisors.empty();
  }
  for (int i = 0; i < pieces.size(); ++i)  // a sum begins with a term that is added
    if (!pieces[i].coefficient.is_negative()) {
      for (int k = i; k > 0; --k) exchange(pieces[k], pieces[k - 1]);
      break;
    }
  int result = matrix_builder::none;
  for (piece const& p : pieces) {
    if (result == matrix_builder::none) {
      result = write_product(w, p.coefficient, p.scalars, p.divisors, p.body);
    } else {
      int const term = write_product(w, absolute(p.coefficient), p.scalars, p.divisors, p.body);
      result = p.coefficient.is_negative() ? w.apply<minus>(result, term) : w.apply<plus>(result, term);
    }
  }
  if (pieces.size() == 1) return result;
  return write_product(w, common.coefficient, common.scalars, common.divisors, result);
}

}  // namespace detail

/// Writes the sum of pieces of one shape as a person would: common factors in front, what is subtracted after what is
/// added. With `factor`, products that share their first or last matrix are joined. `factored` is set where a product of a sum
/// came of that.
constexpr int write_sum(matrix_builder& w, list<piece> pieces, bool factor, bool& factored) {
  return detail::write_sum_of(w, std::move(pieces), factor, factored);
}

}  // namespace leibniz
