#pragma once
#include <leibniz/calculus/stable_form.hpp>
#include <leibniz/calculus/sweep.hpp>
#include <leibniz/proof/equality.hpp>

namespace leibniz {

namespace detail {

/// The variables under a node that change with symbol x, and by which derivatives.
struct moving_parts {
  struct slope {
    node variable = no_node;  // changes ...
    node partial = no_node;   // ... by this derivative of it ...
    node by = no_node;        // ... times the change of this variable
  };
  node x = no_node;
  list<slope> slopes{};

  /// Makes the nodes of all derivatives of symbols that depend on x, on a symbol that does, and so on.
  constexpr moving_parts(graph& g, node root, int symbol) : x(g.variable(symbol)) {
    list<node> open;
    for (node v = 0; v <= root; ++v)
      if (g[v].what == kind::variable) open.push_back(v);
    for (int i = 0; i < open.size(); ++i) {
      node const v = open[i];
      if (v == x) continue;
      symbol_info const info = g.symbol(g[v].symbol);
      for (int k = 0; k < info.dependencies; ++k) {
        int const by = g.find_symbol(info.depends_on[k]);
        if (by < 0) continue;
        node const source = g.variable(by);
        slopes.push_back({v, g.partial_derivative(v, by), source});
        bool known = false;
        for (node const other : open) known = known || other == source;
        if (!known) open.push_back(source);
      }
    }
  }
};

/// A sample in which x moves in a random direction, and symbols that depend on x move with it.
template <class System>
class moving_sample {
 public:
  using number = typename System::number;

  constexpr moving_sample(moving_parts const& parts, sampler<System>& sample)
      : parts_(parts), sample_(sample), direction_(sample.direction(parts.x)) {}

  constexpr list<number> const& direction() const { return direction_; }
  constexpr list<number> value(node v) { return sample_(v); }
  /// How fast variable v changes: dA = (derivative of A by x) dx.
  constexpr list<number> change(node v) {
    if (v == parts_.x) return direction_;
    list<number> result(sample_(v).size(), number{});
    for (moving_parts::slope const& s : parts_.slopes) {
      if (s.variable != v) continue;
      list<number> const partial = sample_(s.partial), by = change(s.by);
      for (int i = 0; i < partial.size(); ++i)
        result[i / by.size()] = result[i / by.size()] + partial[i] * by[i % by.size()];
    }
    return result;
  }
  constexpr list<dual<number>> with_slopes(node v) {
    list<number> const values = value(v), slopes = change(v);
    list<dual<number>> result;
    for (int i = 0; i < values.size(); ++i) result.push_back({values[i], slopes[i]});
    return result;
  }

 private:
  moving_parts const& parts_;
  sampler<System>& sample_;
  list<number> direction_;
};

/// Compares the eps part of f on dual numbers with <derivative, direction>.
template <class Graph>
class same_slopes {
 public:
  constexpr same_slopes(Graph const& nodes, node function, node slope_of_it, moving_parts const& moving,
                        effort& work_done)
      : g_(nodes), f_(function), derivative_(slope_of_it), parts_(moving), work_(work_done) {}

  constexpr bool operator()(finite_field& in, sampler<finite_field>& sample, list<int> const& extents) const {
    if (!work_.takes(8LL * entries_of(g_, parts_.x, extents))) return false;
    moving_sample<finite_field> moving(parts_, sample);
    auto const with_slopes = [&moving](node variable) { return moving.with_slopes(variable); };
    dual_field duals{in};
    interpreter value(g_, duals, extents, with_slopes, work_);
    list<dual<residue>> const moved = value(f_);
    if (work_.exhausted()) return false;
    in = duals.base;  // the functions of the field keep their values, and its failures count
    interpreter slope(g_, in, extents, sample, work_);
    list<residue> const& derivative = slope(derivative_);
    if (work_.exhausted()) return false;
    int const count = moving.direction().size();
    bool agrees = true;
    for (int i = 0; i < moved.size(); ++i) {
      residue sum;
      for (int k = 0; k < count; ++k) sum = sum + derivative[i * count + k] * moving.direction()[k];
      agrees = agrees && sum == moved[i].slope;
    }
    return agrees;
  }

 private:
  Graph const& g_;
  node f_, derivative_;
  moving_parts const& parts_;
  effort& work_;
};

/// Trials of a node as the derivative of f by x. With `certain`, a difference refutes.
constexpr evidence compare_slopes(auto& g, node f, int x, node derivative, proof_limits const& limits, bool certain) {
  moving_parts const parts(g, f, x);
  effort work{0, limits.multiplications};
  same_slopes const compare(g, f, derivative, parts, work);
  return gather(g, f < derivative ? derivative : f, compare, work, limits.trials, evidence(certain));
}

/// A direction in which x can move, as a new symbol; along the orthogonal matrices it is Q times a skew one.
constexpr node any_direction(graph& g, int x) {
  symbol_info info = g.symbol(x);
  info.name = "the direction of a check";
  info.dependencies = 0;
  info.declared &= ~unsigned{is_positive};
  if (info.is(is_positive_definite)) info.declared = is_symmetric;
  if (!info.is(is_orthogonal)) return g.variable(g.add_symbol(info));
  info.declared = is_skew_symmetric;
  node const turn = g.variable(g.add_symbol(info));
  if (g.order(turn) == 0) return turn;
  monomial m(g, g.axes(turn));
  int const k = m.bind(g.axis(turn, 0));
  return m.at(g.variable(x), {0, k}).at(turn, {k, 1}).done().what;
}

}  // namespace detail

/// Whether a node is the derivative of f by symbol x, axes of f first. It is compared, modulo 2^61 - 1, with the slope of f on
/// dual numbers along a random direction, which has x's declared structure. Neither the differentiator nor the normal form
/// takes part.
///
/// A derivative that was simplified by an identity that the field does not know, as log(softmax(x)) = x - logsumexp(x),
/// differs there. Then what the sweep finds is checked in this way, and proved equal to the derivative in question.
template <std::same_as<graph> Graph>
constexpr verdict check_derivative(Graph& g, node f, int x, node derivative, proof_limits const& limits = {}) {
  evidence const direct = detail::compare_slopes(g, f, x, derivative, limits, false);
  if (!direct.asks_the_reals()) return direct.conclude();
  node const swept = differentiate(g, f, x);
  verdict const checked = detail::compare_slopes(g, f, x, swept, limits, true).conclude();
  if (!checked.is_proved()) return swept == derivative ? checked : direct.conclude();
  node const direction = detail::any_direction(g, x);
  verdict const same = prove(g, along(g, swept, direction), along(g, derivative, direction), limits);
  return same.is_proved() ? verdict::proved(3, checked.error_bound + same.error_bound) : same;
}

/// Whether the derivative that a user gets, in normal form, is right: of node f of a syntax tree, by the symbol of number x.
template <std::same_as<syntax> Syntax>
constexpr verdict check_derivative(Syntax const& tree, int f, int x, proof_limits const& limits = {}) {
  graph g;
  auto const root = lower(g, tree)[f].what;  // of a dependent type, as in proof/equality.hpp
  int const symbol = g.add_symbol(tree.symbols[x]);
  return check_derivative(g, root, symbol, normal_form(g, differentiate(g, stable_form(g, root, symbol), symbol)),
                          limits);
}

}  // namespace leibniz
