#pragma once
#include <leibniz/algebra/labelling.hpp>
#include <leibniz/algebra/monomial.hpp>
#include <leibniz/algebra/patterns.hpp>

namespace leibniz {

/// Rewrites nodes of a graph into normal form.
///
///   1. contractions inside contractions are written out; deltas are renamed away; a bound index that no factor has
///      multiplies by its extent
///   2. constant arrays of zeros and ones join, as patterns.hpp says; equal factors gather into powers; A inv(A) cancels; functions simplify as they state (functions/)
///   3. bound indices and factors take their canonical labels and order
///   4. equal terms merge, zeros vanish, terms are sorted; a sum inside a product has content 1
///
/// Products of sums stay as they are unless `expand` is set; then they are distributed, as long as no sum grows beyond
/// `budget` terms: `exhausted` says when that stopped it.
class normaliser {
 public:
  constexpr explicit normaliser(graph& g, bool expand = false, int budget = 256)
      : g_(g), expand_(expand), budget_(budget), found_(expand ? own_ : g.plain_forms) {}
  normaliser(normaliser const&) = delete;

  constexpr bool exhausted() const { return exhausted_; }

  constexpr node operator()(node v) {
    if (v < memo_.size() && memo_[v] != no_node) return memo_[v];
    node result = v < found_.normal.size() ? found_.normal[v] : no_node;
    if (result == no_node) {
      result = compute(v);
      note(found_.normal, v, result);
    }
    remember(v, result);
    remember(result, result);
    return result;
  }

 private:
  constexpr void remember(node v, node result) { note(memo_, v, result); }
  constexpr void note(list<node>& notes, node v, node result) const {
    if (v >= notes.size()) notes.resize(g_.size(), no_node);
    notes[v] = result;
  }

  constexpr node compute(node v) {
    vertex const x = g_[v];
    if (x.what == kind::application) {
      node argument = (*this)(x.argument);
      if (x.applied->result_order == 0 && x.applied->commutes_with_transpose && prefers_transpose(argument))
        argument = transposed(argument);  // a determinant is that of the transpose
      node const simpler = x.applied->simplify(g_, argument);
      return simpler != no_node ? (*this)(simpler) : g_.apply(*x.applied, argument);
    }
    if (x.what != kind::sum) return v;
    summands terms;
    for (int t = 0; t < x.terms; ++t) {
      contraction raw = g_.load(v, t), c = raw;
      c.factors.clear();
      for (factor const& f : raw.factors) multiply_by(c, f);
      settle(terms, std::move(c));
    }
    return finish(g_.axes(v), terms);
  }

  // ---- one contraction

  /// Multiplies c by a factor whose node need not be in normal form. A product in a product is written out as it stands: in a
  /// sweep through n layers the adjoint of each is a product with that of the next, and to normalise all of them takes n times
  /// as long as the last.
  constexpr void multiply_by(contraction& c, factor const& f) {
    vertex const& x = g_[f.what];
    bool const known = f.what < memo_.size() && memo_[f.what] != no_node;
    bool const room = c.extents.size() + 8 < indices::greatest / 2;
    if (known || !room || x.what != kind::sum || x.terms != 1 || !f.power.is_one()) {
      multiply(c, {(*this)(f.what), f.at, f.power});
      return;
    }
    contraction const inner = g_.load(f.what, 0);
    list<int> const name = names_in(c, inner, f);
    c.coefficient = c.coefficient * inner.coefficient;
    for (factor const& part : inner.factors) {
      factor moved = part;
      for (int p = 0, order = g_.order(part.what); p < order; ++p) moved.at.set(p, name[part.at[p]]);
      multiply_by(c, moved);
    }
  }
  /// Multiplies c by a factor whose node is in normal form.
  constexpr void multiply(contraction& c, factor const& f) {
    for (factor& other : c.factors)  // P_ij P_ij is P_ij^2 before P is written out
      if (other.what == f.what && other.at == f.at && !is_delta(f.what) && !g_.is_zero(f.what)) {
        other.power = other.power + f.power;
        return;
      }
    c.factors.push_back(f);
  }

