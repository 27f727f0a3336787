#pragma once
#include <cstdint>
#include <leibniz/algebra/node_notes.hpp>
#include <leibniz/algebra/shape.hpp>
#include <leibniz/algebra/summands.hpp>
#include <leibniz/algebra/vertex.hpp>
#include <leibniz/support/hash.hpp>
#include <leibniz/support/hash_index.hpp>
#include <leibniz/support/list.hpp>
#include <string_view>

namespace leibniz {

/// The tensor graph of index notation (Laue, Mitterreiter, Giesen, AAAI 2020): a value that grows in place.
///
/// Children come before parents, so the numbering is a topological order. All members work in constant expressions and
/// at run time alike. Extents are encoded as one int: a size, or minus one minus the number of a name.
class graph {
 public:
  /// What normal_form.hpp has found about nodes, in its own notes.
  struct findings {
    node_notes normal{}, turned{};
  };
  findings plain_forms;  // products of sums left as they are

  /// What orders the terms of a sum, whatever their coefficients: degree, then the names, then a hash of the factors.
  struct measure {
    int degree;
    std::uint64_t letters;
    std::uint64_t hash;
  };

  constexpr graph() = default;
  graph(graph const&) = delete;

  // ---- symbols and extents

  constexpr int encode(extent e) {
    if (!e.is_named()) return e.size;
    int const known = extent_names_.size();
    std::string_view const* const names = extent_names_.data();
    for (int i = 0; i < known; ++i)
      if (same_text(names[i], e.name)) return -1 - i;
    extent_names_.push_back(e.name);
    return -extent_names_.size();
  }
  constexpr extent decode(int code) const { return code > 0 ? extent(code) : extent(extent_names_[-1 - code]); }
  constexpr int named_extents() const { return extent_names_.size(); }

  /// The number of a symbol; the table must outlive the graph's use of it.
  constexpr int add_symbol(symbol_info const& info) {
    for (int i = 0; i < symbols_.size(); ++i)
      if (same_text(symbols_[i].name, info.name)) {
        if (!(symbols_[i] == info)) throw failure("two different symbols have one name");
        return i;
      }
    symbols_.push_back(info);
    return symbols_.size() - 1;
  }
  constexpr symbol_info const& symbol(int number) const { return symbols_[number]; }
  constexpr int symbols() const { return symbols_.size(); }
  constexpr int find_symbol(std::string_view name) const {
    for (int i = 0; i < symbols_.size(); ++i)
      if (same_text(symbols_[i].name, name)) return i;
    return -1;
  }

  /// Whether a node is a symbol that was declared to have this structure.
  constexpr bool is_declared(node v, structure s) const {
    vertex const& x = at_[v];
    return x.what == kind::variable && x.partials == 0 && symbols_[x.symbol].is(s);
  }

  // ---- reading

  constexpr int size() const { return by_hash_.size(); }
  constexpr vertex const& operator[](node v) const { return at_[v]; }
  constexpr int order(node v) const { return at_[v].order; }
  constexpr int axis(node v, int k) const { return extent_pool_[at_[v].first_axis + k]; }
  constexpr int partial(node v, int k) const { return partial_pool_[at_[v].first_partial + k]; }
  constexpr term const& term_of(node v, int k) const { return terms_.terms[at_[v].first_term + k]; }
  constexpr factor const& factor_of(term const& t, int k) const { return terms_.factors[t.first_factor + k]; }
  constexpr int bound_of(term const& t, int k) const { return terms_.bounds[t.first_bound + k]; }
  constexpr list<int> axes(node v) const {
    list<int> result;
    if (order(v) > 0) result.append(extent_pool_.data() + at_[v].first_axis, order(v));
    return result;
  }
  constexpr bool is_pattern(node v) const { return at_[v].what == kind::pattern; }
  constexpr bool is_pattern(node v, pattern p) const { return is_pattern(v) && at_[v].shown == p; }
  constexpr bool is_zero(node v) const { return at_[v].what == kind::sum && at_[v].terms == 0; }
  template <class F>
  constexpr bool applies(node v) const {
    return at_[v].applied == &function_of<F>;
  }
  /// Whether v is a number; it is then stored in `value`.
  constexpr bool is_constant(node v, rational& value) const {
    vertex const& x = at_[v];
    if (x.what != kind::sum || x.order != 0 || x.terms > 1) return false;
    if (x.terms == 1 && (term_of(v, 0).factors > 0 || term_of(v, 0).bounds > 0)) return false;
    value = x.terms == 0 ? rational(0) : term_of(v, 0).coefficient;
    return true;
  }
  /// Whether the two indices of a factor can be exchanged.
  constexpr bool is_undirected(factor const& f) const { return at_[f.what].symmetric; }
  /// Whether every entry of a node is known to be positive.
  constexpr bool is_positive(node v) const {
    vertex const& x = at_[v];
    if (x.what == kind::extent_size) return true;
    if (x.what == kind::application) return x.applied->is_positive;
    if (x.what == kind::variable) return x.partials == 0 && symbols_[x.symbol].is(structure::is_positive);
    for (int t = 0; t < x.terms && x.what == kind::sum; ++t)  // sums of products of such
      if (term_of(v, t).coefficient.is_negative() || !has_positive_factors(term_of(v, t), x.order)) return false;
    return x.what == kind::sum && x.terms > 0;
  }
  constexpr bool has_positive_factors(term const& t, int outputs) const {
    for (int k = 0; k < t.factors; ++k) {
      factor const& f = factor_of(t, k);
      bool const pins =
          is_pattern(f.what, pattern::unit) && f.at[0] >= outputs;  // one entry is left of the sum over it
      if (!pins && !is_positive(f.what)) return false;
    }
    return true;
  }

