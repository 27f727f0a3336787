#pragma once
#include <leibniz/algebra/graph.hpp>

namespace leibniz {

/// Whether two axes can be joined into one: both extents are numbers, or one of them is 1.
constexpr bool can_join(extent minor, extent major) {
  if (minor.is_one() || major.is_one()) return true;
  return !minor.is_named() && !major.is_named() && minor.size <= 2'000'000'000 / major.size;
}
constexpr extent joined_extent(extent minor, extent major) {
  if (minor.is_one()) return major;
  return major.is_one() ? minor : extent(minor.size * major.size);
}
/// The two indices that one was joined from: I = minor + |minor| major.
struct joined_index {
  int minor = -1, major = -1;
};

/// Writes one contraction over two-dimensional operands: the index notation of a matrix formula.
///
/// An axis of extent 1 carries no index, so that a column, a row and a scalar need no cases of their own:
///
///   monomial m(g, {A.dims.rows(), B.dims.columns()});
///   int const k = m.sum_over(A.dims.columns());
///   return m.times(A, m.row, k).times(B, k, m.column).done();      // C_ij = A_ik B_kj
class monomial {
 public:
  static constexpr int none = -1;
  int row = none, column = none;

  constexpr monomial(graph& g, shape result) : g_(g), dims_(result) {
    for (int i = 0; i < result.rank; ++i)
      if (!result.is_matrix() || !result.axis[i].is_one()) {
        c_.extents.push_back(g.encode(result.axis[i]));
        if (i == 0) row = c_.extents.size() - 1;
        if (i == 1) column = c_.extents.size() - 1;
      }
    c_.outputs = c_.extents.size();
  }

  /// The same for an array of any order, given by the (encoded) extents of its axes.
  constexpr monomial(graph& g, list<int> const& axes) : g_(g) {
    c_.extents = axes;
    c_.outputs = axes.size();
  }

  constexpr int bind(int encoded_extent) { return c_.bind(encoded_extent); }
  constexpr int sum_over(extent e) { return e.is_one() ? none : c_.bind(g_.encode(e)); }

  constexpr monomial& scale(rational c) {
    c_.coefficient = c_.coefficient * c;
    return *this;
  }
  constexpr monomial& times(operand a, int i, int j, rational power = detail::exact_one) {
    factor f{a.what, {}, power};
    int position = 0;
    if (!a.dims.rows().is_one()) f.at.set(position++, i);
    if (!a.dims.columns().is_one()) f.at.set(position++, j);
    c_.factors.push_back(f);
    return *this;
  }
  /// A factor with the axes of the result, in order.
  constexpr monomial& times(operand a, rational power = detail::exact_one) { return times(a.what, power); }
  constexpr monomial& times(node a, rational power = detail::exact_one) {
    factor f{a, {}, power};
    for (int k = 0; k < g_.order(a); ++k) f.at.set(k, k);
    c_.factors.push_back(f);
    return *this;
  }
  /// A factor by its indices.
  constexpr monomial& at(node a, std::initializer_list<int> where, rational power = detail::exact_one) {
    return at_leading(a, 0, where, power);
  }
  /// A factor whose first axes are the first outputs, and whose others have the indices given.
  constexpr monomial& at_leading(node a, int leading, std::initializer_list<int> where,
                                 rational power = detail::exact_one) {
    factor f{a, {}, power};
    for (int k = 0; k < leading; ++k) f.at.set(k, k);
    for (int const i : where) f.at.set(leading++, i);
    c_.factors.push_back(f);
    return *this;
  }
  constexpr monomial& times(factor const& f) {
    c_.factors.push_back(f);
    return *this;
  }
  constexpr monomial& delta(int i, int j) {
    if (i == none || j == none) return *this;
    factor f{g_.delta(c_.extents[i]), {}, 1};
    f.at.set(0, i);
    f.at.set(1, j);
    c_.factors.push_back(f);
    return *this;
  }

  // ---- constant arrays of zeros and ones