  constexpr bool is_delta(node v) const { return g_[v].what == kind::delta; }

  /// Writes out the factors that are contractions themselves; whether there was one.
  constexpr bool splice(contraction& c) {
    for (int k = 0; k < c.factors.size(); ++k) {
      factor const f = c.factors[k];
      vertex const& x = g_[f.what];
      if (x.what != kind::sum) continue;
      if (x.terms == 0) {
        if (divides_by_zero(c)) continue;  // 1/0 stays what it is, and 0/0
        c.coefficient = 0;
        return false;
      }
      if (x.terms > 1) {
        if (take_content(c, k)) return true;
        continue;
      }
      contraction const inner = g_.load(f.what, 0);
      bool const whole_power = f.power.is_integer() && !f.power.is_negative();
      if (f.power.is_one() || (expand_ && whole_power && f.power.numerator <= 8)) {
        c.factors.erase(k);
        for (long long copy = 0; copy < f.power.numerator; ++copy) write_out(c, inner, f);
        return true;
      }
      if (power_distributes(inner, f.power)) {
        rational scale;
        if (!exact_power(inner.coefficient, f.power, scale)) continue;
        c.coefficient = c.coefficient * scale;
        c.factors.erase(k);
        list<int> const name = names_in(c, inner, f);
        for (factor const& part : inner.factors) {
          factor moved = part;
          for (int p = 0, order = g_.order(part.what); p < order; ++p) moved.at.set(p, name[part.at[p]]);
          moved.power = is_zero_one(part.what) ? rational(1) : part.power * f.power;
          multiply(c, moved);
        }
        return true;
      }
      if (!inner.coefficient.is_one() && take_content(c, k)) return true;
      if (pull_squares(c, k, inner)) return true;
    }
    return false;
  }

  constexpr bool divides_by_zero(contraction const& c) const {
    for (factor const& f : c.factors)
      if (f.power.is_negative() && g_.is_zero(f.what)) return true;
    return false;
  }

  /// (x^2 y)^(1/2) = |x| y^(1/2), where no index of x is summed over; and x^(1/2) y^(1/2) where x is positive.
  constexpr bool pull_squares(contraction& c, int k, contraction const& inner) {
    factor const f = c.factors[k];
    if (f.power.is_integer() || g_.magnitude() == nullptr) return false;
    contraction rest = inner;
    rest.factors.clear();
    list<factor> pulled;
    for (factor const& part : inner.factors) {
      bool const free = !is_zero_one(part.what) && !inner.binds(part, g_.order(part.what));
      bool const above_zero = g_.is_positive(part.what);
      if (!free || !(above_zero || part.power.is_even_integer())) {
        rest.factors.push_back(part);
        continue;
      }
      factor moved = part;
      moved.power = part.power * f.power;
      if (!above_zero) moved.what = (*this)(g_.apply(*g_.magnitude(), part.what));
      for (int p = 0, order = g_.order(part.what); p < order; ++p) moved.at.set(p, f.at[part.at[p]]);
      pulled.push_back(moved);
    }
    if (pulled.empty()) return false;
    summands inside;
    inside.push_back(rest);
    node const left = (*this)(g_.sum(g_.axes(f.what), inside));
    c.factors.erase(k);
    if (!rest.factors.empty() || rest.bound_count() > 0 || !rest.coefficient.is_one())
      multiply(c, {left, f.at, f.power});
    for (factor const& moved : pulled) multiply(c, moved);
    return true;
  }

