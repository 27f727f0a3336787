#pragma once
#include <leibniz/algebra/collected_terms.hpp>
#include <leibniz/algebra/monomial.hpp>

namespace leibniz {

/// Rewrites nodes of a graph into normal form.
///
///   1. contractions inside contractions are written out; deltas are renamed away; a bound index that no factor has
///      multiplies by its extent
///   2. constant arrays of zeros and ones join, as patterns.hpp says; equal factors gather into powers; A inv(A) cancels
///      (contraction_rules.hpp); functions simplify as they state (functions/)
///   3. bound indices and factors take their canonical labels and order
///   4. equal terms merge, zeros vanish, terms are sorted; a sum inside a product has content 1
///
/// A sum that leads with a minus is written only where it is wanted as it is; in products, and in odd and even functions, it is its
/// negative that stands, which is found at once (`but_for_sign`).
///
/// Products of sums stay as they are unless `expand` is set; then they are distributed, as long as no sum grows beyond
/// `budget` terms: `exhausted` says when that stopped it.
class normaliser {
 public:
  constexpr explicit normaliser(graph& g, bool expand = false, int budget = 256)
      : g_(g), expand_(expand), budget_(budget), found_(expand ? own_ : g.plain_forms) {}
  normaliser(normaliser const&) = delete;

  constexpr bool exhausted() const { return exhausted_; }

  /// The normal form of v. What in it has a normal form of its own comes first, in order: functions and their arguments, sums, and
  /// what stands to a power. Each would ask for the next one inside, and constant evaluation is limited to 512 calls in one
  /// another; and what is known by then cancels, as P in P / P, which is not written out. Not so a sum that is only a term of
  /// another one: of a sum of n terms, written as one addition after the other, that would be n sums.
  constexpr node operator()(node v) {
    if (found_.normal[v] != no_node) return normal_of(v);
    struct part_of {
      bool inside, alone, met;
    };
    list<part_of> parts(v + 1, part_of{});
    part_of* const part = parts.data();
    part[v].inside = true;
    graph::records const all = g_.all();
    for (node u = v; u >= 0; --u) {
      if (!part[u].inside) continue;
      vertex const& x = all.vertices[u];
      if (x.what == kind::application) part[u].alone = part[x.argument].inside = true;
      for (int t = x.first_term, end = t + x.terms; t < end; ++t) {
        term const& one = all.terms[t];
        for (int k = 0; k < one.factors; ++k) {
          factor const& f = all.factors[one.first_factor + k];
          part_of& own = part[f.what];
          own.inside = true;
          if (!f.power.is_one())
            own.alone = true;
          else if (all.vertices[f.what].terms > 1)
            own.alone |= own.met || !joins_sum(one, f, x.order);
          own.met = true;
        }
      }
    }
    for (node u = 0; u < v; ++u)
      if (part[u].alone) but_for_sign(u);
    return normal_of(v);
  }

 private:
  constexpr node normal_of(node v) { return written(but_for_sign(v)); }
  /// The same but for its sign.
  constexpr signed_node but_for_sign(node v) { return of_note(known_of(v)); }
  constexpr int known_of(node v) {
    int known = memo_[v];
    if (known != no_node) return known;
    known = found_.normal[v];
    if (known == no_node) {
      known = noted(compute(v));
      found_.normal.set(v, known, g_);
    }
    remember(v, known);
    node const what = of_note(known).what;
    remember(what, what);
    return known;
  }

  // What is known of a node is one number: its normal form, or below `no_node`, that of its negative.
  static constexpr int noted(signed_node n) { return n.sign > 0 ? n.what : no_node - 1 - n.what; }
  static constexpr signed_node of_note(int note) {
    return note < no_node ? signed_node{no_node - 1 - note, -1} : signed_node{note, 1};
  }
  constexpr bool is_known(node v) const { return memo_[v] != no_node; }
  constexpr void remember(node v, int note) { memo_.set(v, note, g_); }

