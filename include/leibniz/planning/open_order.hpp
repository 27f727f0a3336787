#pragma once
#include <leibniz/planning/chain_order.hpp>

/// Whether the best order of a matrix product is known before the sizes of its named extents are.
namespace leibniz::planning {

/// What a product of dense matrices costs, its inner sizes given: at best, and in a given order.
class sized_chain {
 public:
  constexpr sized_chain(list<double> sizes) : sizes_(std::move(sizes)), count_(sizes_.size() - 1) {}

  constexpr double best() const {
    list<double> cost(count_ * count_, 0.0);
    for (int length = 1; length < count_; ++length)
      for (int i = 0; i + length < count_; ++i) {
        int const j = i + length;
        double least = -1;
        for (int k = i; k < j; ++k) {
          double const total = cost[i * count_ + k] + cost[(k + 1) * count_ + j] + join(i, k, j);
          if (least < 0 || total < least) least = total;
        }
        cost[i * count_ + j] = least;
      }
    return cost[count_ - 1];
  }
  constexpr double in(chain_order const& order, int i, int j) const {
    if (i == j) return 0;
    int const k = order.split(i, j);
    return in(order, i, k) + in(order, k + 1, j) + join(i, k, j);
  }

 private:
  constexpr double join(int i, int k, int j) const {
    return cost::dense_product(sizes_[i], sizes_[k + 1], sizes_[j + 1]);
  }

  list<double> sizes_;
  int count_;
};

/// Whether the order that is best for nominal sizes can be far from the best: with one of the named extents much smaller
/// than the others, or much greater. The cheapest orders run outward from the smallest size (Lopez, Karlsson, Bientinesi,
/// "FLOPs as a discriminant for dense linear algebra algorithms", arXiv 2303.17352), so these cases are the ones to ask.
constexpr bool is_order_open(list<link> const& links, chain_order const& nominal) {
  constexpr double small = 10, large = 1000, tolerance = 1.1;
  list<int> codes{links[0].dims.rows()}, names;
  for (link const& l : links) codes.push_back(l.dims.columns());
  for (int const code : codes) {
    bool known = code > 0;
    for (int const name : names) known |= name == code;
    if (!known) names.push_back(code);
  }
  for (int const name : names)
    for (bool const is_small : {true, false}) {
      list<double> sizes;
      for (int const code : codes)
        sizes.push_back(code > 0 ? cost::size(code) : (code == name) == is_small ? small : large);
      sized_chain const chain(sizes);
      if (chain.in(nominal, 0, links.size() - 1) > tolerance * chain.best()) return true;
    }
  return false;
}

}  // namespace leibniz::planning
