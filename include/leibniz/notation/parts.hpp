#pragma once
#include <leibniz/notation/elimination.hpp>

namespace leibniz {

/// A contraction whose factors are written already; those of `frame` are not used.
struct matrix_monomial {
  contraction frame;
  list<matrix_factor> factors;
};

/// Takes the constant arrays of zeros and ones out of a contraction, as far as matrices can say what they mean:
///
///   S(k,i), e(i), i bound   all other factors on i are cut: rows<..>(A), segment<..>(x), element<..>(x)
///   F(I;k,i) F(J;l,j)       with one part between i and j, another between k and l:           kron(A, B)
///                           with one part between i and l, another between k and j:           kron(A, B) K
///   F(I;i,j)                with a part that hangs on i and j alone, or on I alone:           vec(A), unvec<..>(x)
///                           with a part that hangs on i alone, or on j alone:                 kron(I, x), kron(x, I)
///
/// Where a part is none, it is the identity, or a column of ones. `write_part` writes a matrix_monomial as an expression.
template <class WritePart>
class parts_of_matrices {
 public:
  constexpr parts_of_matrices(matrix_builder& write, graph& nodes, matrix_monomial& monomial, WritePart& write_part)
      : w_(write), g_(nodes), m_(monomial), write_part_(write_part) {}

  constexpr void run() {
    for (bool changed = true; changed;) {
      changed = false;
      for (int k = 0; k < m_.factors.size() && !changed; ++k) changed = cut(k);
    }
    while (join_two() || join_one()) {
    }
  }

 private:
  static constexpr int fixed = 255;  // in place of an index: the axis has one value

  constexpr bool is(int k, pattern p) const {
    node const what = m_.factors[k].what;
    return what != no_node && g_.is_pattern(what, p);
  }
  constexpr int at(int k, int axis) const { return m_.factors[k].at[axis]; }
  constexpr int size_of(int index) const { return m_.frame.extents[index]; }
  constexpr void add(int matrix, std::initializer_list<int> where) {
    matrix_factor f;
    f.matrix = matrix;
    for (int const i : where) f.at.set(f.order++, i);
    m_.factors.push_back(f);
  }

  // ---- selections and unit vectors

  /// Cuts all that stands on the index that factor k selects from; the index is gone.
  constexpr bool cut(int k) {
    bool const one = is(k, pattern::unit);
    if (!one && !is(k, pattern::selection)) return false;
    matrix_factor const f = m_.factors[k];
    int const from = f.at[one ? 0 : 1], to = one ? fixed : f.at[0];
    if (!m_.frame.is_bound(from)) return false;
    for (int j = 0; j < m_.factors.size(); ++j)
      for (int p = 0; p < m_.factors[j].order; ++p)
        if (j != k && m_.factors[j].at[p] == from && m_.factors[j].order > 2) return false;
    int const start = g_[f.what].start, count = one ? 1 : size_of(to);
    m_.factors.erase(k);
    for (matrix_factor& other : m_.factors) {
      for (int p = other.order - 1; p >= 0; --p) {
        if (other.at[p] != from) continue;
        other.matrix =
            other.order == 1 || p == 0 ? w_.rows(other.matrix, start, count) : w_.columns(other.matrix, start, count);
        other.what = no_node;
        other.is_delta = false;
        other.at.set(p, to);
      }
      if (one) drop_fixed_axes(other);
    }
    list<bool> gone(m_.frame.extents.size(), false);
    gone[from] = true;
    remove(gone, gone);
    return true;
  }
  constexpr void drop_fixed_axes(matrix_factor& f) {
    bool const first = f.order > 0 && f.at[0] == fixed, second = f.order > 1 && f.at[1] == fixed;
    if (first && f.order == 2 && !second) {
      f.matrix = w_.transposed(f.matrix);  // a row, to be a column
      f.at.set(0, f.at[1]);
    }
    f.order -= first + second;
  }

  // ---- fusions

  /// The indices that hang together with those given when the factors a and b are not there.
  constexpr list<bool> reach(int from, int also, int a, int b) const {
    list<bool> result(m_.frame.extents.size(), false);
    result[from] = result[also] = true;
    for (bool grows = true; grows;) {
      grows = false;
      for (int k = 0; k < m_.factors.size(); ++k) {
        matrix_factor const& f = m_.factors[k];
        bool touches = false;
        for (int p = 0; p < f.order; ++p) touches |= result[f.at[p]];
        if (!touches || k == a || k == b) continue;
        for (int p = 0; p < f.order; ++p) {
          grows |= !result[f.at[p]];
          result[f.at[p]] = true;
        }
      }
    }
    return result;
  }
  constexpr bool is_closed(list<bool> const& part, std::initializer_list<int> without) const {
    for (int i = 0; i < m_.frame.outputs; ++i)
      if (part[i]) return false;
    for (int const i : without)
      if (part[i]) return false;
    return true;
  }
  /// Whether the part is one piece between two indices, and not two.
  constexpr bool connects(int from, int to, int a, int b) const { return reach(from, from, a, b)[to]; }

