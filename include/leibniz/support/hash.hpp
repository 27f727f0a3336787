#pragma once
#include <cstdint>
#include <string_view>

namespace leibniz {

/// Mixes a value into a hash (the finaliser of splitmix64, Steele, Lea, Flood 2014). One expression: Clang counts statements.
constexpr std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
  return hash = (hash ^ value) + 0x9e3779b97f4a7c15u, hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9u,
         hash ^ (hash >> 31);
}

constexpr std::uint64_t mix(std::uint64_t hash, std::string_view text) {
  for (char const c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
  return mix(hash, text.size());
}

}  // namespace leibniz