  /// (x^a y^b)^e = x^(ae) y^(be) where it is safe for real numbers: an integer e, or entries that are positive. No index is
  /// summed over, or each has one value only, as in the x_i e_i of an entry of x.
  constexpr bool power_distributes(contraction const& inner, rational e) const {
    list<bool> fixes;
    if (!determines(g_, inner, fixes)) return false;
    for (int k = 0; k < inner.factors.size(); ++k) {
      node const what = inner.factors[k].what;
      if (fixes[k]) continue;
      if (is_zero_one(what) && e.is_negative()) return false;
      if (!e.is_integer() && !g_.is_pattern(what) && !g_.is_positive(what)) return false;
    }
    return true;
  }
  constexpr bool is_zero_one(node v) const { return is_delta(v) || g_.is_pattern(v); }

  /// The indices of a contraction that is factor f of another, as indices there.
  constexpr list<int> names_in(contraction& c, contraction const& inner, factor const& f) const {
    list<int> name;
    for (int i = 0; i < inner.extents.size(); ++i)
      name.push_back(i < inner.outputs ? f.at[i] : c.bind(inner.extents[i]));
    return name;
  }
  constexpr void write_out(contraction& c, contraction const& inner, factor const& f) {
    list<int> const name = names_in(c, inner, f);
    c.coefficient = c.coefficient * inner.coefficient;
    for (factor const& part : inner.factors) {
      factor moved = part;
      for (int p = 0, order = g_.order(part.what); p < order; ++p) moved.at.set(p, name[part.at[p]]);
      multiply(c, moved);
    }
  }

  /// Moves the content of a sum inside a product to the coefficient: A_ik (2 B + 4 C)_kj = 2 A_ik (B + 2 C)_kj.
  constexpr bool take_content(contraction& c, int k) {
    factor& f = c.factors[k];
    rational content = content_of(f.what, f.power.is_integer());
    rational scale;
    if (content.is_one() || !exact_power(content, f.power, scale)) return false;
    c.coefficient = c.coefficient * scale;
    f.what = scaled_terms(f.what, reciprocal(content));
    return true;
  }
  /// The greatest common divisor of the coefficients, with the sign that leads the sum.
  constexpr rational content_of(node v, bool with_sign) const {
    long long numerator = 0, denominator = 1;
    for (int t = 0; t < g_[v].terms; ++t) {
      rational const r = g_.term_of(v, t).coefficient;
      numerator = detail::common_divisor(numerator, r.numerator);
      long long const shared = detail::common_divisor(denominator, r.denominator);
      denominator = detail::checked_multiply(denominator, r.denominator / shared);
    }
    bool const negative = with_sign && g_.leads_negative(v);
    return {negative ? -numerator : numerator, denominator};
  }
  constexpr node scaled_terms(node v, rational by) {
    summands terms;
    for (int t = 0; t < g_[v].terms; ++t) {
      terms.push_back(g_.load(v, t));
      terms.back().coefficient = terms.back().coefficient * by;
    }
    return finish(g_.axes(v), terms);
  }

  /// Renames the indices of deltas away; whether anything changed.
  constexpr bool rename(contraction& c) const {
    for (int k = 0; k < c.factors.size(); ++k) {
      factor& f = c.factors[k];
      if (!is_delta(f.what)) continue;
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
        for (int p = 0, order = g_.order(c.factors[other].what); p < order; ++p)
          if (c.factors[other].at[p] == high) {
            c.factors[other].at.set(p, low);
            changed = true;
          }
      }
      if (!keep) forget(c, high);
      if (changed) return true;
    }
    return false;
  }
  /// Removes a bound index that no factor has.
  constexpr void forget(contraction& c, int index) const { detail::forget_index(g_, c, index); }

