#pragma once
#include <leibniz/algebra/normal_form.hpp>
#include <leibniz/language/lower.hpp>
#include <leibniz/notation/parts.hpp>
#include <leibniz/notation/sums.hpp>
#include <leibniz/notation/text.hpp>

namespace leibniz {

/// Writes nodes in normal form as expressions of the language again: in matrix notation where the index graph allows
/// it, else as `einsum`.
class matrix_notation {
 public:
  static constexpr int none = matrix_builder::none;

  constexpr matrix_notation(graph& g, syntax& tree) : g_(g), w_(tree) {
    for (int i = 0; i < g.symbols(); ++i) symbols_.push_back(tree.add_symbol(g.symbol(i)));
  }

  /// The node as an expression of the given shape. Its parts are written first, as they are normalised (normal_form.hpp).
  constexpr int operator()(node v, shape const& dims) {
    list<bool> const parts = detail::parts_of(g_, v);
    bool const* const inside = parts.data();
    if (memo_.size() <= v) memo_.resize(v + 1, none);
    for (node part = 0; part < v; ++part)
      if (inside[part]) write(part);
    int const e = write(v);
    return dims.is_row() && !dims.is_scalar() ? w_.transposed(e) : e;
  }
  /// Whether what was written is known to have the same normal form again: no sum was factored, nothing was written in parts or
  /// by index, and there are scalars only, or no functions that meet others in rules of their own (exp(u) exp(v), det(A B)).
  constexpr bool reads_back() const { return reads_back_ && !(has_arrays_ && has_rules_); }

 private:
  constexpr extent axis(node v, int k) const { return g_.decode(g_.axis(v, k)); }

  /// A scalar, a column, a matrix or a tensor, by the order of v.
  constexpr int write(node v) {
    int& known = memo_[v];
    if (known == none) {
      known = compute(v);
      if (g_[v].symmetric) w_.mark_symmetric(known);
    }
    return known;
  }
  constexpr int compute(node v) {
    vertex const x = g_[v];
    if (x.what == kind::extent_size || x.what == kind::pattern) reads_back_ = false;
    has_arrays_ |= x.order > 0;
    has_rules_ |= x.what == kind::application && (!x.applied->elementwise || x.applied->rewrite != nullptr);
    switch (x.what) {
      case kind::variable: {
        list<int> by;
        for (int k = 0; k < x.partials; ++k) by.push_back(symbols_[g_.partial(v, k)]);
        int const e = by.empty() ? w_.tree().symbol(symbols_[x.symbol]) : w_.tree().partial(symbols_[x.symbol], by);
        return x.order == 1 && w_.dims(e).is_row() ? w_.transposed(e) : e;
      }
      case kind::delta: return w_.tree().filled(phrase::identity, {axis(v, 0), axis(v, 1)});
      case kind::extent_size: {
        extent const n = g_.decode(x.symbol);
        return w_.apply<trace_function>(w_.tree().filled(phrase::identity, {n, n}));
      }
      case kind::pattern: return pattern_of(v);
      case kind::application: {
        int const argument = write(x.argument);
        return w_.tree().apply(*x.applied, &argument, 1, nullptr, 0);
      }
      case kind::sum: break;
    }
    if (x.terms == 0) return zero(v);
    list<piece> pieces;
    for (int t = 0; t < x.terms; ++t) pieces.push_back(term(v, t));
    bool factored = false;
    int const sum = write_sum(w_, std::move(pieces), x.order > 0 && x.order <= 2, factored);
    if (factored) reads_back_ = false;
    return sum;
  }
  constexpr int pattern_of(node v) {
    vertex const& x = g_[v];
    auto const square = [&](phrase what, int k) { return w_.tree().filled(what, {axis(v, k), axis(v, k)}); };
    switch (x.shown) {
      case pattern::fusion: return w_.apply_with<fusion_function>({g_.axis(v, 1), g_.axis(v, 2)}, {});
      case pattern::selection: return w_.rows(square(phrase::identity, 1), x.start, g_.axis(v, 0));
      case pattern::unit: return w_.column(square(phrase::identity, 0), x.start);
      case pattern::lower: break;
    }
    return w_.apply<lower_part_function>(square(phrase::ones, 0));
  }
  constexpr int zero(node v) {
    shape dims(1, 1);
    if (g_.order(v) > 2) dims.rank = g_.order(v);
    for (int k = 0; k < g_.order(v); ++k) dims.axis[k] = axis(v, k);
    return dims.is_scalar() ? w_.tree().constant(0) : w_.tree().filled(phrase::zeros, dims);
  }