  constexpr signed_node compute(node v) {
    vertex const x = g_[v];
    if (x.what == kind::application) {
      function const& f = *x.applied;
      signed_node argument = argument_of(f, x.argument);
      if (f.result_order == 0 && f.commutes_with_transpose && prefers_transpose(argument.what))
        argument.what = transposed(argument.what);  // a determinant is that of the transpose
      return applied_to(f, argument);
    }
    if (x.what != kind::sum) return {v, 1};
    collected_terms terms(g_);
    list<added_sum> outer;  // sums in one another, of which a term is `own`
    for (added_sum own{v, 1, 0}; true; ++own.next) {
      if (own.next == g_[own.what].terms) {
        if (outer.empty()) break;
        own = outer.back();
        outer.pop_back();
        continue;
      }
      term const one = g_.term_of(own.what, own.next);  // no reference: the graph grows
      if (one.factors == 1) {
        factor const f = g_.factor_of(one, 0);
        if (joins_sum(one, f, x.order)) {
          outer.push_back(own);
          own = {f.what, own.times * one.coefficient, -1};
          continue;
        }
        if (add_inert(terms, one, f, x.order, own.times)) continue;
      }
      contraction c = g_.frame(own.what, own.next);
      if (!own.times.is_one()) c.coefficient = c.coefficient * own.times;
      for (int k = 0; k < one.factors; ++k) {
        factor const f = g_.factor_of(one, k);
        multiply_by(c, f);
      }
      settle(terms, std::move(c));
    }
    return terms.sum_and_sign(g_.axes(v));
  }
  /// The normal form of the argument of f: but for its sign, where f is odd or even.
  constexpr signed_node argument_of(function const& f, node u) {
    return f.parity == parity::none ? signed_node{normal_of(u), 1} : but_for_sign(u);
  }
  /// The normal form of f(u): f(-u) is -f(u) where f is odd, and f(u) where it is even.
  constexpr signed_node applied_to(function const& f, signed_node u) {
    node const simpler = f.simplify(g_, u.what);
    signed_node const result = simpler == no_node ? signed_node{g_.apply(f, u.what), 1} : but_for_sign(simpler);
    if (u.sign > 0 || f.parity == parity::even) return result;
    vertex const& x = g_[result.what];
    if (x.what == kind::sum || is_inert(x)) return {result.what, -result.sign};
    return but_for_sign(scaled(g_, -result.sign, result.what));
  }
  /// A sum that is added, so many times, and which of its terms is next.
  struct added_sum {
    node what;
    rational times;
    int next;
  };
  /// Whether a term of a sum that is one factor is a sum itself, not yet in normal form, whose terms can join those of the other.
  constexpr bool joins_sum(term const& one, factor const& f, int order) const {
    vertex const& x = g_[f.what];
    bool const is_sum = x.terms >= 2 && one.factors == 1 && one.bounds == 0 && x.order == order && f.power.is_one() &&
                        has_own_axes(f, order);
    return is_sum && !expand_ && !is_known(f.what);
  }
  /// Whether the axes of a factor are the outputs, in order.
  static constexpr bool has_own_axes(factor const& f, int outputs) {
    for (int i = 0; i < outputs; ++i)
      if (f.at[i] != i) return false;
    return true;
  }

  // ---- one contraction

  /// Multiplies c by a factor whose node need not be in normal form. A product in a product is written out as it stands: in a
  /// sweep through n layers the adjoint of each is a product with that of the next, and to normalise all of them takes n times
  /// as long as the last.
  constexpr void multiply_by(contraction& c, factor const& f) {
    vertex const& x = g_[f.what];
    constexpr int room = indices::greatest / 2 - 8;
    if (x.what != kind::sum || x.terms != 1 || !f.power.is_one() || is_known(f.what) || c.extents.size() >= room) {
      signed_node const what = f.power.is_integer() ? but_for_sign(f.what) : signed_node{normal_of(f.what), 1};
      if (what.sign < 0 && !f.power.is_even_integer()) c.coefficient = -c.coefficient;
      detail::multiply_by_normal(g_, c, {what.what, f.at, f.power});
      return;
    }
    term const one = g_.term_of(f.what, 0);  // no reference: the graph grows
    c.coefficient = c.coefficient * one.coefficient;
    if (x.order == 0 && one.bounds == 0) {
      for (int k = 0; k < one.factors; ++k) {
        factor const part = g_.factor_of(one, k);
        multiply_by(c, part);
      }
      return;
    }
    contraction const inner = g_.load(f.what, 0);
    list<int> const name = detail::names_in(c, inner, f);
    for (factor const& part : inner.factors) multiply_by(c, detail::renamed(g_, part, name));
  }