  /// Gathers equal factors; whether there were any.
  constexpr bool gather(contraction& c) {
    bool changed = false;
    for (int i = 0; i < c.factors.size(); ++i) {
      if (c.factors[i].at[0] > c.factors[i].at[1] && detail::is_undirected(g_, c.factors[i])) {
        int const low = c.factors[i].at[1];
        c.factors[i].at.set(1, c.factors[i].at[0]);
        c.factors[i].at.set(0, low);
      }
      for (int j = 0; j < i; ++j)
        if (c.factors[j].what == c.factors[i].what && c.factors[j].at == c.factors[i].at &&
            !g_.is_zero(c.factors[i].what)) {
          c.factors[j].power = c.factors[j].power + c.factors[i].power;
          c.factors.erase(i--);
          changed = true;
          break;
        }
    }
    for (int i = 0; i < c.factors.size(); ++i) {
      factor& f = c.factors[i];
      if (is_declared(f, is_plus_minus_one) && f.power.is_integer()) f.power = f.power.numerator % 2 == 0 ? 0 : 1;
      if (f.power.is_zero()) c.factors.erase(i--);
    }
    return changed;
  }
  constexpr bool is_declared(factor const& f, structure s) const { return g_.is_declared(f.what, s); }

  /// What is declared of a matrix: Q'Q = Q Q' = I for an orthogonal one, P P = P for an idempotent one.
  constexpr bool apply_declared(contraction& c) {
    for (int k = 0; k < c.factors.size(); ++k) {
      factor const f = c.factors[k];
      bool const turns = is_declared(f, is_orthogonal), projects = is_declared(f, is_idempotent);
      if ((!turns && !projects) || g_.order(f.what) != 2 || !f.power.is_one()) continue;
      for (int j = 0; j < c.factors.size(); ++j) {
        factor const other = c.factors[j];
        if (j == k || other.what != f.what || !other.power.is_one()) continue;
        for (int side = 0; side < 2; ++side)
          for (int theirs = 0; theirs < 2; ++theirs) {
            int const shared = f.at[side];
            if (theirs != (turns ? side : 1 - side) && !detail::is_undirected(g_, f)) continue;
            if (other.at[theirs] != shared || !c.is_bound(shared) || uses(c, shared) != 2) continue;
            if (turns) c.factors[k].what = g_.delta(c.extents[shared]);
            c.factors[k].at.set(side, other.at[1 - theirs]);
            c.factors.erase(j);
            forget(c, shared);
            return true;
          }
      }
    }
    return false;
  }

  constexpr int uses(contraction const& c, int index) const { return detail::uses_of(g_, c, index); }

  /// A_ij inv(A)_jk = delta_ik where j has no other use; whether it was found.
  constexpr bool cancel(contraction& c) {
    for (int k = 0; k < c.factors.size(); ++k) {
      factor const f = c.factors[k];
      vertex const& x = g_[f.what];
      if (x.what != kind::application || !x.applied->is_inverse || !f.power.is_one()) continue;
      for (int other = 0; other < c.factors.size(); ++other) {
        factor const a = c.factors[other];
        if (a.what != x.argument || !a.power.is_one() || g_.is_zero(a.what)) continue;
        for (int side = 0; side < 2; ++side)  // A inv(A), then inv(A) A
          for (int turn = 0; turn < (detail::is_undirected(g_, a) ? 2 : 1); ++turn) {
            int const shared = f.at[side], outer = a.at[turn ? 1 - side : side];
            if (a.at[turn ? side : 1 - side] != shared || !c.is_bound(shared) || uses(c, shared) != 2) continue;
            factor joint{g_.delta(c.extents[shared]), {}, 1};
            joint.at.set(0, f.at[1 - side]);
            joint.at.set(1, outer);
            c.factors[k] = joint;
            c.factors.erase(other);
            forget_unused(c, shared);
            return true;
          }
      }
    }
    return false;
  }
  constexpr void forget_unused(contraction& c, int index) {
    if (uses(c, index) == 0) forget(c, index);
  }

