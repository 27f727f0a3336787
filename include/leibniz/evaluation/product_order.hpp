#pragma once
#include <leibniz/evaluation/view.hpp>
#include <leibniz/planning/cost.hpp>

namespace leibniz::evaluation {

/// The cheapest order of a product of N matrices of known sizes, by dynamic programming over all splits (Godbole 1973),
/// and where the products on the way lie, one behind the other.
template <int N>
class product_order {
 public:
  static constexpr int count = N;
  index sizes[N + 1]{};    // matrix k is sizes[k] x sizes[k + 1]; negative until they are known
  bool symmetric[N][N]{};  // whether the product of matrices i to j is symmetric: half of it is computed

  constexpr product_order() {
    for (index& size : sizes) size = -1;
  }
  constexpr void choose() {
    double cost[N][N]{};
    for (int length = 1; length < N; ++length)
      for (int i = 0; i + length < N; ++i) {
        int const j = i + length;
        double least = -1;
        for (int k = j - 1; k >= i; --k) {
          double const total = cost[i][k] + cost[k + 1][j] + join_cost(i, k, j);
          if (least >= 0 && !(total <= least)) continue;
          least = total;
          split_[i][j] = static_cast<signed char>(k);
        }
        cost[i][j] = least;
      }
    room_ = 0;
    place(0, split(0, N - 1));
    place(split(0, N - 1) + 1, N - 1);
  }

  constexpr int split(int i, int j) const { return split_[i][j]; }
  /// Where the product of matrices i to j begins.
  constexpr index place_of(int i, int j) const { return place_[i][j]; }
  /// How many entries the products on the way have.
  constexpr index room() const { return room_; }

 private:
  static constexpr index alignment = 8;  // entries

  constexpr double join_cost(int i, int k, int j) const {
    double const cost = planning::cost::dense_product(static_cast<double>(sizes[i]), static_cast<double>(sizes[k + 1]),
                                                      static_cast<double>(sizes[j + 1]));
    return symmetric[i][j] ? cost / 2 : cost;
  }
  constexpr void place(int i, int j) {
    if (i == j) return;
    place_[i][j] = room_;
    room_ += (sizes[i] * sizes[j + 1] + alignment - 1) / alignment * alignment;
    place(i, split(i, j));
    place(split(i, j) + 1, j);
  }

  signed char split_[N][N]{};
  index place_[N][N]{};
  index room_ = 0;
};

}  // namespace leibniz::evaluation
