#pragma once
#include <leibniz/functions/describe.hpp>
#include <leibniz/language/flatten.hpp>
#include <leibniz/language/lower.hpp>
#include <leibniz/language/symbols.hpp>

namespace leibniz {

namespace detail {

/// Stands for u in the derivative of a function that a user adds. No symbol of a user has such a name.
inline constexpr auto entry = matrix<" u ", 1, 1>;

/// A scalar expression of `entry`, applied to each entry of a node: an index is added to whatever depends on it.
class entry_by_entry {
 public:
  constexpr entry_by_entry(graph& g, node entry_symbol, node array) : g_(g), entry_(entry_symbol), array_(array) {}

  constexpr node operator()(node v) {
    if (v == entry_) return array_;
    vertex const x = g_[v];
    if (x.what == kind::application && x.applied->elementwise) {
      node const argument = (*this)(x.argument);
      return argument == x.argument ? v : g_.apply(*x.applied, argument);
    }
    if (x.what != kind::sum) return v;
    list<int> const axes = g_.axes(array_);
    bool changed = false;
    summands terms;
    for (int t = 0; t < x.terms; ++t) {
      contraction c = g_.load(v, t);
      if (c.bound_count() > 0) throw failure("the derivative of an elementwise function is a formula in u alone");
      c.extents = axes;
      c.outputs = axes.size();
      for (factor& f : c.factors) {
        node const moved = (*this)(f.what);
        changed |= moved != f.what;
        f.what = moved;
        for (int k = 0; k < g_.order(moved); ++k) f.at.set(k, k);
      }
      terms.push_back(std::move(c));
    }
    return changed ? g_.sum(axes, terms) : v;
  }

 private:
  graph& g_;
  node entry_, array_;
};

/// A scalar formula in u as a constant of fixed size: building its graph at each of a proof's many points would take longer
/// than the proof.
class frozen_formula {
 public:
  constexpr frozen_formula(graph const& g, node root, node entry_symbol) {
    if (root >= capacity) throw failure("the derivative of a custom function has more than 128 nodes");
    int place[capacity]{};  // of a node, among the steps
    bool needed[capacity]{};
    needed[root] = true;
    for (node v = root; v >= 0; --v) {  // what a node is made of has smaller numbers
      vertex const& x = g[v];
      if (!needed[v] || v == entry_symbol) continue;
      if (x.applied != nullptr) needed[x.argument] = true;
      for (factor const& f : g.factors_of(v)) needed[f.what] = true;
    }
    for (node v = 0; v <= root; ++v) {
      if (!needed[v]) continue;
      place[v] = steps_used_;
      vertex const& x = g[v];
      step& s = steps_[steps_used_++];
      s.is_entry = v == entry_symbol;
      s.applied = x.applied;
      if (x.applied != nullptr) s.argument = place[x.argument];
      s.first_term = terms_used_;
      for (int t = 0; t < x.terms && x.what == kind::sum; ++t, ++s.terms) {
        term const& from = g.term_of(v, t);
        if (terms_used_ == capacity || powers_used_ + from.factors > capacity)
          throw failure("a custom derivative is too long");
        terms_[terms_used_++] = {from.coefficient, powers_used_, from.factors};
        for (int k = 0; k < from.factors; ++k)
          powers_[powers_used_++] = {place[g.factor_of(from, k).what], g.factor_of(from, k).power};
      }
    }
  }

  /// The value at u, in any number system.
  template <class System>
  constexpr typename System::number operator()(System& in, typename System::number u) const {
    list<typename System::number> values;  // each step's, once
    for (int i = 0; i < steps_used_; ++i) values.push_back(value(in, steps_[i], values, u));
    return values[steps_used_ - 1];
  }

 private:
  struct step {
    bool is_entry = false;
    function const* applied = nullptr;
    int argument = 0;
    int first_term = 0, terms = 0;
  };

  template <class System>
  constexpr typename System::number value(System& in, step const& s, list<typename System::number> const& values,
                                          typename System::number u) const {
    if (s.is_entry) return u;
    if (s.applied != nullptr) {
      typename System::number const argument = values[s.argument];
      typename System::number result{};
      s.applied->in_field(in, 1, 1, &argument, &result);
      return result;
    }
    auto sum = in.from(0);
    for (int t = s.first_term; t < s.first_term + s.terms; ++t) {
      auto product = in.from(terms_[t].coefficient);
      for (int k = terms_[t].first; k < terms_[t].first + terms_[t].count; ++k)
        product = product * (powers_[k].power.is_one() ? values[powers_[k].what]
                                                       : in.power(values[powers_[k].what], powers_[k].power));
      sum = sum + product;
    }
    return sum;
  }

  static constexpr int capacity = 128;
  struct scaled_product {
    rational coefficient{};
    int first = 0, count = 0;
  };
  struct powered_value {
    int what = 0;
    rational power{};
  };
  step steps_[capacity]{};
  scaled_product terms_[capacity]{};
  powered_value powers_[capacity]{};
  int steps_used_ = 0, terms_used_ = 0, powers_used_ = 0;
};

}  // namespace detail

/// A function that a user adds, applied entry by entry; stated in one place:
///
///   struct gelu_function : leibniz::custom_function<gelu_function> {
///     static constexpr std::string_view name = "gelu";
///     static constexpr auto derivative_at(auto u) { ... }     // f'(u), a scalar expression of the scalar u
///     template <class T> static constexpr T real(T u) { ... } // f(u) on numbers
///   };
///   constexpr auto gelu(leibniz::an_expression auto u) { return leibniz::apply<gelu_function>(u); }
///
/// In the finite field such a function is a pseudo-random one whose slope is the derivative that was stated. That the two
/// belong together is for the user to test: against differences, say.
template <class F>
struct custom_function : elementwise_function<F> {
  static constexpr std::string_view requirement = "this function needs an expression";

  template <class G>
  static constexpr node derivative(G& g, node u, node) {
    node const slope = stated_derivative(g);
    return detail::entry_by_entry(g, entry_of(g), u)(slope);
  }
  template <class System, class T>
  static constexpr auto exact(System& in, T u) {
    return in.opaque(F::name, u, [](auto& base, auto argument) { return frozen_derivative<F>(base, argument); });
  }

 private:
  static constexpr node entry_of(graph& g) {
    return g.variable(g.add_symbol(decltype(detail::entry)::value_type::info));
  }
  static constexpr node stated_derivative(graph& g) {
    using expression_type = decltype(F::derivative_at(detail::entry));
    static_assert(expression_type::dims.is_scalar(), "derivative_at(u) needs to be a scalar expression of u");
    syntax tree;
    int const root = flatten<expression_type>(tree);
    return lower(g, tree)[root].what;
  }
  static constexpr detail::frozen_formula freeze_derivative() {
    graph g;
    node const slope = stated_derivative(g);
    return {g, slope, entry_of(g)};
  }
  template <class Self>
  static constexpr detail::frozen_formula frozen_derivative = custom_function<Self>::freeze_derivative();
};

}  // namespace leibniz
