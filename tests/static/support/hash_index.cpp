#include <leibniz/support/hash_index.hpp>

namespace {

using leibniz::hash_index;

static_assert(hash_index().newest(7) == hash_index::none && hash_index().size() == 0);

// Things are numbered as they come; those with one hash are found from the newest to the oldest.
static_assert([] {
  hash_index known;
  return known.enter(7) == 0 && known.enter(9) == 1 && known.enter(7) == 2 && known.size() == 3 &&
         known.newest(7) == 2 && known.older(2) == 0 && known.older(0) == hash_index::none && known.newest(9) == 1 &&
         known.newest(8) == hash_index::none;
}());

// So they are where hashes fall into one bucket, and after the table has grown: a hundred of each of 7 hashes.
static_assert([] {
  hash_index known;
  for (int k = 0; k < 700; ++k) known.enter(32 * static_cast<std::uint64_t>(k % 7));
  for (int k = 699; k >= 7; --k)
    if (known.older(k) != k - 7) return false;
  for (int k = 0; k < 7; ++k)
    if (known.newest(32 * static_cast<std::uint64_t>(k)) != 693 + k || known.older(k) != hash_index::none) return false;
  return known.newest(1) == hash_index::none;
}());

}  // namespace
