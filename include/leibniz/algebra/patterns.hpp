#pragma once
#include <leibniz/algebra/contraction_rules.hpp>

namespace leibniz {

namespace detail {

/// The rules that join constant arrays of zeros and ones in a contraction:
///
///   powers        P^p = P for p > 0
///   summed out    sum_I F(I;a,b) = 1       sum_ab F(I;a,b) = 1      sum_i S(k,i) = 1      sum_i e(i) = 1
///   fusions       F(I;a,b) F(I;c,d) = F(I;a,b) delta_ac delta_bd    F(I;a,b) F(J;a,b) = F(I;a,b) delta_IJ
///                 F(I;K,i) F(K;k,j) = F(I;k,L) F(L;j,i)
///   selections    S(k,i) S(l,i) = S(k,i) delta_kl; zero for different rows; else what rows they share
///                 S(k,i) S(k,j) = S(k,i) delta_ij                   S(k,i) T(i,j) = (S T)(k,j)
///   unit vectors  e(i) fixes i wherever it stands: in selections, fusions and other unit vectors; all that it fixes
///                 shares one bound index
///   triangles     L(i,i) = 1     L(i,j) L(j,i) = delta_ij     A(i,j) L(i,j) = A(i,j) of a lower triangular variable A
class pattern_rules {
 public:
  constexpr pattern_rules(graph& g, contraction& c) : g_(g), c_(c) {}

  /// Applies one rule; whether one applied.
  constexpr bool run() {
    for (int k = 0; k < c_.factors.size(); ++k) {
      if (!is_pattern(k)) continue;
      if (alone(k)) return true;
      for (int j = 0; j < c_.factors.size(); ++j)
        if (j != k && !c_.factors[j].power.is_negative() && pair(k, j)) return true;
    }
    for (int k = 0; k < c_.factors.size(); ++k)
      if (is(k, pattern::unit) && isolate(k)) return true;
    return false;
  }

 private:
  constexpr bool is_pattern(int k) const {
    return g_.is_pattern(c_.factors[k].what) && !c_.factors[k].power.is_negative();
  }
  constexpr bool is(int k, pattern p) const { return is_pattern(k) && g_.is_pattern(c_.factors[k].what, p); }
  constexpr int at(int k, int axis) const { return c_.factors[k].at[axis]; }
  constexpr int start(int k) const { return g_[c_.factors[k].what].start; }
  constexpr int extent(int k, int axis) const { return g_.axis(c_.factors[k].what, axis); }
  constexpr bool is_bound(int index, int uses) const { return c_.is_bound(index) && uses_of(g_, c_, index) == uses; }
  constexpr void replace(int k, node what, std::initializer_list<int> where) {
    factor f{what, {}, 1};
    int position = 0;
    for (int const i : where) f.at.set(position++, i);
    c_.factors[k] = f;
  }
  constexpr void add(node what, int i, int j) {
    c_.factors.push_back({});
    replace(c_.factors.size() - 1, what, {i, j});
  }
  constexpr void join(int k, int i, int j) { replace(k, g_.delta(c_.extents[i]), {i, j}); }
  constexpr bool vanish() {
    c_.coefficient = 0;
    return true;
  }

  constexpr bool alone(int k) {
    if (!c_.factors[k].power.is_one()) {
      c_.factors[k].power = 1;
      return true;
    }
    switch (g_[c_.factors[k].what].shown) {
      case pattern::fusion: return sum_out(k, 0) || sum_out(k, 1, 2);
      case pattern::selection: return sum_out(k, 1);
      case pattern::unit: return sum_out(k, 0);
      case pattern::lower: break;
    }
    if (at(k, 0) != at(k, 1)) return false;
    c_.factors.erase(k);
    return true;
  }
  /// A pattern that is 1 once along these axes: without it where it alone has their indices.
  constexpr bool sum_out(int k, int axis, int other = -1) {
    int const i = at(k, axis), j = other < 0 ? i : at(k, other);
    if (!is_bound(i, 1) || (other >= 0 && !is_bound(j, 1))) return false;
    c_.factors.erase(k);
    forget_index(g_, c_, i > j ? i : j);
    if (other >= 0) forget_index(g_, c_, i > j ? j : i);
    return true;
  }

  constexpr bool pair(int a, int b) {
    if (is(a, pattern::lower)) return triangles(a, b);
    if (!is_pattern(b)) return false;
    if (is(a, pattern::unit)) return unit_and(a, b);
    if (is(a, pattern::fusion) && is(b, pattern::fusion)) return fusions(a, b);
    if (is(a, pattern::selection) && is(b, pattern::selection)) return selections(a, b);
    return false;
  }

