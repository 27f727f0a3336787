#pragma once
#include <leibniz/notation/builder.hpp>

namespace leibniz {

/// A term of a sum in matrix notation: coefficient * scalars * body / divisors. A body of `none` is 1.
struct piece {
  rational coefficient = 1;
  list<int> scalars;
  list<int> divisors;
  int body = matrix_builder::none;
};

/// A factor of a contraction whose node is already written as a matrix (order 2), a column (1) or a scalar (0).
struct matrix_factor {
  int matrix = matrix_builder::none;
  int order = 0;
  indices at{};
  rational power = 1;
  bool is_delta = false;
  node what = no_node;  // the node it is, where it is one
};

/// Multiplies a piece by a factor that is a scalar, or divides it by one.
constexpr void multiply_by_scalar(matrix_builder& w, piece& p, int scalar, rational power) {
  if (power.is_negative())
    p.divisors.push_back(w.raised(scalar, -power));
  else
    p.scalars.push_back(w.raised(scalar, power));
}

/// Writes one contraction with at most two outputs in matrix notation, by eliminating its bound indices: possible when
/// its index graph (vertices: indices; edges: matrices, and one between the outputs) has treewidth at most 2.
///
///   label[i]   the column known on index i         edge(i,j)   the matrix known between i and j
///   no neighbour      scalars *= sum(label[v])
///   one neighbour u   label[u] .*= M label[v]
///   two, u and w      edge(u,w) .*= M diag(label[v]) N
class index_elimination {
 public:
  constexpr index_elimination(matrix_builder& write, graph const& g, contraction const& c,
                              list<matrix_factor> const& factors)
      : w_(write), g_(g), c_(c), labels_(c.extents.size(), list<int>{}), below_(c.extents.size(), list<int>{}) {
    result_.coefficient = c.coefficient;
    for (matrix_factor const& f : factors) place(f, factors);
  }

  /// Whether it could be written; then it is in `result`.
  constexpr bool run() {
    list<int> open;
    for (int i = c_.outputs; i < c_.extents.size(); ++i) open.push_back(i);
    list<int> costs(c_.extents.size(), unknown);  // an elimination changes those of the neighbours only
    while (!open.empty()) {
      int best = -1;
      int least = 5;
      for (int k = 0; k < open.size(); ++k) {
        int& cost = costs[open[k]];
        if (cost == unknown) cost = 2 * neighbours(open[k]).size() + turned(open[k]);
        if (cost < least) {
          least = cost;
          best = k;
        }
      }
      if (best < 0) {
        for (int k = 0; k < open.size() && best < 0; ++k)
          if (neighbours(open[k]).size() <= 2) best = k;
        if (best < 0) return false;
      }
      int const v = open[best];
      open.erase(best);
      list<int> const near = neighbours(v);
      for (int const other : near) costs[other] = unknown;
      if (near.size() == 0) {
        if (done_[v]) continue;
        close(v);
      } else if (near.size() == 1) {
        if (!trace(v, near[0])) fold(v, near[0]);
      } else {
        join(v, near[0], near[1]);
      }
    }
    assemble();
    return true;
  }

  constexpr piece const& result() const { return result_; }

 private:
  static constexpr int none = matrix_builder::none, unknown = -1;
  struct edge {
    int from = 0, to = 0, matrix = none;
  };

  // ---- placing the factors

