#pragma once
#include <cstdint>
#include <leibniz/support/list.hpp>

namespace leibniz {

/// Finds things by their hashes. They are numbered 0, 1, ... in the order in which they are entered:
///
///   for (int k = known.newest(hash); k >= 0; k = known.older(k))
///     if (things[k] == thing) return k;
///   known.enter(hash);
class hash_index {
 public:
  static constexpr int none = -1;

  /// The newest thing with this hash; none, if there is none.
  constexpr int newest(std::uint64_t hash) const {
    return newest_.empty() ? none : with_hash(hash, newest_[bucket(hash)]);
  }
  /// The one before it with the same hash.
  constexpr int older(int k) const { return with_hash(entries_[k].hash, entries_[k].older); }
  constexpr int size() const { return entries_.size(); }
  /// The number of a new thing.
  constexpr int enter(std::uint64_t hash) {
    if (entries_.size() == newest_.size()) grow();
    int const k = entries_.size();
    entries_.push_back({hash, put(hash, k)});
    return k;
  }

 private:
  struct entry {
    std::uint64_t hash;
    int older;  // in its bucket
  };

  constexpr int bucket(std::uint64_t hash) const {
    return static_cast<int>(hash % static_cast<std::uint64_t>(newest_.size()));
  }
  constexpr int with_hash(std::uint64_t hash, int k) const {
    entry const* const entries = entries_.data();
    while (k >= 0 && entries[k].hash != hash) k = entries[k].older;
    return k;
  }
  /// Makes k the newest of its bucket; the one that was.
  constexpr int put(std::uint64_t hash, int k) {
    int& newest = newest_[bucket(hash)];
    int const before = newest;
    newest = k;
    return before;
  }
  constexpr void grow() {
    newest_ = list<int>(entries_.empty() ? 32 : 4 * entries_.size(), none);
    for (int k = 0; k < entries_.size(); ++k) entries_[k].older = put(entries_[k].hash, k);
  }

  list<entry> entries_;
  list<int> newest_;  // of each bucket
};

}  // namespace leibniz
