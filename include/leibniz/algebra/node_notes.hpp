#pragma once
#include <leibniz/algebra/contraction.hpp>

namespace leibniz {

/// A number for each node of a graph; no_node where none was noted.
class node_notes {
 public:
  node_notes() = default;
  constexpr node_notes(node_notes&&) = default;
  constexpr node_notes& operator=(node_notes&&) = default;

  constexpr int operator[](node v) const { return v < count_ ? at_[v] : no_node; }
  /// `nodes` is how many there are by now.
  constexpr void set(node v, int number, int nodes) {
    if (v >= count_) {
      all_.resize(nodes, no_node);
      at_ = all_.data();
      count_ = nodes;
    }
    at_[v] = number;
  }

 private:
  list<int> all_;
  int* at_ = nullptr;  // them: one call less each time that one is read
  int count_ = 0;
};

}  // namespace leibniz
