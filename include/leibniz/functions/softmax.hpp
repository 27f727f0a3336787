#pragma once
#include <leibniz/functions/elementwise.hpp>

namespace leibniz {

namespace detail {

/// The terms of x that are the same along the axes that a shift does not change, all or the last; and the others.
struct shifted {
  node shift = no_node, rest = no_node;  // no shift: nothing to take apart
};
template <bool AllEntries>
constexpr shifted take_shift(auto& g, node x) {
  if (g[x].what != kind::sum || g[x].terms < 2 || g.order(x) == 0) return {};
  int const last = g.order(x) - 1;
  summands moving, fixed;
  for (int t = 0; t < g[x].terms; ++t) {
    contraction const c = g.load(x, t);
    bool moves = false;
    for (factor const& f : c.factors)
      for (int p = 0; p < g.order(f.what); ++p) moves = moves || (AllEntries ? f.at[p] <= last : f.at[p] == last);
    (moves ? moving : fixed).push_back(c);
  }
  if (fixed.empty()) return {};
  return {g.sum(g.axes(x), fixed), g.sum(g.axes(x), moving)};
}

/// exp(x_i) / sum_j exp(x_j), without overflow, where j runs over a row, or over all entries.
///
///   adjoint  x_bar = p .* (p_bar - sum_j p_bar_j p_j)
template <class F, bool AllEntries>
struct normalised_exponential : function_defaults {
  static constexpr int result_order = 2;
  static constexpr bool is_positive = true;
  static constexpr bool commutes_with_transpose = AllEntries;

  static constexpr bool accepts(shape const& a) { return a.is_matrix(); }
  static constexpr shape result(shape const& a) { return a; }
  static constexpr operand lower(auto& g, operand a) {
    if (a.dims.is_scalar()) return {g.constant(1), a.dims};
    return {g.template apply<F>(a.what), a.dims};
  }
  static constexpr node adjoint(auto& g, node x, node p, node incoming, int leading) {
    int const order = g.order(x);
    monomial direct(g, g.axes(incoming)), mean(g, g.axes(incoming));
    factor own{p, {}, 1}, other{p, {}, 1}, summed{incoming, {}, 1};
    for (int k = 0; k < leading; ++k) summed.at.set(k, k);
    for (int k = 0; k < order; ++k) {
      int const j = AllEntries || k + 1 == order ? mean.bind(g.axis(x, k)) : leading + k;
      own.at.set(k, leading + k);
      other.at.set(k, j);
      summed.at.set(leading + k, j);
    }
    node const first = direct.times(incoming).times(own).done().what;
    node const second = mean.scale(-1).times(summed).times(other).times(own).done().what;
    return added(g, 0, {first, second}, g.axes(incoming));
  }
  /// softmax(x + s) = softmax(x).
  static constexpr node simplify(auto& g, node x) {
    shifted const parts = take_shift<AllEntries>(g, x);
    return parts.shift == no_node ? no_node : g.template apply<F>(parts.rest);
  }
  static constexpr void evaluate(auto& in, int rows, int columns, auto const* from, auto* to) {
    int const count = AllEntries ? rows * columns : columns;
    for (int start = 0; start < rows * columns; start += count) {
      auto const shift = in.greatest(from + start, count);
      auto total = in.from(0);
      for (int k = 0; k < count; ++k) total = total + (to[start + k] = in.exp(from[start + k] - shift));
      for (int k = 0; k < count; ++k) to[start + k] = in.divide(to[start + k], total);
    }
  }
};

}  // namespace detail

/// softmax of a vector: exp(x_i) / sum_j exp(x_j); of a matrix, by rows.
struct softmax_function : detail::normalised_exponential<softmax_function, false> {
  static constexpr std::string_view name = "softmax";
  static constexpr std::string_view requirement = "softmax(x) needs a vector or matrix x";
  static constexpr code_spelling cpp{
      .numbers = {"1.0"},
      .vectors = {"[](auto const& u_) { auto const e_ = (u_.array() - u_.maxCoeff()).exp().eval(); return (e_ / "
                  "e_.sum()).matrix().eval(); }(%0.eval())"},
      .arrays = {"[](auto const& u_) { auto const e_ = (u_.colwise() - "
                 "u_.rowwise().maxCoeff()).array().exp().eval(); return (e_.colwise() / "
                 "e_.rowwise().sum()).matrix().eval(); }(%0.eval())"}};
  static constexpr code_spelling numpy{
      .numbers = {"1"},
      .vectors = {"(lambda u: np.exp(u - np.logaddexp.reduce(u, axis=None)))(%0)"},
      .arrays = {"(lambda u: np.exp(u - np.logaddexp.reduce(u, axis=1, keepdims=True)))(%0)"}};
};
template <an_operand A>
constexpr auto softmax(A) {
  return applied<softmax_function, A>{};
}

/// exp(A_ij) / sum_kl exp(A_kl), over all entries: the gradient of logsumexp(A).
struct softmax_all_function : detail::normalised_exponential<softmax_all_function, true> {
  static constexpr std::string_view name = "softmax_all";
  static constexpr std::string_view requirement = "softmax_all(A) needs a vector or matrix A";
  static constexpr code_spelling cpp{
      .numbers = {"1.0"},
      .arrays = {"[](auto const& u_) { auto const e_ = (u_.array() - u_.maxCoeff()).exp().eval(); return (e_ / "
                 "e_.sum()).matrix().eval(); }(%0.eval())"}};
  static constexpr code_spelling numpy{.numbers = {"1"},
                                       .arrays = {"(lambda u: np.exp(u - np.logaddexp.reduce(u, axis=None)))(%0)"}};
};
template <an_operand A>
constexpr auto softmax_all(A) {
  return applied<softmax_all_function, A>{};
}

/// log(sum_ij exp(A_ij)), over all entries, without overflow.
///
///   shape    any -> scalar
///   adjoint  l = logsumexp(A):  A_bar = l_bar softmax_all(A)
struct logsumexp_function : function_defaults {
  static constexpr std::string_view name = "logsumexp";
  static constexpr std::string_view requirement = "logsumexp(x) needs a vector or matrix x";
  static constexpr code_spelling cpp{
      .numbers = spelled::unchanged,
      .arrays = {"[](auto const& u_) { double const m_ = u_.maxCoeff(); return m_ + std::log((u_.array() - "
                 "m_).exp().sum()); }(%0.eval())"}};
  static constexpr code_spelling numpy{.numbers = spelled::unchanged, .arrays = {"np.logaddexp.reduce(%0, axis=None)"}};
  static constexpr int result_order = 0;
  static constexpr bool commutes_with_transpose = true;