  /// A bound index that no factor has multiplies by its extent.
  constexpr bool count_free(contraction& c) {
    for (int i = c.outputs; i < c.extents.size(); ++i) {
      if (uses(c, i) > 0) continue;
      int const extent = c.extents[i];
      forget(c, i);
      if (extent > 0)
        c.coefficient = c.coefficient * rational(extent);
      else
        multiply(c, {g_.extent_size(extent), {}, 1});
      return true;
    }
    return false;
  }

  /// S_ij and (S')_ji are written alike: the node takes its preferred orientation; whether one changed.
  constexpr bool orient(contraction& c) {
    for (factor& f : c.factors) {
      if (g_.order(f.what) != 2 || !prefers_transpose(f.what)) continue;
      f.what = transposed(f.what);
      int const first = f.at[0];
      f.at.set(0, f.at[1]);
      f.at.set(1, first);
      return true;
    }
    return false;
  }
  /// Whether a sum, or a function of one, reads better transposed: fewer of its matrices stand crosswise.
  constexpr bool prefers_transpose(node v) {
    vertex const& x = g_[v];
    if (x.order != 2 || x.symmetric) return false;
    if (x.what == kind::application) return x.applied->commutes_with_transpose && prefers_transpose(x.argument);
    if (x.what != kind::sum) return false;
    node const other = transposed(v);
    int const here = straight_in(v), there = straight_in(other);
    if (here != there) return here < there;
    return unsigned_hash(other) < unsigned_hash(v);
  }
  /// How many more of a sum's matrices stand straight than crosswise. (Where its outputs are equal, as in a_i delta_ij, they
  /// stand both ways alike: there a sum and its transpose are to be compared, not their signs.)
  constexpr int straight_in(node v) const {
    vertex const& x = g_[v];
    int straight = 0;
    for (int t = 0; t < x.terms; ++t) {
      term const& part = g_.term_of(v, t);
      bool is_diagonal_term = false;  // delta_ij B_ik ...: the outputs are one index
      for (int k = 0; k < part.factors; ++k) is_diagonal_term |= is_delta(g_.factor_of(part, k).what);
      for (int k = 0; k < part.factors && !is_diagonal_term; ++k) {
        factor const& f = g_.factor_of(part, k);
        if (g_.order(f.what) != 2 || detail::is_undirected(g_, f)) continue;
        for (int p = 0; p < 2; ++p)
          if (f.at[p] < 2) straight += f.at[p] == p ? 1 : -1;
      }
    }
    return straight;
  }
  /// A hash of a sum that it shares with its negative: the sign is taken out of a sum after it is turned.
  constexpr std::uint64_t unsigned_hash(node v) const {
    std::uint64_t result = 0;
    for (int t = 0; t < g_[v].terms; ++t) {
      contraction c = g_.load(v, t);
      c.coefficient = absolute(c.coefficient);
      result += g_.weigh(c).hash;
    }
    return result;
  }
  constexpr node transposed(node v) {
    if (v < found_.turned.size() && found_.turned[v] != no_node) return found_.turned[v];
    node const result = turn(v);
    note(found_.turned, v, result);
    return result;
  }
  constexpr node turn(node v) {
    vertex const x = g_[v];
    if (x.what == kind::application) {
      node const argument = transposed(x.argument);
      node const simpler = x.applied->simplify(g_, argument);  // the sign of a turned sum may have to come out
      node const result = simpler != no_node ? (*this)(simpler) : g_.apply(*x.applied, argument);
      remember(result, result);
      return result;
    }
    summands terms;
    for (int t = 0; t < x.terms; ++t) {
      contraction c = g_.load(v, t);
      std::swap(c.extents[0], c.extents[1]);
      for (factor& f : c.factors)
        for (int p = 0, order = g_.order(f.what); p < order; ++p)
          if (f.at[p] < 2) f.at.set(p, 1 - f.at[p]);
      rename(c);
      label(g_, c);
      terms.push_back(std::move(c));
    }
    return finish({g_.axis(v, 1), g_.axis(v, 0)}, terms);
  }