  /// Whether a node in normal form is a sum that leads with a minus (summands.hpp).
  constexpr bool leads_negative(node v) const {
    vertex const& x = at_[v];
    return x.what == kind::sum && terms_.leads_negative(x.first_term, x.terms);
  }
  /// The records themselves, to be read without a call each; they stay where they are as long as nothing is written.
  struct records {
    vertex const* vertices;
    term const* terms;
    factor const* factors;

    /// The factors of all terms of a sum, which lie one after the other; of another node, none.
    constexpr factor_range factors_of(node v) const {
      vertex const& x = vertices[v];
      if (x.terms == 0) return {};
      term const &first = terms[x.first_term], &last = terms[x.first_term + x.terms - 1];
      return {factors + first.first_factor, factors + last.first_factor + last.factors};
    }
  };
  constexpr records all() const { return {at_, terms_.terms.data(), terms_.factors.data()}; }
  constexpr contraction_view view(node v, int k) const { return terms_.view(at_[v].first_term + k); }
  constexpr factor_range factors_of(node v) const { return all().factors_of(v); }
  /// A term of a sum, thawed so that it can be changed; and the same without its factors.
  constexpr contraction load(node v, int k) const {
    return terms_.load(at_[v].first_term + k, extent_pool_.data() + at_[v].first_axis, at_[v].order);
  }
  constexpr contraction frame(node v, int k) const {
    return terms_.frame(at_[v].first_term + k, extent_pool_.data() + at_[v].first_axis, at_[v].order);
  }

  // ---- writing