  constexpr bool fusions(int a, int b) {
    if (c_.factors[a].what == c_.factors[b].what) {
      if (at(a, 0) == at(b, 0)) {
        int const i = at(a, 2), j = at(b, 2);
        join(b, at(a, 1), at(b, 1));
        add(g_.delta(c_.extents[i]), i, j);
        return true;
      }
      if (at(a, 1) == at(b, 1) && at(a, 2) == at(b, 2)) {
        join(b, at(a, 0), at(b, 0));
        return true;
      }
    }
    int const inner = at(b, 0);
    if (at(a, 1) != inner || !is_bound(inner, 2)) return false;
    int const i = at(a, 2), j = at(b, 2), k = at(b, 1);
    int const outer = c_.bind(c_.extents[i] * c_.extents[j]);
    replace(a, g_.fusion(c_.extents[k], c_.extents[outer]), {at(a, 0), k, outer});
    replace(b, g_.fusion(c_.extents[j], c_.extents[i]), {outer, j, i});
    forget_index(g_, c_, inner);
    return true;
  }

  constexpr bool selections(int a, int b) {
    bool const same = c_.factors[a].what == c_.factors[b].what;
    int const ahead = start(b) - start(a);
    if (at(a, 1) == at(b, 1)) {
      if (ahead >= extent(a, 0) || -ahead >= extent(b, 0)) return vanish();
      if (same)
        join(b, at(a, 0), at(b, 0));
      else if (ahead >= 0 && ahead + extent(b, 0) <= extent(a, 0))
        replace(b, g_.selection(ahead, extent(b, 0), extent(a, 0)), {at(b, 0), at(a, 0)});
      else
        return overlap(a, b);
      return true;
    }
    if (same && at(a, 0) == at(b, 0)) {
      join(b, at(a, 1), at(b, 1));
      return true;
    }
    int const inner = at(a, 1);
    if (at(b, 0) != inner || !is_bound(inner, 2)) return false;
    replace(a, g_.selection(start(a) + start(b), extent(a, 0), extent(b, 1)), {at(a, 0), at(b, 1)});
    c_.factors.erase(b);
    forget_index(g_, c_, inner);
    return true;
  }

  /// Two selections from one index, of which some rows are the same: rows of each that are joined.
  constexpr bool overlap(int a, int b) {
    int const inner = at(a, 1), k = at(a, 0), l = at(b, 0), ahead = start(b) - start(a);
    if (ahead <= 0 || !is_bound(inner, 2)) return false;  // with a and b exchanged
    int const shared = extent(a, 0) - ahead;
    if (shared >= extent(b, 0)) return false;
    if (shared == 1) {
      replace(a, g_.unit(ahead, extent(a, 0)), {k});
      replace(b, g_.unit(0, extent(b, 0)), {l});
    } else {
      int const joint = c_.bind(shared);
      replace(a, g_.selection(ahead, shared, c_.extents[k]), {joint, k});
      replace(b, g_.selection(0, shared, c_.extents[l]), {joint, l});
    }
    forget_index(g_, c_, inner);
    return true;
  }

  constexpr bool unit_and(int e, int b) {
    int const i = at(e, 0), s = start(e);
    switch (g_[c_.factors[b].what].shown) {
      case pattern::unit:
        if (at(b, 0) == i) return start(b) != s && vanish();
        if (c_.factors[b].what != c_.factors[e].what || !c_.is_bound(at(b, 0)) || !c_.is_bound(i)) return false;
        join(b, i, at(b, 0));
        return true;
      case pattern::selection: {
        int const first = start(b);
        if (at(b, 0) == i) {
          replace(b, g_.unit(first + s, extent(b, 1)), {at(b, 1)});
          return true;
        }
        if (at(b, 1) != i) return false;
        if (s < first || s >= first + extent(b, 0)) return vanish();
        replace(b, g_.unit(s - first, extent(b, 0)), {at(b, 0)});
        return true;
      }
      case pattern::fusion: {
        int const minor = at(b, 1), major = at(b, 2), size = extent(b, 1);
        if (at(b, 0) == i) {
          int const count = extent(b, 2);
          replace(b, g_.unit(s % size, size), {minor});
          c_.factors.push_back({});
          replace(c_.factors.size() - 1, g_.unit(s / size, count), {major});
          return true;
        }
        int const other = minor == i ? unit_at(major) : -1;
        if (other < 0) return false;
        replace(b, g_.unit(s + size * start(other), extent(b, 0)), {at(b, 0)});
        return true;
      }
      case pattern::lower: {
        int const other = at(b, 0) == i ? unit_at(at(b, 1)) : -1;
        if (other < 0) return false;
        if (s < start(other)) return vanish();
        c_.factors.erase(b);
        return true;
      }
    }
    return false;
  }
  /// The factor that is a unit vector on an index.
  constexpr int unit_at(int index) const {
    for (int k = 0; k < c_.factors.size(); ++k)
      if (is(k, pattern::unit) && at(k, 0) == index) return k;
    return -1;
  }
  /// x_o e(o) = e(o) x_i e(i): a unit vector on an output stands there alone.
  constexpr bool isolate(int e) {
    int const output = at(e, 0);
    if (c_.is_bound(output) || uses_of(g_, c_, output) == 1) return false;
    int const bound = c_.bind(c_.extents[output]);
    rename_index(g_, c_, output, bound);
    c_.factors.push_back(c_.factors[e]);
    c_.factors[e].at.set(0, output);
    return true;
  }

