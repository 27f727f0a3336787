#pragma once
#include <leibniz/language/expression.hpp>
#include <leibniz/language/syntax.hpp>
#include <leibniz/support/hash_index.hpp>

namespace leibniz {

namespace detail {

/// Outlines that have been met, numbered 0, 1, ...
class known_outlines {
 public:
  static constexpr int none = hash_index::none;

  constexpr int find(outline const& e) const {
    int k = by_hash_.newest(e.hash);
    while (k >= 0 && known_[k] != &e) k = by_hash_.older(k);
    return k;
  }
  constexpr void add(outline const& e) {
    known_.push_back(&e);
    by_hash_.enter(e.hash);
  }
  constexpr int size() const { return known_.size(); }

 private:
  list<outline const*> known_;
  hash_index by_hash_;
};

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
  constexpr void begin(outline const& e) {
    if (int const k = known_.find(e); k != known_outlines::none) return done_.push_back(numbers_[k]);
    if (e.leaf != nullptr) return finish(e, e.leaf(tree_));
    todo_.push_back({&e, true});
    for (int k = e.operands - 1; k >= 0; --k) todo_.push_back({e.operand(k), false});
  }
  constexpr void apply(outline const& e) {
    int const before = done_.size() - e.operands;
    int const number = tree_.apply(*e.applied, done_.data() + before, e.operands, e.parameter, e.parameters);
    done_.shorten(before);
    finish(e, number);
  }
  constexpr void finish(outline const& e, int number) {
    known_.add(e);
    numbers_.push_back(number);
    done_.push_back(number);
  }

  syntax& tree_;
  list<int> done_;    // the nodes that wait for their application
  list<visit> todo_;  // the last is next
  known_outlines known_;
  list<int> numbers_;  // of these, in the tree
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
  known_outlines known;
  while (!todo.empty()) {
    outline const& e = *todo.back();
    todo.pop_back();
    if (known.find(e) != known_outlines::none) continue;
    known.add(e);
    for (int i = 0; i < e.operands; ++i) todo.push_back(e.operand(i));
  }
  return static_cast<std::size_t>(known.size());
}
constexpr std::size_t bound_parts(list<outline const*> const& expressions) {
  std::size_t result = 0;
  for (outline const* const e : expressions) {
    if (e->parts == outline::many_parts) return count_parts(expressions);
    result += static_cast<std::size_t>(e->parts);
  }
  return result;
}
}  // namespace detail

/// How many nodes a syntax tree of some expressions has at the most: those of a large expression, which may have one part in many
/// places, are counted.
template <class... Es>
inline constexpr std::size_t nodes_of = detail::bound_parts({&Es::dims...});

}  // namespace leibniz