  /// Writes the factors of a part as a column, or as a matrix; they are taken out.
  constexpr int take(list<bool> const& part, int row, int column = -1) {
    matrix_monomial inner;
    list<int> name(part.size(), -1);
    auto const enter = [&](int index) { name[index] = inner.frame.bind(size_of(index)); };
    enter(row);
    if (column >= 0) enter(column);
    if (column == row) name[row] = 0;
    inner.frame.outputs = inner.frame.extents.size();
    for (int i = 0; i < part.size(); ++i)
      if (part[i] && name[i] < 0) enter(i);
    if (column == row) {
      matrix_factor delta;
      delta.is_delta = true;
      delta.order = 2;
      delta.at.set(1, 1);
      inner.factors.push_back(delta);
    }
    for (int k = 0; k < m_.factors.size(); ++k) {
      matrix_factor f = m_.factors[k];
      if (f.order == 0 || !part[f.at[0]]) continue;
      for (int p = 0; p < f.order; ++p) f.at.set(p, name[f.at[p]]);
      inner.factors.push_back(f);
      m_.factors.erase(k--);
    }
    return write_part_(inner);
  }
  /// Takes out the indices of parts that were taken.
  constexpr void remove(list<bool> const& one, list<bool> const& other) {
    list<int> name, extents;
    for (int i = 0; i < one.size(); ++i) {
      name.push_back(extents.size());
      if (!one[i] && !other[i]) extents.push_back(m_.frame.extents[i]);
    }
    m_.frame.extents = extents;
    for (matrix_factor& f : m_.factors)
      for (int p = 0; p < f.order; ++p) f.at.set(p, name[f.at[p]]);
  }

  /// Two fusions that become one Kronecker product.
  constexpr bool join_two() {
    for (int a = 0; a < m_.factors.size(); ++a)
      for (int b = 0; b < m_.factors.size(); ++b)
        if (a != b && is(a, pattern::fusion) && is(b, pattern::fusion) && (join(a, b, false) || join(a, b, true)))
          return true;
    return false;
  }
  constexpr bool join(int a, int b, bool crosswise) {
    int const I = at(a, 0), k = at(a, 1), i = at(a, 2), J = at(b, 0);
    int const l = at(b, crosswise ? 2 : 1), j = at(b, crosswise ? 1 : 2);
    if (I == J || k == i || l == j || (crosswise && I > J)) return false;
    if (!connects(i, j, a, b) && !connects(k, l, a, b)) return false;
    list<bool> const left = reach(i, j, a, b), right = reach(k, l, a, b);
    if (!is_closed(left, {I, J, k, l}) || !is_closed(right, {I, J, i, j})) return false;
    int const minor = size_of(j), major = size_of(l);
    m_.factors.erase(a > b ? a : b);
    m_.factors.erase(a > b ? b : a);
    int const A = take(left, i, j), B = take(right, k, l);
    int joined = w_.kron(A, B);
    if (crosswise) joined = w_.times(joined, w_.template apply_with<commutation_function>({minor, major}, {}));
    add(joined, {I, J});
    remove(left, right);
    return true;
  }

  /// One fusion with a part that hangs on it alone.
  constexpr bool join_one() {
    for (int k = 0; k < m_.factors.size(); ++k)
      if (is(k, pattern::fusion) && (join_columns(k) || split_column(k) || spread(k))) return true;
    return false;
  }
  /// vec(A), or kron(x, y) of two columns.
  constexpr bool join_columns(int a) {
    int const I = at(a, 0), k = at(a, 1), i = at(a, 2);
    list<bool> const part = reach(k, i, a, -1);
    if (!is_closed(part, {I})) return false;
    bool const one = connects(k, i, a, -1);
    list<bool> const below = reach(k, k, a, -1), above = reach(i, i, a, -1);
    m_.factors.erase(a);
    if (one) {
      add(w_.vec(take(part, k, i)), {I});
    } else {
      int const x = take(above, i), y = take(below, k);
      add(w_.kron(x, y), {I});
    }
    remove(part, part);
    return true;
  }
  /// unvec<..>(x).
  constexpr bool split_column(int a) {
    int const I = at(a, 0), k = at(a, 1), i = at(a, 2);
    if (!m_.frame.is_bound(I)) return false;
    list<bool> const part = reach(I, I, a, -1);
    if (!is_closed(part, {k, i})) return false;
    int const size = size_of(k);
    m_.factors.erase(a);
    int const x = take(part, I);
    bool const back = w_.template is<vec_function>(x) && w_.dims(w_.operand(x)).rows() == extent(size);
    add(back ? w_.operand(x) : w_.template apply_with<unvec_function>({size}, {x}), {k, i});
    remove(part, part);
    return true;
  }
  /// kron(x, I), kron(I, x): what a fusion with a column is.
  constexpr bool spread(int a) {
    for (bool const major : {true, false}) {
      int const I = at(a, 0), gone = at(a, major ? 2 : 1), kept = at(a, major ? 1 : 2);
      list<bool> const part = reach(gone, gone, a, -1);
      if (gone == kept || !is_closed(part, {I, kept})) continue;
      extent const n = size_of(kept);
      int const identity = w_.tree().filled(phrase::identity, {n, n});
      m_.factors.erase(a);
      int const x = take(part, gone);
      add(major ? w_.kron(x, identity) : w_.kron(identity, x), {I, kept});
      remove(part, part);
      return true;
    }
    return false;
  }

  matrix_builder& w_;
  graph& g_;
  matrix_monomial& m_;
  WritePart& write_part_;
};

}  // namespace leibniz