  constexpr piece term(node v, int t) {
    if (g_.order(v) == 0 && g_.term_of(v, t).bounds == 0) return product_of_scalars(v, t);
    matrix_monomial m{g_.load(v, t), {}};
    bool has_constants = false;
    for (factor const& f : m.frame.factors) {
      has_constants |= g_.is_pattern(f.what);
      // The diagonal of a sum may be simpler; x − xᵀ is turned into its negative.
      bool const is_crosswise = f.at[0] > f.at[1] && g_[v].terms > 1;
      if (g_.order(f.what) == 2 && (f.at[0] == f.at[1] || is_crosswise)) reads_back_ = false;
      m.factors.push_back({write(f.what), g_.order(f.what), f.at, f.power, g_[f.what].what == kind::delta, f.what});
    }
    if (has_constants) return without_constants(m);  // no conditional expression: g++ 12 destroys its lists twice
    return write_monomial(m);
  }
  constexpr piece without_constants(matrix_monomial& m) {
    reads_back_ = false;
    auto const write_part = [this](matrix_monomial& part) {
      list<piece> one;
      one.push_back(without_constants(part));
      bool factored = false;
      return write_sum(w_, std::move(one), false, factored);
    };
    parts_of_matrices(w_, g_, m, write_part).run();
    return write_monomial(m);
  }
  constexpr piece write_monomial(matrix_monomial const& m) {
    bool expressible = m.frame.outputs <= 2;
    for (matrix_factor const& f : m.factors) expressible &= f.order <= 2;
    if (expressible) {
      index_elimination e(w_, g_, m.frame, m.factors);
      if (e.run()) return e.result();
    }
    return in_index_notation(m.frame, m.factors);
  }

  constexpr piece product_of_scalars(node v, int t) {
    leibniz::term const own = g_.term_of(v, t);
    piece result;
    result.coefficient = own.coefficient;
    for (int k = 0; k < own.factors; ++k) {
      factor const f = g_.factor_of(own, k);
      multiply_by_scalar(w_, result, write(f.what), f.power);
    }
    return result;
  }

  /// i, j, ..., z, a, ..., h, A, ..., Z.
  static constexpr int letter(int index) {
    if (index >= 52) throw failure("index notation has 52 letters, and this needs more");
    return index < 18 ? 'i' + index : index < 26 ? 'a' + (index - 18) : 'A' + (index - 26);
  }
  /// einsum<"ik,jl->ijkl">(M, N): what matrices cannot say.
  constexpr piece in_index_notation(contraction const& c, list<matrix_factor> const& factors) {
    reads_back_ = false;
    piece result;
    result.coefficient = c.coefficient;
    list<int> operands, letters;
    list<bool> used(c.extents.size(), false);
    auto const next_operand = [&](int e) {
      if (!operands.empty()) letters.push_back(',');
      operands.push_back(e);
    };
    for (matrix_factor const& f : factors) {
      if (f.order == 0) {
        multiply_by_scalar(w_, result, f.matrix, f.power);
        continue;
      }
      next_operand(w_.raised(f.matrix, f.power));
      for (int p = 0; p < f.order; ++p) {
        letters.push_back(letter(f.at[p]));
        used[f.at[p]] = true;
      }
    }
    for (int i = 0; i < c.outputs; ++i)
      if (!used[i]) {
        next_operand(w_.tree().filled(phrase::ones, {g_.decode(c.extents[i]), 1}));
        letters.push_back(letter(i));
      }
    letters.push_back('-');
    letters.push_back('>');
    for (int i = 0; i < c.outputs; ++i) letters.push_back(letter(i));
    result.body = w_.tree().apply(function_of<einsum_function>, operands, letters);
    return result;
  }

  graph& g_;
  matrix_builder w_;
  list<int> symbols_;
  list<int> memo_;
  bool reads_back_ = true, has_arrays_ = false, has_rules_ = false;
};

namespace detail {

/// Of expressions that read back as one another, the one with the shortest text, or else the first by alphabet.
constexpr int first_by_text(syntax const& tree, list<int> const& expressions, int from) {
  int first = expressions[from];
  text_buffer least = write_text(tree, first, unicode_dialect);
  for (int k = from + 1; k < expressions.size(); ++k) {
    text_buffer const text = write_text(tree, expressions[k], unicode_dialect);
    if (text.size() > least.size()) continue;
    if (text.size() == least.size() && !(std::string_view(text) < std::string_view(least))) continue;
    first = expressions[k];
    least = text;
  }
  return first;
}

}  // namespace detail

/// An expression in a syntax tree, and whether it is known to be in canonical notation: read back, it has the normal form that it
/// was written from. (Of some it comes back after others; the one with the shortest text stands for those.)
struct written_form {
  int root = matrix_notation::none;
  bool is_canonical = false;
};

/// The canonical expression of a node: its normal form, in matrix notation. Factoring a sum can open the way to a
/// shorter normal form, so the result is read back until it stays the same, or comes back after others. `write` may have
/// written other nodes of the graph to the tree before.
constexpr written_form canonical_notation(matrix_notation& write, graph& g, node v, shape const& dims, syntax& tree) {
  list<node> forms{normal_form(g, v)};
  list<int> written;
  while (true) {
    written.push_back(write(forms.back(), dims));
    if (forms.size() == 1 && write.reads_back()) return {written[0], true};
    node const again = normal_form(g, lower_one(g, tree, written.back()).what);
    if (forms.back() == again) return {written.back(), true};
    for (int k = 0; k < forms.size(); ++k)
      if (forms[k] == again) return {detail::first_by_text(tree, written, k), false};
    if (forms.size() > 8) return {written.back(), false};
    forms.push_back(again);
  }
}

constexpr int canonical_notation(graph& g, node v, shape const& dims, syntax& tree) {
  matrix_notation write(g, tree);
  return canonical_notation(write, g, v, dims, tree).root;
}

}  // namespace leibniz
