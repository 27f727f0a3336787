#pragma once
#include <leibniz/numbers/residue.hpp>
#include <leibniz/support/hash_index.hpp>

namespace leibniz {

/// u and exp(u).
struct pairing {
  residue argument{}, value{};
  bool supposes_sign = false;  // that a logarithm of something negative is not meant
  bool has_logarithm = false;  // in what it was found from
};

/// Known pairs u, exp(u), found by either; the first that was added counts.
class pairings {
 public:
  constexpr void add(pairing const& p) {
    pairs_.push_back(p);
    by_argument_.enter(p.argument.value);
    by_value_.enter(p.value.value);
  }
  constexpr pairing const* with_argument(residue u) const { return first(by_argument_, u); }
  constexpr pairing const* with_value(residue v) const { return first(by_value_, v); }

 private:
  constexpr pairing const* first(hash_index const& by, residue r) const {
    pairing const* found = nullptr;
    for (int i = by.newest(r.value); i >= 0; i = by.older(i)) found = pairs_.data() + i;
    return found;
  }

  list<pairing> pairs_;
  hash_index by_argument_, by_value_;
};

}  // namespace leibniz