  constexpr node variable(int symbol) {
    shape const dims = symbols_[symbol].dims;
    list<int> axes;
    for (int i = 0; i < dims.rank; ++i)
      if (dims.rank > 2 || !dims.axis[i].is_one()) axes.push_back(encode(dims.axis[i]));
    return variable(symbol, {}, axes);
  }
  /// The derivative of variable v by the symbol `by`: a new symbol, with the axes of `by` after those of v.
  constexpr node partial_derivative(node v, int by) {
    list<int> partials, result = axes(v), order;
    for (int k = 0; k < at_[v].partials; ++k) partials.push_back(partial(v, k));
    // Partial derivatives commute: they are kept sorted by name, and a later one that sorts earlier is a permutation.
    int position = partials.size();
    while (position > 0 && symbols_[by].name < symbols_[partials[position - 1]].name) --position;
    list<int> const own = axes(variable(by));
    int before = axes(variable(at_[v].symbol)).size();
    for (int k = 0; k < position; ++k) before += axes(variable(partials[k])).size();
    partials.insert(position, by);
    for (int k = 0; k < result.size(); ++k) order.push_back(k);
    for (int k = 0; k < own.size(); ++k) {
      order.insert(before + k, result.size());
      result.push_back(own[k]);
    }
    list<int> sorted;
    for (int const k : order) sorted.push_back(result[k]);
    contraction c;
    c.outputs = result.size();
    c.extents = result;
    factor f{variable(at_[v].symbol, partials, sorted), {}, 1};
    for (int k = 0; k < order.size(); ++k) f.at.set(k, order[k]);
    c.factors.push_back(f);
    return sum(c);
  }
  constexpr node delta(int extent) {
    vertex v{};
    v.what = kind::delta;
    v.symmetric = true;
    v.hash = mix(mix(2, std::uint64_t{0}), hash_of_extent(extent));
    return intern(v, {extent, extent});
  }
  constexpr node fusion(int minor, int major) {
    if (minor <= 0 || major <= 0) throw failure("only axes of numeric extents can be joined into one");
    return constant_pattern(pattern::fusion, 0, {minor * major, minor, major});
  }
  /// Rows start, start + 1, ... of the identity; of one row, its only axis is the second.
  constexpr node selection(int start, int count, int extent) {
    if (count == extent) return delta(extent);
    if (count == 1) return unit(start, extent);
    return constant_pattern(pattern::selection, start, {count, extent});
  }
  constexpr node unit(int start, int extent) { return constant_pattern(pattern::unit, start, {extent}); }
  constexpr node lower(int extent) { return constant_pattern(pattern::lower, 0, {extent, extent}); }
  constexpr node extent_size(int extent) {
    if (extent > 0) return constant(extent);
    vertex v{};
    v.what = kind::extent_size;
    v.symbol = extent;
    v.hash = mix(3, hash_of_extent(extent));
    return intern(v, {});
  }
  constexpr node constant(rational value) { return sum({}, {value}); }
  constexpr node zero(list<int> const& axes) { return sum(axes, summands{}); }
  constexpr node apply(function const& f, node argument) {
    vertex const& u = at_[argument];
    vertex v{};
    v.what = kind::application;
    v.applied = &f;
    v.argument = argument;
    v.symmetric = u.symmetric && f.commutes_with_transpose && (f.elementwise || f.result_order == 2);
    v.degree = 1;
    v.letters = u.letters;
    v.hash = mix(f.name_hash, u.hash);
    has_rules_for_products_ = has_rules_for_products_ || f.rewrite != nullptr;
    list<int> result;  // no conditional expression: g++ 12 destroys its lists twice in a constant expression
    if (u.order > 0 && (f.elementwise || f.result_order > 0)) result = axes(argument);
    node const applied = intern(v, result);
    if (v.symmetric) mark_symmetric(applied);  // it may have been there before that was known of the argument
    return applied;
  }
  template <class F>
  constexpr node apply(node argument) {
    return apply(function_of<F>, argument);
  }
  /// |u|, which (u^2)^(1/2) is: named by whatever takes a root; null where nothing does.
  template <class F>
  constexpr void name_magnitude() {
    if (magnitude_ == nullptr) plain_forms = {};
    magnitude_ = &function_of<F>;
  }
  constexpr function const* magnitude() const { return magnitude_; }
  /// Whether one of the functions in it rewrites products, as exp does.
  constexpr bool has_rules_for_products() const { return has_rules_for_products_; }

  /// Contractions added. Terms with coefficient 0 are dropped; one bare factor in order is that factor. `weights` are what
  /// weigh() gives for each, where that is known.
  constexpr node sum(list<int> const& axes, summands const& added, measure const* weights = nullptr) {
    if (added.size() == 1) return sum(axes, added.view(0));
    vertex v = new_sum(axes.size());
    for (int k = 0; k < added.size(); ++k) {
      contraction_view const c = added.view(k);
      add(v, c, weights != nullptr ? weights[k] : weigh(c));
    }
    return intern_sum(v, axes.data(), axes.size());
  }
  /// The same of contractions that lie outside the graph.
  constexpr node sum(list<int> const& axes, contraction_view const* added, int count) {
    if (count == 1) return sum(axes, added[0]);
    vertex v = new_sum(axes.size());
    for (int k = 0; k < count; ++k) add(v, added[k], weigh(added[k]));
    return intern_sum(v, axes.data(), axes.size());
  }
  /// The same of one contraction.
  constexpr node sum(contraction const& c) { return sum(view_of(c), c.extents.data(), c.outputs); }
  constexpr node sum(list<int> const& axes, contraction_view const& c) { return sum(c, axes.data(), axes.size()); }

  /// States that the content of v is 1, and its sign that of a sum.
  constexpr void mark_primitive(node v) { at_[v].is_primitive = true; }
  /// States that the two axes of v can be exchanged.
  constexpr void mark_symmetric(node v) { at_[v].symmetric = true; }

