#pragma once
#include <leibniz/algebra/sums.hpp>

namespace leibniz {

/// A node in normal form, times `sign`, 1 or -1; where it is a sum, one that does not lead with a minus (summands.hpp).
struct signed_node {
  node what;
  int sign;
};

/// The terms of a sum on its way to normal form: equal ones merge, zeros vanish, and the node has them in order. Terms are
/// told apart by their hashes, which order them too; a single one needs none.
class collected_terms {
 public:
  constexpr explicit collected_terms(graph& g) : g_(g) {}

  constexpr int size() const { return terms_.size(); }

  /// One more contraction in normal form.
  constexpr void add(contraction const& c) { add(view_of(c)); }
  constexpr void add(contraction_view const& c) {
    if (terms_.empty()) return terms_.push_back(c);
    if (weights_.empty()) weights_.push_back(g_.weigh(terms_.view(0)));
    graph::measure const own = g_.weigh(c);
    graph::measure const* const weights = weights_.data();
    for (int t = 0, count = size(); t < count; ++t)
      if (weights[t].hash == own.hash && terms_.is_multiple(t, c)) return merge(t, c.coefficient);
    terms_.push_back(c);
    weights_.push_back(own);
  }

  /// The node of the sum.
  constexpr node sum(list<int> const& axes) {
    arrange();
    return made(axes);
  }
  /// The same, with its sign apart.
  constexpr signed_node sum_and_sign(list<int> const& axes) {
    arrange();
    if (!terms_.leads_negative(0, size())) return {made(axes), 1};
    for (term& one : terms_.terms) one.coefficient = -one.coefficient;
    return {made(axes), -1};
  }

 private:
  constexpr void arrange() {
    if (size() > 1 && !is_sorted()) sort();
  }
  constexpr node made(list<int> const& axes) {
    bool const exchangeable = detail::is_symmetric_sum(g_, axes, terms_);
    node const result = g_.sum(axes, terms_, weights_.data());
    if (exchangeable) g_.mark_symmetric(result);
    return result;
  }
  constexpr void merge(int t, rational times) {
    rational& coefficient = terms_.terms[t].coefficient;
    coefficient = coefficient + times;
    if (!coefficient.is_zero()) return;
    terms_.terms.erase(t);
    weights_.erase(t);
  }
  constexpr bool is_sorted() const {
    graph::measure const* const weights = weights_.data();
    for (int t = 1, count = size(); t < count; ++t)
      if (detail::comes_before(weights[t], weights[t - 1])) return false;
    return true;
  }
  /// The place of each is found by bisection.
  constexpr void sort() {
    if (size() == 2) {  // mostly
      detail::exchange(terms_.terms[0], terms_.terms[1]);
      detail::exchange(weights_[0], weights_[1]);
      return;
    }
    list<int> order;
    for (int t = 0; t < size(); ++t) {
      int low = 0, high = t;
      while (low < high) {
        int const middle = (low + high) / 2;
        if (detail::comes_before(weights_[t], weights_[order[middle]]))
          high = middle;
        else
          low = middle + 1;
      }
      order.insert(low, t);
    }
    list<term> terms;
    list<graph::measure> weights;
    for (int const t : order) {
      terms.push_back(terms_.terms[t]);
      weights.push_back(weights_[t]);
    }
    terms_.terms = std::move(terms);
    weights_ = std::move(weights);
  }

  graph& g_;
  summands terms_;
  list<graph::measure> weights_;  // of all terms, once there are two
};

}  // namespace leibniz
