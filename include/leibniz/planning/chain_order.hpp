#pragma once
#include <leibniz/planning/cost.hpp>
#include <leibniz/planning/flow.hpp>

namespace leibniz::planning {

/// One factor of a matrix product.
struct link {
  enum class form : unsigned char {
    dense,     // a value
    diagonal,  // the diagonal matrix of a column; of none: the identity
    inverse,   // the inverse of what `what` factorises
    ones,      // a column or a row of ones
    unit,      // a column or a row of the identity
    sum,       // a sum that is not computed yet
  };
  form is = form::dense;
  operand what{};
  extents dims{};
  int node = -1;  // sum: in the syntax tree; unit: which column or row
  bool triangular = false;
  constexpr link transposed() const {
    link result = *this;
    result.what.turned = !what.turned;
    result.dims = dims.transposed();
    return result;
  }
};

/// What the product of two links costs, and of which form it is.
constexpr double join_cost(link const& a, link const& b) {
  using form = link::form;
  double const m = cost::size(a.dims.rows()), k = cost::size(a.dims.columns()), n = cost::size(b.dims.columns());
  auto const either = [&](form is) { return a.is == is || b.is == is; };
  if (either(form::inverse) && either(form::diagonal)) return cost::invert(k) + cost::pass(m * n);
  if (a.is == form::inverse && b.is == form::inverse) return cost::invert(k) + cost::solve(k, n);
  if (a.is == form::inverse) return cost::solve(k, n);
  if (b.is == form::inverse) return cost::solve(k, m) + cost::pass(m * n);  // of the transposed right side
  if (either(form::diagonal)) return cost::pass(a.is == b.is ? k : m * n);
  if (either(form::ones) || a.dims.columns() == 1) return cost::pass(m * k * n);
  return cost::product(m, k, n) / (a.triangular || b.triangular ? 2 : 1);
}
constexpr link joined(link const& a, link const& b) {
  link result;
  result.dims = {a.dims.rows(), b.dims.columns()};
  if (a.is == link::form::diagonal && b.is == link::form::diagonal) result.is = link::form::diagonal;
  return result;
}

/// The cheapest order of a matrix chain, by dynamic programming over all splits (Godbole 1973): where the product of
/// links i to j is split, and what it costs. Equal costs go to the split that multiplies from the right.
///
/// `find(a, b)` gives the product of two links as an operand where it is computed anyway: that one costs nothing.
class chain_order {
  constexpr int at(int i, int j) const { return i * count_ + j; }
  constexpr void choose(int i, int j, auto const& find) {
    double best = -1;
    for (int k = i; k < j; ++k) {
      link const &a = result_[at(i, k)], &b = result_[at(k + 1, j)];
      operand const known = find(a, b);
      double const total = known.value != no_value ? 0 : cost_[at(i, k)] + cost_[at(k + 1, j)] + join_cost(a, b);
      if (best >= 0 && total >= best) continue;
      best = total;
      split_[at(i, j)] = k;
      result_[at(i, j)] = joined(a, b);
      result_[at(i, j)].what = known;
    }
    cost_[at(i, j)] = best;
  }

 public:
  // `choose` stands before it: Clang 19 does not evaluate a template whose body it has not seen.
  constexpr chain_order(list<link> const& links, auto find) : count_(links.size()) {
    result_.resize(count_ * count_, link{});
    cost_.resize(count_ * count_, 0.0);
    split_.resize(count_ * count_, 0);
    for (int i = 0; i < count_; ++i) result_[at(i, i)] = links[i];
    for (int length = 1; length < count_; ++length)
      for (int i = 0; i + length < count_; ++i) choose(i, i + length, find);
  }

  constexpr int split(int i, int j) const { return split_[at(i, j)]; }
  constexpr double cost(int i, int j) const { return cost_[at(i, j)]; }
  /// Whether some product of links is computed anyway.
  constexpr bool has_known() const {
    for (int i = 0; i < count_; ++i)
      for (int j = i + 1; j < count_; ++j)
        if (result(i, j).what.value != no_value) return true;
    return false;
  }
  /// The product of links i to j; its `what` is set where it is known.
  constexpr link const& result(int i, int j) const { return result_[at(i, j)]; }

 private:
  int count_;
  list<link> result_;
  list<double> cost_;
  list<int> split_;
};

}  // namespace leibniz::planning