  /// Writes out the factors that are contractions themselves; whether there was one.
  constexpr bool splice(contraction& c) {
    for (int k = 0, count = c.factors.size(); k < count; ++k) {
      factor const f = c.factors[k];
      vertex const& x = g_[f.what];
      if (x.what != kind::sum) continue;
      if (x.terms == 0) {
        if (detail::divides_by_zero(g_, c)) continue;  // 1/0 stays what it is, and 0/0
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
        for (long long copy = 0; copy < f.power.numerator; ++copy) detail::write_out(g_, c, inner, f);
        return true;
      }
      if (power_distributes(g_, inner, f.power)) {
        rational scale;
        if (!exact_power(inner.coefficient, f.power, scale)) continue;
        c.coefficient = c.coefficient * scale;
        c.factors.erase(k);
        list<int> const name = detail::names_in(c, inner, f);
        for (factor const& part : inner.factors) {
          factor moved = detail::renamed(g_, part, name);
          moved.power = detail::is_zero_one(g_, part.what) ? rational(1) : part.power * f.power;
          detail::multiply_by_normal(g_, c, moved);
        }
        return true;
      }
      if (!inner.coefficient.is_one() && take_content(c, k)) return true;
      if (pull_squares(c, k, inner)) return true;
    }
    return false;
  }

  /// (x^2 y)^(1/2) = |x| y^(1/2), where no index of x is summed over; and x^(1/2) y^(1/2) where x is positive.
  constexpr bool pull_squares(contraction& c, int k, contraction const& inner) {
    factor const f = c.factors[k];
    if (f.power.is_integer() || g_.magnitude() == nullptr) return false;
    contraction rest = inner.without_factors();
    list<factor> pulled;
    for (factor const& part : inner.factors) {
      bool const free = !detail::is_zero_one(g_, part.what) && !inner.binds(part, g_.order(part.what));
      bool const above_zero = g_.is_positive(part.what);
      if (!free || !(above_zero || part.power.is_even_integer())) {
        rest.factors.push_back(part);
        continue;
      }
      factor moved = part;
      moved.power = part.power * f.power;
      if (!above_zero) moved.what = normal_of(g_.apply(*g_.magnitude(), part.what));
      for (int p = 0, order = g_.order(part.what); p < order; ++p) moved.at.set(p, f.at[part.at[p]]);
      pulled.push_back(moved);
    }
    if (pulled.empty()) return false;
    node const left = normal_of(g_.sum(rest));
    c.factors.erase(k);
    if (!rest.factors.empty() || rest.bound_count() > 0 || !rest.coefficient.is_one())
      detail::multiply_by_normal(g_, c, {left, f.at, f.power});
    for (factor const& moved : pulled) detail::multiply_by_normal(g_, c, moved);
    return true;
  }