  /// The index that joins two others, bound here.
  constexpr int join(int minor, int major) {
    if (minor == none) return major;
    if (major == none) return minor;
    int const joint = c_.bind(c_.extents[minor] * c_.extents[major]);
    join_at(joint, minor, major);
    return joint;
  }
  constexpr monomial& join_at(int joint, int minor, int major) {
    return at(g_.fusion(c_.extents[minor], c_.extents[major]), {joint, minor, major});
  }
  /// Two bound indices that an index joins.
  constexpr joined_index split(int joint, extent minor, extent major) {
    if (minor.is_one()) return {none, joint};
    if (major.is_one()) return {joint, none};
    joined_index const result{sum_over(minor), sum_over(major)};
    join_at(joint, result.minor, result.major);
    return result;
  }
  /// A bound index of extent `e` that is start + `output`; or, where count is 1, start.
  constexpr int select(int output, extent e, int start, int count) {
    if (e.is_one()) return none;
    if (e.size == count) return output;
    int const bound = sum_over(e);
    node const pattern = g_.selection(start, count, c_.extents[bound]);
    if (count == 1)
      at(pattern, {bound});
    else
      at(pattern, {output, bound});
    return bound;
  }
  /// A bound index of extent `e` that is `output` - start; of extent 1, `output` is start.
  constexpr int place(int output, extent e, int start) {
    int const bound = sum_over(e);
    node const pattern = g_.selection(start, e.size, c_.extents[output]);
    if (bound == none)
      at(pattern, {output});
    else
      at(pattern, {bound, output});
    return bound;
  }

  constexpr contraction const& content() const { return c_; }
  constexpr operand done() const { return {g_.sum(c_), dims_}; }

 private:
  graph& g_;
  shape dims_;
  contraction c_;
};

// ---- arithmetic on whole nodes of equal axes, entry by entry

/// A node to a power, as a factor with the axes of the result.
constexpr factor entry_of(graph const& g, node a, rational power = detail::exact_one) {
  factor f{a, {}, power};
  for (int k = 0; k < g.order(a); ++k) f.at.set(k, k);
  return f;
}
constexpr node powered(graph& g, node a, rational power, rational coefficient = detail::exact_one) {
  factor const f = entry_of(g, a, power);
  return g.sum(g.axes(a), {coefficient, &f, 1});
}
constexpr node scaled(graph& g, rational coefficient, node a) { return powered(g, a, detail::exact_one, coefficient); }

/// a times b, entry by entry; one of the two may be a scalar.
constexpr node entrywise_product(graph& g, node a, node b) {
  factor const both[]{entry_of(g, a), entry_of(g, b)};
  return g.sum(g.axes(g.order(a) >= g.order(b) ? a : b), {detail::exact_one, both, 2});
}

/// a + b or a - b, entry by entry, by the sign of b.
constexpr node sum_of_two(graph& g, node a, int sign, node b, list<int> const& axes) {
  factor const first = entry_of(g, a), second = entry_of(g, b);
  contraction_view const both[]{{detail::exact_one, &first, 1}, {sign, &second, 1}};
  return g.sum(axes, both, 2);
}
/// constant + the nodes, entry by entry; the constant is broadcast.
constexpr node added(graph& g, rational constant, node const* nodes, int count, list<int> const& axes) {
  if (constant.is_zero() && count == 2) return sum_of_two(g, nodes[0], 1, nodes[1], axes);
  summands all;
  if (!constant.is_zero()) all.push_back(contraction_view{constant});
  for (int k = 0; k < count; ++k) {
    factor const f = entry_of(g, nodes[k]);
    all.push_back(contraction_view{detail::exact_one, &f, 1});
  }
  return g.sum(axes, all);
}
constexpr node added(graph& g, rational constant, std::initializer_list<node> nodes, list<int> const& axes) {
  return added(g, constant, nodes.begin(), static_cast<int>(nodes.size()), axes);
}
/// a - b, entry by entry.
constexpr node subtracted(graph& g, node a, node b) { return sum_of_two(g, a, -1, b, g.axes(a)); }

/// The contraction of the last axes of an array with a direction: of a derivative, the directional derivative.
constexpr node along(graph& g, node derivative, node direction) {
  int const last = g.order(direction), first = g.order(derivative) - last;
  list<int> axes;
  for (int k = 0; k < first; ++k) axes.push_back(g.axis(derivative, k));
  monomial m(g, axes);
  factor d{direction, {}, 1}, f{derivative, {}, 1};
  for (int k = 0; k < first; ++k) f.at.set(k, k);
  for (int k = 0; k < last; ++k) {
    int const bound = m.bind(g.axis(direction, k));
    d.at.set(k, bound);
    f.at.set(first + k, bound);
  }
  return m.times(f).times(d).done().what;
}

}  // namespace leibniz
