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
  constexpr void set(node v, int number, auto const& graph) {
    if (v >= count_) {
      count_ = graph.size();
      all_.resize(count_, no_node);
      at_ = all_.data();
    }
    at_[v] = number;
  }

 private:
  list<int> all_;
  int* at_ = nullptr;  // them: one call less each time that one is read
  int count_ = 0;
};

}  // namespace leibniz