  constexpr void place(matrix_factor const& f, list<matrix_factor> const& all) {
    while (done_.size() < c_.extents.size()) done_.push_back(false);
    if (f.is_delta) {
      has_delta_ = true;
    } else if (f.order == 0) {
      multiply_by_scalar(w_, result_, f.matrix, f.power);
    } else if (f.power == rational(2) && is_private(f, all)) {
      result_.scalars.push_back(w_.apply<squared_norm_function>(f.matrix));
      for (int p = 0; p < f.order; ++p) done_[f.at[p]] = true;
    } else if (f.order == 1 || f.at[0] == f.at[1]) {
      int const x = f.order == 1 ? f.matrix : w_.apply<diagonal_function>(f.matrix);
      if (f.power.is_negative())
        below_[f.at[0]].push_back(w_.raised(x, -f.power));
      else
        labels_[f.at[0]].push_back(w_.raised(x, f.power));
    } else {
      edges_.push_back({f.at[0], f.at[1], w_.raised(f.matrix, f.power)});
    }
  }
  /// Whether all indices of a factor are bound, different, and in no other factor.
  constexpr bool is_private(matrix_factor const& f, list<matrix_factor> const& all) const {
    if (f.order == 2 && f.at[0] == f.at[1]) return false;
    for (int p = 0; p < f.order; ++p) {
      if (!c_.is_bound(f.at[p])) return false;
      int uses = 0;
      for (matrix_factor const& other : all)
        for (int q = 0; q < other.order; ++q) uses += other.at[q] == f.at[p];
      if (uses != 1) return false;
    }
    return true;
  }

  // ---- looking

  constexpr list<int> neighbours(int v) const {
    list<int> result;
    for (edge const& e : edges_) {
      if (e.from != v && e.to != v) continue;
      int const other = e.from == v ? e.to : e.from;
      bool known = false;
      for (int const n : result) known |= n == other;
      if (!known) result.push_back(other);
    }
    return result;
  }
  /// Whether eliminating v would need the transpose of its matrix.
  constexpr bool turned(int v) const {
    for (edge const& e : edges_)
      if (e.from == v) return true;
    return false;
  }
  constexpr int oriented(edge const& e, int from) { return e.from == from ? e.matrix : w_.transposed(e.matrix); }
  constexpr bool is_chain(int m) { return w_.is<product>(m); }

  /// Symbols first, by name, then the rest as they come: hadamard(y, M * w).
  constexpr void order(list<int>& entries) {
    syntax const& tree = w_.tree();
    sort(entries, [&tree](int a, int b) {
      bool const first = tree[a].what == phrase::symbol, second = tree[b].what == phrase::symbol;
      if (first != second) return first;
      return first && tree.symbols[tree[a].symbol].name < tree.symbols[tree[b].symbol].name;
    });
  }
  constexpr int entrywise(list<int> entries) {
    order(entries);
    int result = none;
    for (int const e : entries) result = w_.entrywise(result, e);
    return result;
  }
  /// The column on index i; `none` stands for ones.
  constexpr int column(int i) {
    int const above = entrywise(labels_[i]);
    if (below_[i].empty()) return above;
    int const below = entrywise(below_[i]);
    return above == none ? w_.apply<reciprocal_function>(below) : w_.apply<divide_function>(above, below);
  }
  /// The matrix of all edges between u and v, entry by entry, with u along the rows; the edges are removed.
  constexpr int take_edges(int u, int v) {
    list<int> straight, turned;
    int saved = 0;
    for (int k = 0; k < edges_.size(); ++k)
      if ((edges_[k].from == u && edges_[k].to == v) || (edges_[k].from == v && edges_[k].to == u)) {
        straight.push_back(oriented(edges_[k], u));
        turned.push_back(oriented(edges_[k], v));
        saved += w_.transposes(straight.back()) - w_.transposes(turned.back());
        edges_.erase(k--);
      }
    if (straight.size() <= 1) return entrywise(straight);
    return saved <= 0 ? entrywise(straight) : w_.transposed(entrywise(turned));
  }

  // ---- eliminating