  /// Moves the content of a sum inside a product to the coefficient: A_ik (2 B + 4 C)_kj = 2 A_ik (B + 2 C)_kj.
  constexpr bool take_content(contraction& c, int k) {
    factor& f = c.factors[k];
    if (g_[f.what].is_primitive) return false;
    bool const with_sign = f.power.is_integer();
    rational const content = detail::content_of(g_, f.what, with_sign);
    if (content.is_one() && with_sign) g_.mark_primitive(f.what);
    rational scale;
    if (content.is_one() || !exact_power(content, f.power, scale)) return false;
    c.coefficient = c.coefficient * scale;
    f.what = scaled_terms(f.what, reciprocal(content));
    if (with_sign) g_.mark_primitive(f.what);
    return true;
  }
  /// With its sign again.
  constexpr node written(signed_node n) { return n.sign > 0 ? n.what : negative_of(n.what); }
  constexpr node negative_of(node v) {
    node const result = g_[v].what == kind::sum ? scaled_terms(v, -1) : like(v, scaled(g_, -1, v));
    remember(result, noted({v, -1}));
    return result;
  }
  constexpr node scaled_terms(node v, rational by) {
    summands terms;
    for (int t = 0; t < g_[v].terms; ++t) {
      contraction_view c = g_.view(v, t);
      c.coefficient = c.coefficient * by;
      terms.push_back(c);
    }
    return like(v, g_.sum(g_.axes(v), terms));  // in the order that it was in
  }
  /// A multiple of v, which is in normal form as v is.
  constexpr node like(node v, node multiple) {
    if (g_[v].symmetric) g_.mark_symmetric(multiple);
    if (!g_.leads_negative(multiple)) remember(multiple, multiple);
    return multiple;
  }