  constexpr bool triangles(int a, int b) {
    vertex const& x = g_[c_.factors[b].what];
    int const i = at(a, 0), j = at(a, 1);
    bool const straight = x.order == 2 && at(b, 0) == i && at(b, 1) == j;
    bool const turned = x.order == 2 && at(b, 0) == j && at(b, 1) == i;
    if (!straight && !turned) return false;
    if (is(b, pattern::lower)) {
      join(b, i, j);
      c_.factors.erase(a);
      return true;
    }
    if (x.what != kind::variable || x.partials > 0) return false;
    symbol_info const& info = g_.symbol(x.symbol);
    bool const lower = info.is(is_lower_triangular), upper = info.is(is_upper_triangular);
    if (info.is(is_diagonal) || (straight ? lower : upper))
      c_.factors.erase(a);
    else if (straight ? upper : lower)
      join(a, i, j);
    else
      return false;
    return true;
  }

  graph& g_;
  contraction& c_;
};

}  // namespace detail

/// Whether a contraction has a constant array of zeros and ones among its factors.
constexpr bool has_pattern(graph const& g, contraction const& c) {
  for (factor const& f : c.factors)
    if (g.is_pattern(f.what)) return true;
  return false;
}
/// Which factors leave the bound indices one value each, given the outputs: a unit vector for its index, a fusion F(I;a,b)
/// for I or for a and b, a selection S(k,i) for i. Whether they do so for all.
constexpr bool determines(graph const& g, contraction const& c, list<bool>& which) {
  list<bool> known(c.extents.size(), false);
  int missing = c.bound_count();
  which = list<bool>(c.factors.size(), false);
  for (int i = 0; i < c.outputs; ++i) known[i] = true;
  for (bool changed = true; changed && missing > 0;) {
    changed = false;
    for (int k = 0; k < c.factors.size(); ++k) {
      factor const& f = c.factors[k];
      if (!g.is_pattern(f.what) || f.power.is_negative()) continue;
      auto const learn = [&](bool may, int first, int second) {
        if (!may || known[f.at[first]] || known[f.at[second]]) return;
        missing -= f.at[first] == f.at[second] ? 1 : 2;
        known[f.at[first]] = known[f.at[second]] = which[k] = changed = true;
      };
      switch (g[f.what].shown) {
        case pattern::unit: learn(true, 0, 0); break;
        case pattern::selection: learn(known[f.at[0]], 1, 1); break;
        case pattern::fusion:
          learn(known[f.at[1]] && known[f.at[2]], 0, 0);
          learn(known[f.at[0]] && f.at[1] != f.at[2], 1, 2);
          break;
        case pattern::lower: break;
      }
    }
  }
  return missing == 0;
}
/// (x^a y^b)^e = x^(ae) y^(be) where it is safe for real numbers: an integer e, or entries that are positive. No index is
/// summed over, or each has one value only, as in the x_i e_i of an entry of x.
constexpr bool power_distributes(graph const& g, contraction const& inner, rational e) {
  list<bool> fixes;
  if (!determines(g, inner, fixes)) return false;
  for (int k = 0; k < inner.factors.size(); ++k) {
    node const what = inner.factors[k].what;
    if (fixes[k]) continue;
    if (detail::is_zero_one(g, what) && e.is_negative()) return false;
    if (!e.is_integer() && !g.is_pattern(what) && !g.is_positive(what)) return false;
  }
  return true;
}
/// Applies one rule for such arrays; whether one applied.
constexpr bool simplify_patterns(graph& g, contraction& c) {
  return has_pattern(g, c) && detail::pattern_rules(g, c).run();
}

}  // namespace leibniz