  /// Lets the functions in the factors rewrite the contraction, as exp(u) / (1 + exp(u)) into sigmoid(u).
  constexpr bool rewrite(contraction& c) {
    for (int k = 0; k < c.factors.size(); ++k) {
      if (!let_rewrite(c, k)) continue;
      for (factor& f : c.factors) f.what = (*this)(f.what);
      return true;
    }
    return false;
  }
  constexpr bool let_rewrite(contraction& c, int k) {
    node const what = c.factors[k].what;
    vertex const x = g_[what];
    if (x.what == kind::application) return x.applied->rewrite != nullptr && x.applied->rewrite(g_, c, k);
    for (int t = 0; t < x.terms && x.terms <= 2 && x.what == kind::sum; ++t)
      for (int j = 0; j < g_.term_of(what, t).factors; ++j) {
        function const* const inner = g_[g_.factor_of(g_.term_of(what, t), j).what].applied;
        if (inner != nullptr && inner->rewrite != nullptr && inner->rewrite(g_, c, k)) return true;
      }
    return false;
  }

  constexpr bool simplify_indices(contraction& c) {
    return rename(c) || simplify_patterns(g_, c) || cancel(c) || apply_declared(c);
  }

  /// Brings one contraction into normal form and adds it to the terms of its sum.
  constexpr void settle(summands& terms, contraction c) {
    while (!c.coefficient.is_zero() && (gather(c) || (c.has_indices() && simplify_indices(c)) || splice(c) ||
                                        (c.has_indices() && (count_free(c) || orient(c))) || rewrite(c))) {
    }
    if (c.coefficient.is_zero()) return;
    if (c.factors.size() == 1 && c.bound_count() == 0 && flatten(terms, c)) return;
    if (distribute(terms, c)) return;
    label(g_, c);
    for (int i = 0; i < terms.size(); ++i) {
      if (!(terms[i].factors == c.factors) || !(terms[i].extents == c.extents)) continue;
      terms[i].coefficient = terms[i].coefficient + c.coefficient;
      if (terms[i].coefficient.is_zero()) terms.erase(i);
      return;
    }
    terms.push_back(std::move(c));
  }

  /// A term that is a sum by itself, maybe with its axes permuted, joins the sum it stands in.
  constexpr bool flatten(summands& terms, contraction const& c) {
    factor const f = c.factors[0];
    if (g_[f.what].what != kind::sum || !f.power.is_one() || g_.order(f.what) != c.outputs) return false;
    for (int i = 0; i < c.outputs; ++i)
      if (uses(c, i) != 1) return false;
    for (int t = 0; t < g_[f.what].terms; ++t) {
      contraction inner = c;
      inner.factors.clear();
      write_out(inner, g_.load(f.what, t), f);
      settle(terms, std::move(inner));
    }
    return true;
  }

  /// Whether a factor is a sum that is better distributed always: one with a delta, (A + c I)_ij x_j, or one that matrices
  /// cannot say. The seeds of tensor derivatives leave such sums.
  constexpr bool dissolves(factor const& f) const {
    if (!f.power.is_one()) return false;
    if (g_.order(f.what) > 2) return true;
    for (int t = 0; t < g_[f.what].terms; ++t) {
      term const& part = g_.term_of(f.what, t);
      for (int k = 0; k < part.factors; ++k)
        if (is_delta(g_.factor_of(part, k).what)) return true;
    }
    return false;
  }

  /// How many products the sums that dissolve make, written out; beyond the budget any number.
  constexpr int products_in(contraction const& c) const {
    int count = 1;
    for (factor const& f : c.factors) {
      vertex const& x = g_[f.what];
      if (x.what != kind::sum || x.terms < 2 || (!dissolves(f) && !meets_pattern(c, f))) continue;
      count *= x.terms;
      if (count > budget_) break;
    }
    return count;
  }

