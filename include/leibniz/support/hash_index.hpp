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
    return buckets_ == 0 ? none : with_hash(hash, newest_[static_cast<int>(hash % buckets_)]);
  }
  /// The one before it with the same hash.
  constexpr int older(int k) const { return with_hash(entries_[k].hash, entries_[k].older); }
  constexpr int size() const { return size_; }
  constexpr std::uint64_t hash_of(int k) const { return entries_[k].hash; }
  /// The number of a new thing.
  constexpr int enter(std::uint64_t hash) {
    if (static_cast<unsigned>(size_) == buckets_) grow();
    int& newest = newest_[static_cast<int>(hash % buckets_)];
    entries_.push_back({hash, newest});
    newest = size_;
    return size_++;
  }

 private:
  struct entry {
    std::uint64_t hash;
    int older;  // in its bucket
  };

  constexpr int with_hash(std::uint64_t hash, int k) const {
    if (k < 0) return none;
    entry const* const entries = entries_.data();
    while (k >= 0 && entries[k].hash != hash) k = entries[k].older;
    return k;
  }
  constexpr void grow() {
    buckets_ = size_ == 0 ? 32 : 4 * buckets_;
    int const count = static_cast<int>(buckets_);
    newest_ = list<int>(count, none);
    entries_.reserve(count);
    entry* const entries = entries_.data();
    int* const newest = newest_.data();
    for (int k = 0; k < size_; ++k) {
      int& first = newest[entries[k].hash % buckets_];
      entries[k].older = first;
      first = k;
    }
  }

  list<entry> entries_;
  list<int> newest_;  // of each bucket
  int size_ = 0;
  unsigned buckets_ = 0;
};

}  // namespace leibniz
