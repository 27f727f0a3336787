#pragma once
#include <leibniz/language/expression.hpp>
#include <leibniz/language/syntax.hpp>
#include <leibniz/support/hash_index.hpp>

namespace leibniz {

namespace detail {

/// Writes expressions into a syntax tree, each part once however often it occurs. It keeps a stack of its own: a chain of
/// 500 operators, walked by recursion, would be at the limit of constant evaluation (512 calls deep, on both compilers).
class flattening {
 public:
  constexpr explicit flattening(syntax& tree) : tree_(tree) {}

  /// The number of an expression's root in the tree.
  constexpr int operator()(outline const& root) {
    todo_.push_back({&root, false});
    while (!todo_.empty()) {
      visit const next = todo_.back();
      todo_.pop_back();
      if (next.operands_done)
        apply(*next.what);
      else
        begin(*next.what);
    }
    int const result = done_.back();
    done_.pop_back();
    return result;
  }

 private:
  struct visit {
    outline const* what;
    bool operands_done;
  };
  struct known {
    outline const* what;
    int number;
  };

  constexpr void begin(outline const& e) {
    if (e.leaf != nullptr) return done_.push_back(e.leaf(tree_));
    for (int k = by_hash_.newest(e.hash); k >= 0; k = by_hash_.older(k))
      if (known_[k].what == &e) return done_.push_back(known_[k].number);
    todo_.push_back({&e, true});
    for (int k = e.operands - 1; k >= 0; --k) todo_.push_back({e.operand(k), false});
  }
  constexpr void apply(outline const& e) {
    int const before = done_.size() - e.operands;
    int const number = tree_.apply(*e.applied, done_.data() + before, e.operands, e.parameter, e.parameters);
    done_.shorten(before);
    known_.push_back({&e, number});
    by_hash_.enter(e.hash);
    done_.push_back(number);
  }

  syntax& tree_;
  list<int> done_;    // the nodes that wait for their application
  list<visit> todo_;  // the last is next
  list<known> known_;
  hash_index by_hash_;
};

}  // namespace detail

/// Writes expressions into a syntax tree; the numbers of their roots there.
template <an_expression... Es>
constexpr list<int> flatten_all(syntax& tree) {
  detail::flattening in(tree);
  return {in(std::remove_cvref_t<Es>::dims)...};
}
template <an_expression E>
constexpr int flatten(syntax& tree) {
  return detail::flattening(tree)(std::remove_cvref_t<E>::dims);
}

namespace detail {
/// How many parts some expressions have, each counted once.
constexpr std::size_t count_parts(list<outline const*> todo) {
  list<outline const*> known;
  hash_index by_hash;
  while (!todo.empty()) {
    outline const& e = *todo.back();
    todo.pop_back();
    int k = by_hash.newest(e.hash);
    while (k >= 0 && known[k] != &e) k = by_hash.older(k);
    if (k >= 0) continue;
    known.push_back(&e);
    by_hash.enter(e.hash);
    for (int i = 0; i < e.operands; ++i) todo.push_back(e.operand(i));
  }
  return static_cast<std::size_t>(known.size());
}
}  // namespace detail

/// How many nodes a syntax tree of some expressions has.
template <class... Es>
inline constexpr std::size_t nodes_of = detail::count_parts({&Es::dims...});

}  // namespace leibniz
