#pragma once
#include <leibniz/algebra/contraction.hpp>

namespace leibniz {

/// A contraction that lies elsewhere, to be read; its outputs are those of the sum that it is a term of.
struct contraction_view {
  rational coefficient = detail::exact_one;
  factor const* first_factor = nullptr;
  int factors = 0;
  int const* first_bound = nullptr;  // the extents of the bound indices
  int bounds = 0;

  constexpr factor const* begin() const { return first_factor; }
  constexpr factor const* end() const { return first_factor + factors; }
};
constexpr contraction_view view_of(contraction const& c) {
  if (!c.has_indices()) return {c.coefficient, c.factors.data(), c.factors.size()};
  return {c.coefficient, c.factors.data(), c.factors.size(), c.extents.data() + c.outputs, c.bound_count()};
}

/// Factors that lie one after the other.
struct factor_range {
  factor const *first = nullptr, *last = nullptr;

  constexpr factor const* begin() const { return first; }
  constexpr factor const* end() const { return last; }
};

/// A contraction in pools: ranges of them. (No initialisers, as a factor.)
struct term {
  rational coefficient;
  int first_factor, factors;
  int first_bound, bounds;
};

/// Contractions with the same outputs, to be added; or those of all sums of a graph. They lie one after the other in
/// pools: a list of contractions would be lists in a list, which constant evaluation pays for at each growth.
struct summands {
  list<term> terms{};
  list<factor> factors{};
  list<int> bounds{};

  constexpr int size() const { return terms.size(); }
  constexpr bool empty() const { return terms.empty(); }

  constexpr contraction_view view(int t) const {
    term const& own = terms[t];
    if (own.bounds == 0) return {own.coefficient, factors.data() + own.first_factor, own.factors};
    return {own.coefficient, factors.data() + own.first_factor, own.factors, bounds.data() + own.first_bound,
            own.bounds};
  }
  constexpr contraction load(int t, int const* outputs, int order) const {
    contraction_view const own = view(t);
    contraction c = frame(t, outputs, order);
    c.factors.append(own.first_factor, own.factors);
    return c;
  }
  /// The same without its factors.
  constexpr contraction frame(int t, int const* outputs, int order) const {
    term const& own = terms[t];
    contraction c;
    c.coefficient = own.coefficient;
    c.outputs = order;
    if (order > 0) c.extents.append(outputs, order);
    if (own.bounds > 0) c.extents.append(bounds.data() + own.first_bound, own.bounds);
    return c;
  }
  /// Whether the sum of so many terms leads with a minus, so that its negative is the simpler one: the constant term is negative
  /// (u^2 - 1) or, where there is none, the first.
  constexpr bool leads_negative(int first, int count) const {
    if (count == 0) return false;
    term const& last = terms[first + count - 1];
    return (last.factors == 0 ? last : terms[first]).coefficient.is_negative();
  }
  /// Whether term t is a multiple of c.
  constexpr bool is_multiple(int t, contraction_view const& c) const {
    term const& own = terms[t];
    if (own.factors != c.factors || own.bounds != c.bounds) return false;
    for (int k = 0; k < own.factors; ++k)
      if (!(factors[own.first_factor + k] == c.first_factor[k])) return false;
    for (int k = 0; k < own.bounds; ++k)
      if (bounds[own.first_bound + k] != c.first_bound[k]) return false;
    return true;
  }

  /// One more, which lies elsewhere.
  constexpr void push_back(contraction_view const& c) {
    terms.push_back({c.coefficient, factors.size(), c.factors, c.bounds == 0 ? 0 : bounds.size(), c.bounds});
    if (c.factors == 1)
      factors.push_back(*c.first_factor);
    else
      factors.append(c.first_factor, c.factors);
    if (c.bounds > 0) bounds.append(c.first_bound, c.bounds);
  }
  constexpr void push_back(contraction const& c) { push_back(view_of(c)); }
  /// Takes back all but the first so many, none of which was moved.
  constexpr void shorten(int size) {
    if (size == terms.size()) return;
    factors.shorten(terms[size].first_factor);
    int t = size;
    while (t < terms.size() && terms[t].bounds == 0) ++t;
    if (t < terms.size()) bounds.shorten(terms[t].first_bound);
    terms.shorten(size);
  }
};

}  // namespace leibniz
