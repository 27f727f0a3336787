#pragma once
#include <leibniz/algebra/graph.hpp>

/// What is done to one contraction alone: its indices and its factors, whatever nodes these are.
namespace leibniz::detail {

constexpr bool is_delta(graph const& g, node v) { return g[v].what == kind::delta; }
constexpr bool is_zero_one(graph const& g, node v) { return is_delta(g, v) || g.is_pattern(v); }

// ---- indices

/// How often an index stands in the factors of a contraction.
constexpr int uses_of(graph const& g, contraction const& c, int index) {
  int count = 0;
  for (factor const& f : c.factors)
    for (int p = 0, order = g.order(f.what); p < order; ++p) count += f.at[p] == index;
  return count;
}
constexpr void rename_index(graph const& g, contraction& c, int from, int to) {
  for (factor& f : c.factors)
    for (int p = 0, order = g.order(f.what); p < order; ++p)
      if (f.at[p] == from) f.at.set(p, to);
}
/// Takes out an index that no factor has.
constexpr void forget_index(graph const& g, contraction& c, int index) {
  c.extents.erase(index);
  for (factor& f : c.factors)
    for (int p = 0, order = g.order(f.what); p < order; ++p)
      if (f.at[p] > index) f.at.set(p, f.at[p] - 1);
}

/// The indices of a contraction that is factor f of another, as indices there.
constexpr list<int> names_in(contraction& c, contraction const& inner, factor const& f) {
  list<int> name;
  for (int i = 0; i < inner.extents.size(); ++i) name.push_back(i < inner.outputs ? f.at[i] : c.bind(inner.extents[i]));
  return name;
}
/// A factor with other names for its indices.
constexpr factor renamed(graph const& g, factor f, list<int> const& name) {
  for (int p = 0, order = g.order(f.what); p < order; ++p) f.at.set(p, name[f.at[p]]);
  return f;
}
/// Makes the first output the second, and the second the first.
constexpr void exchange_outputs(graph const& g, contraction& c) {
  exchange(c.extents[0], c.extents[1]);
  for (factor& f : c.factors)
    for (int p = 0, order = g.order(f.what); p < order; ++p)
      if (f.at[p] < 2) f.at.set(p, 1 - f.at[p]);
}

/// Renames the indices of deltas away; whether anything changed.
constexpr bool rename_deltas(graph const& g, contraction& c) {
  for (int k = 0; k < c.factors.size(); ++k) {
    factor& f = c.factors[k];
    if (!is_delta(g, f.what)) continue;
    f.power = 1;
    int const low = f.at[0] < f.at[1] ? f.at[0] : f.at[1], high = f.at[0] < f.at[1] ? f.at[1] : f.at[0];
    if (low == high) {
      c.factors.erase(k);
      return true;
    }
    bool const keep = !c.is_bound(high);  // both are outputs
    if (!keep) c.factors.erase(k);
    bool changed = !keep;
    for (int other = 0; other < c.factors.size(); ++other) {
      if (keep && other == k) continue;
      for (int p = 0, order = g.order(c.factors[other].what); p < order; ++p)
        if (c.factors[other].at[p] == high) {
          c.factors[other].at.set(p, low);
          changed = true;
        }
    }
    if (!keep) forget_index(g, c, high);
    if (changed) return true;
  }
  return false;
}

// ---- factors

/// Whether powers of a node may be gathered, and its inverse may cancel: 0 / 0 is not 1.
constexpr bool may_cancel(graph const& g, node v) { return !g.is_zero(v); }

/// Multiplies c by a factor whose node is in normal form.
constexpr void multiply_by_normal(graph const& g, contraction& c, factor const& f) {
  for (factor& other : c.factors)  // P_ij P_ij is P_ij^2 before P is written out
    if (other.what == f.what && other.at == f.at && !is_delta(g, f.what) && may_cancel(g, f.what)) {
      other.power = other.power + f.power;
      return;
    }
  c.factors.push_back(f);
}
/// Multiplies c by `inner`, which is its factor f.
constexpr void write_out(graph const& g, contraction& c, contraction const& inner, factor const& f) {
  list<int> const name = names_in(c, inner, f);
  c.coefficient = c.coefficient * inner.coefficient;
  for (factor const& part : inner.factors) multiply_by_normal(g, c, renamed(g, part, name));
}
/// Whether a factor stands in for a division by zero: nothing cancels then.
constexpr bool divides_by_zero(graph const& g, contraction const& c) {
  for (factor const& f : c.factors)
    if (f.power.is_negative() && g.is_zero(f.what)) return true;
  return false;
}

/// Gathers equal factors; whether there were any.
constexpr bool gather_powers(graph const& g, contraction& c) {
  bool changed = false, has_powers = false;
  for (int i = 0; i < c.factors.size(); ++i) {
    factor& f = c.factors[i];
    if (c.has_indices() && f.at[0] > f.at[1] && g.is_undirected(f)) f.at.turn();
    bool gathered = false;
    for (int j = 0; j < i && !gathered; ++j) {
      factor& other = c.factors[j];
      if (other.what != f.what || !(other.at == f.at) || !may_cancel(g, f.what)) continue;
      other.power = other.power + f.power;
      gathered = has_powers = true;
    }
    if (gathered)
      c.factors.erase(i--);
    else
      has_powers = has_powers || !f.power.is_one();
    changed = changed || gathered;
  }
  for (int i = 0; i < c.factors.size() && has_powers; ++i) {
    factor& f = c.factors[i];
    if (f.power.is_one()) continue;
    if (g.is_declared(f.what, is_plus_minus_one) && f.power.is_integer()) f.power = f.power.numerator % 2 == 0 ? 0 : 1;
    if (f.power.is_zero()) c.factors.erase(i--);
  }
  return changed;
}
/// A bound index that no factor has multiplies by its extent; whether there was one.
constexpr bool count_free_indices(graph& g, contraction& c) {
  for (int i = c.outputs; i < c.extents.size(); ++i) {
    if (uses_of(g, c, i) > 0) continue;
    int const extent = c.extents[i];
    forget_index(g, c, i);
    if (extent > 0)
      c.coefficient = c.coefficient * rational(extent);
    else
      multiply_by_normal(g, c, {g.extent_size(extent), {}, 1});
    return true;
  }
  return false;
}

/// What is declared of a matrix: Q'Q = Q Q' = I for an orthogonal one, P P = P for an idempotent one.
constexpr bool apply_declared(graph& g, contraction& c) {
  for (int k = 0; k < c.factors.size(); ++k) {
    factor const f = c.factors[k];
    bool const turns = g.is_declared(f.what, is_orthogonal), projects = g.is_declared(f.what, is_idempotent);
    if ((!turns && !projects) || g.order(f.what) != 2 || !f.power.is_one()) continue;
    for (int j = 0; j < c.factors.size(); ++j) {
      factor const other = c.factors[j];
      if (j == k || other.what != f.what || !other.power.is_one()) continue;
      for (int side = 0; side < 2; ++side)
        for (int theirs = 0; theirs < 2; ++theirs) {
          int const shared = f.at[side];
          if (theirs != (turns ? side : 1 - side) && !g.is_undirected(f)) continue;
          if (other.at[theirs] != shared || !c.is_bound(shared) || uses_of(g, c, shared) != 2) continue;
          if (turns) c.factors[k].what = g.delta(c.extents[shared]);
          c.factors[k].at.set(side, other.at[1 - theirs]);
          c.factors.erase(j);
          forget_index(g, c, shared);
          return true;
        }
    }
  }
  return false;
}
/// A_ij inv(A)_jk = delta_ik where j has no other use; whether it was found.
constexpr bool cancel_inverses(graph& g, contraction& c) {
  for (int k = 0; k < c.factors.size(); ++k) {
    factor const f = c.factors[k];
    vertex const& x = g[f.what];
    if (x.what != kind::application || !x.applied->is_inverse || !f.power.is_one()) continue;
    for (int other = 0; other < c.factors.size(); ++other) {
      factor const a = c.factors[other];
      if (a.what != x.argument || !a.power.is_one() || !may_cancel(g, a.what)) continue;
      for (int side = 0; side < 2; ++side)  // A inv(A), then inv(A) A
        for (int turn = 0; turn < (g.is_undirected(a) ? 2 : 1); ++turn) {
          int const shared = f.at[side], outer = a.at[turn ? 1 - side : side];
          if (a.at[turn ? side : 1 - side] != shared || !c.is_bound(shared) || uses_of(g, c, shared) != 2) continue;
          factor joint{g.delta(c.extents[shared]), {}, 1};
          joint.at.set(0, f.at[1 - side]);
          joint.at.set(1, outer);
          c.factors[k] = joint;
          c.factors.erase(other);
          if (uses_of(g, c, shared) == 0) forget_index(g, c, shared);
          return true;
        }
    }
  }
  return false;
}

}  // namespace leibniz::detail