  /// Whether a factor is a sum of constant arrays of zeros and ones that meets another one: S_ki (S_li a_l + T_li b_l) is a_k.
  constexpr bool meets_pattern(contraction const& c, factor const& f) const {
    bool meets = false;
    for (factor const& other : c.factors)
      for (int p = 0; p < g_.order(other.what) && g_.is_pattern(other.what); ++p)
        for (int q = 0; q < g_.order(f.what); ++q) meets |= other.at[p] == f.at[q];
    for (int t = 0; meets && t < g_[f.what].terms; ++t)
      if (has_pattern(g_, g_.load(f.what, t))) return true;
    return false;
  }

  /// c (E1 + E2 + ...)^p = c E1 (...)^(p-1) + c E2 (...)^(p-1) + ...
  constexpr bool distribute(summands& terms, contraction const& c) {
    for (int k = 0; k < c.factors.size(); ++k) {
      factor const f = c.factors[k];
      vertex const& x = g_[f.what];
      if (x.what != kind::sum || x.terms < 2 || !f.power.is_integer() || f.power.is_negative()) continue;
      if (!expand_ && !dissolves(f) && !meets_pattern(c, f)) continue;
      int const count = x.terms;
      bool const fits =
          f.power.numerator <= 8 && (expand_ ? terms.size() + count <= budget_ && ++distributed_ <= 16 * budget_
                                             : terms.size() + products_in(c) <= budget_);
      if (!fits) {
        exhausted_ = true;
        return false;
      }
      for (int t = 0; t < count; ++t) {
        contraction part = c;
        part.factors[k].power = f.power - rational(1);
        if (part.factors[k].power.is_zero()) part.factors.erase(k);
        write_out(part, g_.load(f.what, t), f);
        settle(terms, std::move(part));
      }
      return true;
    }
    return false;
  }

  // ---- one sum

  constexpr node finish(list<int> const& axes, summands& terms) {
    list<graph::measure> keys;
    for (contraction const& c : terms)
      if (terms.size() > 1) keys.push_back(g_.weigh(c));
    for (int i = 1; i < terms.size(); ++i)
      for (int j = i; j > 0 && before(keys[j], keys[j - 1]); --j) {
        std::swap(keys[j], keys[j - 1]);
        std::swap(terms[j], terms[j - 1]);
      }
    bool const exchangeable = is_symmetric_sum(axes, terms);
    node const result = g_.sum(axes, terms);
    if (exchangeable) g_.mark_symmetric(result);
    remember(result, result);
    return result;
  }
  /// Whether exchanging the two outputs gives the same terms.
  constexpr bool is_symmetric_sum(list<int> const& axes, summands const& terms) const {
    if (axes.size() != 2 || axes[0] != axes[1]) return false;
    for (contraction const& c : terms) {
      contraction turned = c;
      for (factor& f : turned.factors)
        for (int p = 0, order = g_.order(f.what); p < order; ++p)
          if (f.at[p] < 2) f.at.set(p, 1 - f.at[p]);
      rename(turned);
      label(g_, turned);
      bool found = false;
      for (contraction const& other : terms)
        found |= other.coefficient == turned.coefficient && other.factors == turned.factors &&
                 other.extents == turned.extents;
      if (!found) return false;
    }
    return true;
  }
  static constexpr bool before(graph::measure const& a, graph::measure const& b) {
    if (a.degree != b.degree) return a.degree > b.degree;
    if (a.letters != b.letters) return a.letters < b.letters;
    return a.unscaled_hash < b.unscaled_hash;
  }

  graph& g_;
  bool expand_;
  int budget_;
  bool exhausted_ = false;
  int distributed_ = 0;
  list<node> memo_;  // here a result is its own normal form; in `found_` only where that was computed
  graph::findings own_{};
  graph::findings& found_;
};

/// The normal form of a node, products of sums left as they are.
constexpr node normal_form(graph& g, node v) { return normaliser(g)(v); }

}  // namespace leibniz