  static constexpr int highest_degree = 1'000'000;  // what is higher counts as this
  constexpr measure weigh(contraction_view const& c) const {
    measure m{};
    std::uint64_t h = 6;
    for (int i = 0; i < c.bounds; ++i) h = mix(h, hash_of_extent(c.first_bound[i]));
    for (int k = 0; k < c.factors; ++k) {
      factor const& f = c.first_factor[k];
      vertex const& x = at_[f.what];
      m.letters = m.letters == 0 ? x.letters : first_letters(m.letters, x.letters);
      h = mix(h, x.hash);
      if (f.power.is_one()) {
        m.degree += x.degree;
      } else {
        h = mix(h, hash_of(f.power));
        long long const times = f.power.is_integer() && !f.power.is_negative() ? f.power.numerator : 1;
        long long const degree = m.degree + x.degree * (times < highest_degree ? times : highest_degree);
        m.degree = static_cast<int>(degree < highest_degree ? degree : highest_degree);
      }
      h = mix(h, f.at.packed);
      if (m.degree > highest_degree) m.degree = highest_degree;
    }
    m.hash = h;
    return m;
  }
  /// The hash of a contraction with its coefficient, from that of its factors.
  static constexpr std::uint64_t scaled_hash(rational coefficient, std::uint64_t hash) {
    constexpr std::uint64_t of_one = mix(1, 1);
    return mix(coefficient.is_one() ? of_one
                                    : mix(static_cast<std::uint64_t>(coefficient.numerator),
                                          static_cast<std::uint64_t>(coefficient.denominator())),
               hash);
  }
  /// The first four by alphabet of the names in two nodes, each of which has its own in order, 16 bits a name.
  static constexpr std::uint64_t first_letters(std::uint64_t a, std::uint64_t b) {
    std::uint64_t result = 0;
    for (int place = 48; place >= 0 && (a != 0 || b != 0); place -= 16) {
      bool const from_a = b == 0 || (a != 0 && a >> 48 <= b >> 48);
      result |= ((from_a ? a : b) >> 48) << place;
      (from_a ? a : b) <<= 16;
    }
    return result;
  }
  constexpr std::uint64_t hash_of(factor const& f, std::uint64_t seed) const {
    std::uint64_t const h = mix(seed, at_[f.what].hash);
    return f.power.is_one() ? h : mix(h, hash_of(f.power));
  }
  static constexpr std::uint64_t hash_of(rational power) {
    return static_cast<std::uint64_t>(power.numerator) * 64 + static_cast<std::uint64_t>(power.denominator());
  }
  constexpr std::uint64_t hash_of_extent(int code) const {
    return code > 0 ? static_cast<std::uint64_t>(code) : mix(1, extent_names_[-1 - code]);
  }

 private:
  constexpr node sum(contraction_view const& c, int const* axes, int order) {
    if (is_bare(c, order)) return c.first_factor->what;
    vertex v = new_sum(order);
    add(v, c, weigh(c));
    return intern_sum(v, axes, order);
  }
  constexpr vertex new_sum(int order) const {
    vertex v{};
    v.what = kind::sum;
    v.first_term = terms_.size();
    constexpr std::uint64_t of_scalar = mix(5, 0);
    v.hash = order == 0 ? of_scalar : mix(5, static_cast<std::uint64_t>(order));
    return v;
  }
  constexpr void add(vertex& v, contraction_view const& c, measure const& m) {
    if (c.coefficient.is_zero()) return;
    if (v.terms == 0) v.letters = m.letters;
    if (m.degree > v.degree) v.degree = m.degree;
    v.hash = mix(v.hash, scaled_hash(c.coefficient, m.hash));
    terms_.push_back(c);
    ++v.terms;
  }
  constexpr node intern_sum(vertex const& v, int const* axes, int order) {
    int const before = size();
    node const result = intern(v, axes, order);
    if (result < before) terms_.shorten(v.first_term);  // it was there
    return result;
  }
  constexpr node constant_pattern(pattern p, int start, list<int> const& axes) {
    vertex v{};
    v.what = kind::pattern;
    v.shown = p;
    v.start = start;
    v.hash = mix(mix(8, static_cast<std::uint64_t>(p)), static_cast<std::uint64_t>(start));
    return intern(v, axes);
  }
  constexpr node variable(int symbol, list<int> partials, list<int> const& axes) {
    if (axes.size() > indices::max_count) throw failure("a derivative has more than 8 axes");
    vertex v{};
    v.what = kind::variable;
    v.symbol = symbol;
    v.first_partial = partial_pool_.size();
    v.partials = partials.size();
    v.symmetric = partials.empty() && axes.size() == 2 &&
                  (symbols_[symbol].declared & (is_symmetric | is_positive_definite | is_diagonal)) != 0;
    v.degree = 1;
    std::string_view const name = symbols_[symbol].name;
    auto const first = static_cast<unsigned char>(name[0]),
               second = static_cast<unsigned char>(name.size() > 1 ? name[1] : ' ');
    v.letters = std::uint64_t{first} << 56 |
                std::uint64_t{partials.empty() ? second : 16u - static_cast<unsigned>(partials.size())} << 48;
    v.hash = mix(1, name);
    for (int by : partials) {
      v.hash = mix(v.hash, symbols_[by].name);
      partial_pool_.push_back(by);
    }
    return intern(v, axes);
  }

