#pragma once
#include <leibniz/functions/describe.hpp>
#include <leibniz/language/apply.hpp>

namespace leibniz {

struct logarithm;
struct sigmoid_function;
struct softmax_function;
struct softmax_all_function;

/// exp(u).  f' = f
struct exponential : elementwise_function<exponential> {
  static constexpr std::string_view name = "exp";
  static constexpr bool is_positive = true;
  static constexpr std::string_view requirement = "exp(u) needs an expression";
  static constexpr spelling latex{"\\exp(%*)", precedence::atom};
  static constexpr code_spelling cpp = spelled::standard_cpp, numpy = spelled::standard_numpy;

  static constexpr node derivative(auto&, node, node self) { return self; }
  static constexpr auto exact(auto& in, auto u) { return in.exp(u); }
  template <class T>
  static constexpr T real(T u) {
    return mathematics::exp(u);
  }
  /// exp(0) = 1, exp(log(u)) = u.
  static constexpr node simplify(auto& g, node u) {
    if (g.is_zero(u)) return added(g, 1, {}, g.axes(u));
    if (g.template applies<logarithm>(u)) return g[u].argument;
    return no_node;
  }
  /// exp(u) exp(v) = exp(u + v); exp(u) / (1 + exp(u)) = sigmoid(u) and 1 / (1 + exp(u)) = sigmoid(-u);
  /// exp(u) / sum(exp(u)) = softmax(u).
  static constexpr bool rewrite(auto& g, contraction& c, int k) {
    if (g.template applies<exponential>(c.factors[k].what)) return merge(g, c, k);
    vertex const x = g[c.factors[k].what];
    if (x.what != kind::sum || !c.factors[k].power.is_integer() || !c.factors[k].power.is_negative()) return false;
    return x.terms == 1 ? normalise(g, c, k) : logistic(g, c, k);
  }

 private:
  static constexpr bool merge(auto& g, contraction& c, int k) {
    for (int j = k + 1; j < c.factors.size(); ++j) {
      factor const a = c.factors[k], b = c.factors[j];
      if (!g.template applies<exponential>(b.what) || !(a.at == b.at) || g.order(a.what) != g.order(b.what)) continue;
      node const u = scaled(g, a.power, g[a.what].argument), v = scaled(g, b.power, g[b.what].argument);
      c.factors[k].what = g.template apply<exponential>(added(g, 0, {u, v}, g.axes(u)));
      c.factors[k].power = 1;
      c.factors.erase(j);
      return true;
    }
    return false;
  }
  /// Replaces up to `count` factors exp(u) at the given indices by as many of `by`; how many there were.
  static constexpr rational replace(contraction& c, node e, indices at, rational count, node by) {
    for (int j = 0; j < c.factors.size(); ++j) {
      factor const f = c.factors[j];
      if (f.what != e || !(f.at == at) || !f.power.is_integer() || f.power.is_negative()) continue;
      rational const times = f.power < count ? f.power : count;
      c.factors[j].power = f.power - times;
      if (c.factors[j].power.is_zero()) c.factors.erase(j);
      c.factors.push_back({by, at, times});
      return times;
    }
    return 0;
  }
  static constexpr bool logistic(auto& g, contraction& c, int k) {
    factor const f = c.factors[k];
    for (int t = 0; t < 2; ++t) {
      contraction const one = g.load(f.what, t), other = g.load(f.what, 1 - t);
      if (!one.factors.empty() || one.bound_count() > 0 || !one.coefficient.is_one()) continue;
      if (!other.coefficient.is_one() || other.bound_count() > 0 || other.factors.size() != 1) continue;
      factor const e = other.factors[0];
      if (!g.template applies<exponential>(e.what) || !e.power.is_one() || g.order(e.what) != g.order(f.what)) continue;
      for (int p = 0; p < g.order(e.what); ++p)
        if (e.at[p] != p) return false;
      node const u = g[e.what].argument;
      rational const left = -f.power - replace(c, e.what, f.at, -f.power, g.template apply<sigmoid_function>(u));
      for (int j = 0; j < c.factors.size(); ++j)
        if (c.factors[j].what == f.what && c.factors[j].at == f.at) c.factors.erase(j--);
      if (!left.is_zero()) c.factors.push_back({g.template apply<sigmoid_function>(scaled(g, -1, u)), f.at, left});
      return true;
    }
    return false;
  }
  static constexpr bool normalise(auto& g, contraction& c, int k) {
    factor const f = c.factors[k];
    contraction const inner = g.load(f.what, 0);
    if (!inner.coefficient.is_one() || inner.factors.size() != 1) return false;
    factor const e = inner.factors[0];
    int const order = g.order(e.what);
    if (!g.template applies<exponential>(e.what) || !e.power.is_one() || inner.extents.size() != order) return false;
    bool const by_rows = order == 2 && g.order(f.what) == 1 && e.at[0] == 0 && e.at[1] == 1;
    if (g.order(f.what) != 0 && !by_rows) return false;
    for (int p = 0; p < order; ++p)
      for (int q = 0; q < p; ++q)
        if (e.at[p] == e.at[q]) return false;
    node const u = g[e.what].argument;
    node const p =
        order == 1 || by_rows ? g.template apply<softmax_function>(u) : g.template apply<softmax_all_function>(u);
    for (int j = 0; j < c.factors.size(); ++j) {
      factor const other = c.factors[j];
      if (other.what != e.what || (by_rows && other.at[0] != f.at[0])) continue;
      rational const times = replace(c, e.what, other.at, -f.power, p);
      if (times.is_zero()) continue;
      for (int i = 0; i < c.factors.size(); ++i)
        if (c.factors[i].what == f.what && c.factors[i].at == f.at) {
          c.factors[i].power = c.factors[i].power + times;
          if (c.factors[i].power.is_zero()) c.factors.erase(i);
          break;
        }
      return true;
    }
    return false;
  }
};
template <an_operand A>
constexpr auto exp(A) {
  return applied<exponential, A>{};
}

}  // namespace leibniz
