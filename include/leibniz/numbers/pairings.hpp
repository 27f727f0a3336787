#pragma once
#include <leibniz/numbers/residue.hpp>
#include <leibniz/support/list.hpp>

namespace leibniz {

/// u and exp(u).
struct pairing {
  residue argument{}, value{};
  bool supposes_sign = false;               // that a logarithm of something negative is not meant
  bool has_logarithm = false;               // in what it was found from
  int next_argument = -1, next_value = -1;  // in the buckets
};

/// Known pairs u, exp(u), found by either; the first that was added counts.
class pairings {
 public:
  constexpr void add(pairing p) {
    int& by_argument = arguments_[bucket(p.argument)];
    int& by_value = values_[bucket(p.value)];
    p.next_argument = std::exchange(by_argument, pairs_.size());
    p.next_value = std::exchange(by_value, pairs_.size());
    pairs_.push_back(p);
  }
  constexpr pairing const* with_argument(residue u) const {
    pairing const *const all = pairs_.data(), *found = nullptr;
    for (int i = arguments_[bucket(u)]; i >= 0; i = all[i].next_argument)
      if (all[i].argument.value == u.value) found = all + i;
    return found;
  }
  constexpr pairing const* with_value(residue v) const {
    pairing const *const all = pairs_.data(), *found = nullptr;
    for (int i = values_[bucket(v)]; i >= 0; i = all[i].next_value)
      if (all[i].value.value == v.value) found = all + i;
    return found;
  }

 private:
  static constexpr int buckets = 128;
  static constexpr int bucket(residue r) { return static_cast<int>(r.value % buckets); }

  list<pairing> pairs_;
  list<int> arguments_ = list<int>(buckets, -1), values_ = list<int>(buckets, -1);
};

}  // namespace leibniz