  /// sum_v label[v]; of two vectors their product x'y.
  constexpr void close(int v) {
    list<int> entries = labels_[v];
    if (entries.size() >= 2 && below_[v].empty()) {
      order(entries);
      int const last = entries.back();
      entries.pop_back();
      result_.scalars.push_back(w_.times(w_.transposed(entrywise(entries)), last));
    } else {
      result_.scalars.push_back(w_.total(column(v)));
    }
  }
  constexpr void fold(int v, int u) {
    int const matrix = take_edges(u, v), x = column(v);
    bool const all_ones = x == none && w_.is<columns_function>(matrix) && w_.is_identity(w_.operand(matrix));
    labels_[u].push_back(all_ones    ? w_.times(matrix, ones(v))
                         : x == none ? w_.apply<row_sums_function>(matrix)
                                     : w_.times(matrix, x));
  }
  constexpr void join(int v, int u, int w) {
    int const left = take_edges(u, v), right = take_edges(v, w), x = column(v);
    int const scaled = x == none ? left : w_.times(left, w_.diagonal_of(x));
    int const joint = w_.times(scaled, right), turned = w_.transposed(joint);
    if (w_.transposes(turned) < w_.transposes(joint))
      edges_.push_back({w, u, turned});
    else
      edges_.push_back({u, w, joint});
  }
  /// Two matrices between v and u, and nothing else there: trace(E F) or dot(E, F).
  constexpr bool trace(int v, int u) {
    if (!c_.is_bound(u) || !labels_[v].empty() || !labels_[u].empty() || !below_[v].empty() || !below_[u].empty())
      return false;
    if (neighbours(u).size() != 1) return false;
    list<edge> both;
    for (edge const& e : edges_)
      if (e.from == v || e.to == v) both.push_back(e);
    if (both.size() != 2 || w_.is_triangle(both[0].matrix) || w_.is_triangle(both[1].matrix)) return false;
    int const a = oriented(both[0], u), a_turned = w_.transposed(a);
    int const b = oriented(both[1], u), b_turned = w_.transposed(b);
    if (!is_chain(a) && !is_chain(b) && w_.transposes(a) == w_.transposes(b)) {
      bool const native = w_.transposes(a) <= w_.transposes(a_turned);
      list<int> pair{native ? a : a_turned, native ? b : b_turned};
      order(pair);
      result_.scalars.push_back(w_.apply<dot_function>(pair[0], pair[1]));
    } else {
      int const one = w_.times(a, b_turned), other = w_.times(b, a_turned);
      result_.scalars.push_back(w_.apply<trace_function>(w_.transposes(other) < w_.transposes(one) ? other : one));
    }
    take_edges(u, v);
    done_[u] = true;
    return true;
  }

  // ---- the outputs

  constexpr int ones(int i) { return w_.tree().filled(phrase::ones, {g_.decode(c_.extents[i]), 1}); }
  constexpr void assemble() {
    if (c_.outputs == 0) return;
    int const x = column(0);
    if (c_.outputs == 1) {
      result_.body = x == none ? ones(0) : x;
      return;
    }
    int const y = column(1);
    if (has_delta_) {
      extent const n = g_.decode(c_.extents[0]);
      result_.body = x == none ? w_.tree().filled(phrase::identity, {n, n}) : w_.diagonal_of(x);
      return;
    }
    int const matrix = take_edges(0, 1);
    if (matrix == none && x == none && y == none) {
      result_.body = w_.tree().filled(phrase::ones, {g_.decode(c_.extents[0]), g_.decode(c_.extents[1])});
    } else if (matrix == none) {
      result_.body = w_.times(x == none ? ones(0) : x, w_.transposed(y == none ? ones(1) : y));
    } else if (w_.is_triangle(matrix) && (x != none || y != none)) {
      result_.body = w_.entrywise(matrix, w_.times(x == none ? ones(0) : x, w_.transposed(y == none ? ones(1) : y)));
    } else {
      int const left = x == none ? matrix : w_.times(w_.diagonal_of(x), matrix);
      result_.body = y == none ? left : w_.times(left, w_.diagonal_of(y));
    }
  }

  matrix_builder& w_;
  graph const& g_;
  contraction const& c_;
  list<list<int>> labels_, below_;
  list<edge> edges_;
  list<bool> done_;
  bool has_delta_ = false;
  piece result_;
};

}  // namespace leibniz
