#pragma once
#include <leibniz/algebra/graph.hpp>
#include <leibniz/proof/contract.hpp>

namespace leibniz::detail {

/// A contraction in which an index I that joins two others, as a factor F(I;a,b) says, is written as these two: an entry
/// of the row-major array X_I is an entry of X_ba. No array of zeros and ones is needed then.
template <class Number>
class split_indices {
 public:
  list<labelled_array<Number>> pieces;
  list<int> sizes;

  constexpr split_indices(list<labelled_array<Number>> initial, int outputs, list<int> const& extents)
      : pieces(std::move(initial)), sizes(extents) {
    for (int i = 0; i < outputs; ++i) outputs_.push_back(i);
    for (int i = 0; i < extents.size(); ++i) gone_.push_back(false);
  }

  /// Reads the fusions as such, as far as possible; those that it cannot remain.
  constexpr void run(list<factor>& fusions) {
    for (int k = 0; k < fusions.size(); ++k)
      if (can_split(fusions, k)) {
        split(fusions[k].at[0], fusions[k].at[1], fusions[k].at[2]);
        fusions.erase(k);
        k = -1;
      }
  }
  /// Numbers the indices that are left, the outputs first; gives their number.
  constexpr int renumber() {
    list<int> name(sizes.size(), -1), kept;
    int next = 0;
    for (int const i : outputs_) name[i] = next++;
    for (int i = 0; i < sizes.size(); ++i)
      if (name[i] < 0 && !gone_[i]) name[i] = next++;
    kept = list<int>(next, 0);
    for (int i = 0; i < sizes.size(); ++i)
      if (name[i] >= 0) kept[name[i]] = sizes[i];
    sizes = kept;
    for (labelled_array<Number>& p : pieces)
      for (int& index : p.at) index = name[index];
    return outputs_.size();
  }

 private:
  constexpr bool is_output(int index) const {
    for (int const i : outputs_)
      if (i == index) return true;
    return false;
  }
  constexpr bool can_split(list<factor> const& fusions, int k) const {
    int const joint = fusions[k].at[0], minor = fusions[k].at[1], major = fusions[k].at[2];
    if (minor == major || (is_output(joint) && (is_output(minor) || is_output(major)))) return false;
    for (int other = 0; other < fusions.size(); ++other)
      for (int p = 0; p < 3; ++p)
        if (other != k && fusions[other].at[p] == joint) return false;
    for (labelled_array<Number> const& p : pieces)
      if (p.has(joint) && (p.has(minor) || p.has(major))) return false;
    return true;
  }
  constexpr void split(int joint, int minor, int major) {
    for (labelled_array<Number>& p : pieces) split_in(p.at, joint, minor, major);
    split_in(outputs_, joint, minor, major);
    gone_[joint] = true;
  }
  static constexpr void split_in(list<int>& at, int joint, int minor, int major) {
    for (int k = 0; k < at.size(); ++k) {
      if (at[k] != joint) continue;
      at[k] = major;
      at.insert(k + 1, minor);
      return;
    }
  }

  list<int> outputs_;
  list<bool> gone_;
};

}  // namespace leibniz::detail