  static constexpr bool accepts(shape const& a) { return a.is_matrix(); }
  static constexpr shape result(shape const&) { return scalar_shape; }
  static constexpr operand lower(auto& g, operand a) {
    if (a.dims.is_scalar()) return a;
    return {g.template apply<logsumexp_function>(a.what), scalar_shape};
  }
  static constexpr node adjoint(auto& g, node A, node, node incoming, int leading) {
    list<int> axes = g.axes(incoming);
    axes.append(g.axes(A));
    node const p = g.order(A) == 1 ? g.template apply<softmax_function>(A) : g.template apply<softmax_all_function>(A);
    monomial m(g, axes);
    factor f{p, {}, 1};
    for (int k = 0; k < g.order(A); ++k) f.at.set(k, leading + k);
    return m.at_leading(incoming, leading, {}).times(f).done().what;
  }
  /// logsumexp(x + s) = s + logsumexp(x).
  static constexpr node simplify(auto& g, node x) {
    detail::shifted const parts = detail::take_shift<true>(g, x);
    if (parts.shift == no_node) return no_node;
    summands terms;
    for (int t = 0; t < g[parts.shift].terms; ++t) {  // each is one number, repeated
      contraction c = g.load(parts.shift, t);
      for (factor& f : c.factors)
        for (int p = 0; p < g.order(f.what); ++p) f.at.set(p, f.at[p] - g.order(x));
      list<int> bound;
      for (int i = g.order(x); i < c.extents.size(); ++i) bound.push_back(c.extents[i]);
      c.extents = bound;
      c.outputs = 0;
      terms.push_back(c);
    }
    node const shift = g.sum({}, terms);
    return added(g, 0, {shift, g.template apply<logsumexp_function>(parts.rest)}, {});
  }
  static constexpr void evaluate(auto& in, int rows, int columns, auto const* from, auto* to) {
    auto const shift = in.greatest(from, rows * columns);
    auto total = in.from(0);
    for (int k = 0; k < rows * columns; ++k) total = total + in.exp(from[k] - shift);
    *to = shift + in.log(total);
  }
};
template <an_operand A>
constexpr auto logsumexp(A) {
  return applied<logsumexp_function, A>{};
}

}  // namespace leibniz
