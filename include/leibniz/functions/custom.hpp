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
  constexpr frozen_formula(graph const& g, node root, node entry_symbol) : root_(root) {
    if (root >= capacity) throw failure("the derivative of a custom function has more than 128 nodes");
    for (node v = 0; v <= root; ++v) {
      vertex const& x = g[v];
      step& s = steps_[v];
      s.is_entry = v == entry_symbol;
      s.applied = x.applied;
      s.argument = x.argument;
      s.first_term = terms_used_;
      for (int t = 0; t < x.terms && x.what == kind::sum; ++t, ++s.terms) {
        term const& from = g.term_of(v, t);
        if (terms_used_ == capacity || powers_used_ + from.factors > capacity)
          throw failure("a custom derivative is too long");
        terms_[terms_used_++] = {from.coefficient, powers_used_, from.factors};
        for (int k = 0; k < from.factors; ++k)
          powers_[powers_used_++] = {g.factor_of(from, k).what, g.factor_of(from, k).power};
      }
    }
  }

  /// The value at u, in any number system.
  template <class System>
  constexpr typename System::number operator()(System& in, typename System::number u) const {
    return value(in, root_, u);
  }

 private:
  template <class System>
  constexpr typename System::number value(System& in, node v, typename System::number u) const {
    step const& s = steps_[v];
    if (s.is_entry) return u;
    if (s.applied != nullptr) {
      auto const argument = value(in, s.argument, u);
      typename System::number result{};
      s.applied->in_field(in, 1, 1, &argument, &result);
      return result;
    }
    auto sum = in.from(0);
    for (int t = s.first_term; t < s.first_term + s.terms; ++t) {
      auto product = in.from(terms_[t].coefficient);
      for (int k = terms_[t].first; k < terms_[t].first + terms_[t].count; ++k)
        product = product * in.power(value(in, powers_[k].what, u), powers_[k].power);
      sum = sum + product;
    }
    return sum;
  }

  static constexpr int capacity = 128;
  struct step {
    bool is_entry = false;
    function const* applied = nullptr;
    node argument = no_node;
    int first_term = 0, terms = 0;
  };
  struct scaled_product {
    rational coefficient{};
    int first = 0, count = 0;
  };
  struct powered_node {
    node what = no_node;
    rational power{};
  };
  step steps_[capacity]{};
  scaled_product terms_[capacity]{};
  powered_node powers_[capacity]{};
  int terms_used_ = 0, powers_used_ = 0;
  node root_ = no_node;
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
    return in.opaque(F::name, u, [](auto& base, auto at) { return frozen_derivative<F>(base, at); });
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
  template <class Self>
  static constexpr detail::frozen_formula frozen_derivative = [] {
    graph g;
    node const slope = custom_function<Self>::stated_derivative(g);
    return detail::frozen_formula(g, slope, custom_function<Self>::entry_of(g));
  }();
};

}  // namespace leibniz
