#pragma once
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

 private:
  moving_parts const& parts_;
  sampler<System>& sample_;
  list<number> direction_;
};

/// Compares the eps part of f on dual numbers with <derivative, direction>.
class same_slopes {
 public:
  constexpr same_slopes(graph const& g, node f, node derivative, moving_parts const& parts, effort& work)
      : g_(g), f_(f), derivative_(derivative), parts_(parts), work_(work) {}

  constexpr bool operator()(finite_field& in, sampler<finite_field>& sample, list<int> const& extents) const {
    moving_sample<finite_field> moving(parts_, sample);
    auto const with_slopes = [&moving](node v) {
      list<residue> const values = moving.value(v), slopes = moving.change(v);
      list<dual<residue>> result;
      for (int i = 0; i < values.size(); ++i) result.push_back({values[i], slopes[i]});
      return result;
    };
    dual_field duals{in};
    interpreter value(g_, duals, extents, with_slopes, work_);
    list<dual<residue>> const moved = value(f_);
    in = duals.base;  // the functions of the field keep their values, and its failures count
    interpreter slope(g_, in, extents, sample, work_);
    list<residue> const& derivative = slope(derivative_);
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
  graph const& g_;
  node f_, derivative_;
  moving_parts const& parts_;
  effort& work_;
};

}  // namespace detail

/// Whether a node is the derivative of f by symbol x, axes of f first. It is compared, modulo 2^61 - 1, with the slope of f on
/// dual numbers along a random direction, which has x's declared structure. Neither the differentiator nor the normal form
/// takes part.
constexpr verdict check_derivative(graph& g, node f, int x, node derivative, proof_limits const& limits = {}) {
  detail::moving_parts const parts(g, f, x);
  effort work{0, limits.multiplications};
  detail::same_slopes const compare(g, f, derivative, parts, work);
  auto const differ = [](trial const& t, list<int>& extents) {
    extents = t.extents;
    return t.found && !t.agrees;  // a function and its derivative are stated together, whatever the field knows of the function
  };
  return detail::by_trials(g, f < derivative ? derivative : f, compare, differ, work, limits.trials);
}

/// Whether the derivative that a user gets, in normal form, is right. Where it was simplified by an identity that the field does
/// not know (log(softmax(x)) = x - logsumexp(x)), the derivative is checked as the sweep left it, and its simplification
/// is proved by normal form.
constexpr verdict check_simplified_derivative(graph& g, node f, int x, node derivative, proof_limits const& limits = {}) {
  verdict const direct = check_derivative(g, f, x, derivative, limits);
  if (direct.is_proved()) return direct;
  node const raw = differentiate(g, f, x);
  verdict const swept = check_derivative(g, f, x, raw, limits);
  if (!swept.is_proved()) return direct;
  if (prove_by_normal_form(g, raw, derivative, limits).is_proved()) return swept;
  return prove_by_sampling(g, raw, derivative, limits).is_refuted()
             ? direct
             : verdict::undecided("the derivative is right, but was simplified by an identity that is not known to hold");
}

/// The same for node f of a syntax tree, by the symbol of number x there.
constexpr verdict check_derivative(syntax const& tree, int f, int x, proof_limits const& limits = {}) {
  graph g;
  node const root = lower(g, tree)[f].what;
  int const symbol = g.add_symbol(tree.symbols[x]);
  return check_simplified_derivative(g, root, symbol, normal_form(g, differentiate(g, normal_form(g, root), symbol)), limits);
}

}  // namespace leibniz