  constexpr bool is_bare(contraction_view const& c, int order) const {
    if (c.factors != 1 || !c.coefficient.is_one() || c.bounds > 0) return false;
    factor const& f = *c.first_factor;
    if (!f.power.is_one() || at_[f.what].order != order) return false;
    for (int i = 0; i < order; ++i)
      if (f.at[i] != i) return false;
    return true;
  }

  constexpr bool same(vertex const& a, int const* a_axes, int order, vertex const& b) const {
    if (a.what != b.what || order != b.order) return false;
    for (int i = 0; i < b.order; ++i)
      if (a_axes[i] != extent_pool_[b.first_axis + i]) return false;
    switch (a.what) {
      case kind::variable:
        if (a.symbol != b.symbol || a.partials != b.partials) return false;
        for (int i = 0; i < a.partials; ++i)
          if (partial_pool_[a.first_partial + i] != partial_pool_[b.first_partial + i]) return false;
        return true;
      case kind::delta: return true;
      case kind::pattern: return a.shown == b.shown && a.start == b.start;
      case kind::extent_size: return a.symbol == b.symbol;
      case kind::application: return a.applied == b.applied && a.argument == b.argument;
      case kind::sum: break;
    }
    if (a.terms != b.terms) return false;
    for (int i = 0; i < a.terms; ++i) {
      term const &x = terms_.terms[a.first_term + i], &y = terms_.terms[b.first_term + i];
      if (!(x.coefficient == y.coefficient) || x.factors != y.factors || x.bounds != y.bounds) return false;
      for (int k = 0; k < x.bounds; ++k)
        if (bound_of(x, k) != bound_of(y, k)) return false;
      for (int k = 0; k < x.factors; ++k)
        if (!(factor_of(x, k) == factor_of(y, k))) return false;
    }
    return true;
  }

  constexpr node intern(vertex v, list<int> const& axes) { return intern(v, axes.data(), axes.size()); }
  constexpr node intern(vertex v, int const* axes, int order) {
    if (order > indices::max_count) throw failure("an intermediate array has more than 8 axes");
    for (int k = 0; k < order; ++k) v.hash = mix(v.hash, hash_of_extent(axes[k]));
    for (node other = by_hash_.newest(v.hash); other >= 0; other = by_hash_.older(other))
      if (same(v, axes, order, at_[other])) {
        if (v.what == kind::variable) partial_pool_.shorten(v.first_partial);
        return other;
      }
    v.order = order;
    if (order > 0) {
      v.first_axis = extent_pool_.size();
      extent_pool_.append(axes, order);
    }
    vertices_.push_back(v);
    at_ = vertices_.data();
    return by_hash_.enter(v.hash);
  }

  function const* magnitude_ = nullptr;
  bool has_rules_for_products_ = false;
  list<vertex> vertices_;
  vertex* at_ = nullptr;  // them: reading a node is what is done most, and this is one call less
  summands terms_;
  list<int> extent_pool_;
  list<int> partial_pool_;
  list<std::string_view> extent_names_;
  list<symbol_info> symbols_;
  hash_index by_hash_;
};

namespace detail {
/// Which nodes up to v are parts of v, or v itself.
constexpr list<bool> parts_of(graph const& g, node v) {
  list<bool> result(v + 1, false);
  bool* const inside = result.data();
  inside[v] = true;
  graph::records const all = g.all();
  for (node part = v; part >= 0; --part) {
    if (!inside[part]) continue;
    vertex const& x = all.vertices[part];
    if (x.what == kind::application) inside[x.argument] = true;
    for (factor const& f : all.factors_of(part)) inside[f.what] = true;
  }
  return result;
}
}  // namespace detail

}  // namespace leibniz