  /// S_ij and (S')_ji are written alike: the node takes its preferred orientation; whether one changed.
  constexpr bool orient(contraction& c) {
    for (factor& f : c.factors) {
      if (g_.order(f.what) != 2 || !prefers_transpose(f.what)) continue;
      f.what = transposed(f.what);
      f.at.turn();
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
    int const here = detail::straight_in(g_, v), there = detail::straight_in(g_, other);
    if (here != there) return here < there;
    return detail::unsigned_hash(g_, other) < detail::unsigned_hash(g_, v);
  }
  constexpr node transposed(node v) {
    node result = found_.turned[v];
    if (result != no_node) return result;
    result = turn(v);
    found_.turned.set(v, result, g_);
    return result;
  }
  constexpr node turn(node v) {
    vertex const x = g_[v];
    if (x.what == kind::application) {
      signed_node const argument =
          argument_of(*x.applied, transposed(x.argument));  // a turned sum may have another sign
      signed_node const result = applied_to(*x.applied, argument);
      return written(result);
    }
    collected_terms terms(g_);
    for (int t = 0; t < x.terms; ++t) {
      contraction c = g_.load(v, t);
      detail::exchange_outputs(g_, c);
      detail::rename_deltas(g_, c);
      label(g_, c);
      terms.add(c);
    }
    node const result = terms.sum({g_.axis(v, 1), g_.axis(v, 0)});
    if (!g_.leads_negative(result)) remember(result, result);
    return result;
  }

  /// Lets the functions in the factors rewrite the contraction, as exp(u) / (1 + exp(u)) into sigmoid(u).
  constexpr bool rewrite(contraction& c) {
    if (!g_.has_rules_for_products()) return false;
    for (int k = 0; k < c.factors.size(); ++k) {
      if (!let_rewrite(c, k)) continue;
      for (factor& f : c.factors) f.what = normal_of(f.what);
      return true;
    }
    return false;
  }
  constexpr bool let_rewrite(contraction& c, int k) {
    node const what = c.factors[k].what;
    vertex const& x = g_[what];
    if (x.what == kind::application) return x.applied->rewrite != nullptr && x.applied->rewrite(g_, c, k);
    for (int t = 0, terms = x.terms; t < terms && terms <= 2; ++t) {
      term const part = g_.term_of(what, t);  // no reference: what rewrites may let the graph grow
      for (int j = 0; j < part.factors; ++j) {
        function const* const inner = g_[g_.factor_of(part, j).what].applied;
        if (inner != nullptr && inner->rewrite != nullptr && inner->rewrite(g_, c, k)) return true;
      }
    }
    return false;
  }

  constexpr bool simplify_indices(contraction& c) {
    return detail::rename_deltas(g_, c) || simplify_patterns(g_, c) || detail::cancel_inverses(g_, c) ||
           detail::apply_declared(g_, c);
  }

  /// Brings one contraction into normal form and adds it to the terms of its sum.
  constexpr void settle(collected_terms& terms, contraction&& c) {
    while (!c.coefficient.is_zero() &&
           (detail::gather_powers(g_, c) || (c.has_indices() && simplify_indices(c)) || splice(c) ||
            (c.has_indices() && (detail::count_free_indices(g_, c) || orient(c))) || rewrite(c))) {
    }
    if (c.coefficient.is_zero()) return;
    if (c.factors.size() == 1 && c.bound_count() == 0 && flatten(terms, c)) return;
    if (distribute(terms, c)) return;
    label(g_, c);
    terms.add(c);
  }

  /// Adds a term that is in normal form as it stands, so many times; whether it is one: a multiple of what is inert.
  constexpr bool add_inert(collected_terms& terms, term const& one, factor f, int order, rational times) {
    if (one.bounds > 0 || order > 0) return false;
    if (g_[f.what].what == kind::sum || !f.power.is_one()) return false;
    signed_node const what = but_for_sign(f.what);
    if (!is_inert(g_[what.what])) return false;
    f.what = what.what;
    rational coefficient = times.is_one() ? one.coefficient : one.coefficient * times;
    if (what.sign < 0) coefficient = -coefficient;
    terms.add(contraction_view{coefficient, &f, 1});
    return true;
  }
  /// Whether a scalar is a function without rules of its own, or a symbol.
  static constexpr bool is_inert(vertex const& x) {
    if (x.order > 0) return false;
    return x.what == kind::variable || (x.what == kind::application && x.applied->rewrite == nullptr);
  }

  /// A term that is a sum by itself, maybe with its axes permuted, joins the sum it stands in.
  constexpr bool flatten(collected_terms& terms, contraction const& c) {
    factor const f = c.factors[0];
    if (g_[f.what].what != kind::sum || !f.power.is_one() || g_.order(f.what) != c.outputs) return false;
    bool const is_settled = is_known(f.what) && memo_[f.what] == f.what && has_own_axes(f, c.outputs);
    for (int i = 0; i < c.outputs; ++i)
      if (detail::uses_of(g_, c, i) != 1) return false;
    for (int t = 0; t < g_[f.what].terms; ++t) {
      if (is_settled) {
        contraction_view one = g_.view(f.what, t);
        one.coefficient = one.coefficient * c.coefficient;
        terms.add(one);
        continue;
      }
      contraction inner = c.without_factors();
      detail::write_out(g_, inner, g_.load(f.what, t), f);
      settle(terms, std::move(inner));
    }
    return true;
  }

  /// How many products the sums that dissolve make, written out; beyond the budget any number.
  constexpr int products_in(contraction const& c) const {
    int count = 1;
    for (factor const& f : c.factors) {
      vertex const& x = g_[f.what];
      if (x.what != kind::sum || x.terms < 2 || (!detail::dissolves(g_, f) && !detail::meets_pattern(g_, c, f)))
        continue;
      count *= x.terms;
      if (count > budget_) break;
    }
    return count;
  }

  /// c (E1 + E2 + ...)^p = c E1 (...)^(p-1) + c E2 (...)^(p-1) + ...
  constexpr bool distribute(collected_terms& terms, contraction const& c) {
    for (int k = 0, factors = c.factors.size(); k < factors; ++k) {
      factor const f = c.factors[k];
      vertex const& x = g_[f.what];
      if (x.what != kind::sum || x.terms < 2 || !f.power.is_integer() || f.power.is_negative()) continue;
      if (!expand_ && (x.order == 0 || (!detail::dissolves(g_, f) && !detail::meets_pattern(g_, c, f)))) continue;
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
        detail::write_out(g_, part, g_.load(f.what, t), f);
        settle(terms, std::move(part));
      }
      return true;
    }
    return false;
  }

  graph& g_;
  bool expand_;
  int budget_;
  bool exhausted_ = false;
  int distributed_ = 0;
  node_notes memo_;  // here a result is its own normal form; in `found_` only where that was computed
  graph::findings own_{};
  graph::findings& found_;
};

/// The normal form of a node, products of sums left as they are.
constexpr node normal_form(graph& g, node v) { return normaliser(g)(v); }

}  // namespace leibniz
