#pragma once
#include <leibniz/language/syntax.hpp>

namespace leibniz {

/// Expressions as a value, and the roots among its nodes: what a computation on expressions gives.
struct rooted_syntax {
  syntax tree;
  list<int> roots;
  bool is_canonical = false;  // whether the first root is known to be in canonical notation
};

/// How large the parts of a syntax tree are.
struct syntax_size {
  std::size_t nodes = 0, operands = 0, parameters = 0, shapes = 0, symbols = 0, roots = 0;

  constexpr bool fits(syntax_size const& capacity) const {
    return nodes <= capacity.nodes && operands <= capacity.operands && parameters <= capacity.parameters &&
           shapes <= capacity.shapes && symbols <= capacity.symbols && roots <= capacity.roots;
  }
  constexpr syntax_size times(std::size_t k) const {
    return {k * nodes, k * operands, k * parameters, k * shapes, k * symbols, k * roots};
  }
};

namespace detail {

template <class T, std::size_t N>
struct fixed_array {
  T values[N == 0 ? 1 : N]{};

  constexpr T const& operator[](int i) const { return values[i]; }
  constexpr T const* data() const { return values; }
  constexpr void copy(auto const& from, std::size_t count) {
    T const* const data = from.data();
    for (std::size_t i = 0; i < count; ++i) values[i] = data[i];
  }
};

}  // namespace detail

/// A syntax tree of fixed size, which can be a constant; read like a `syntax`.
template <syntax_size Capacity>
struct frozen_syntax {
  detail::fixed_array<syntax_node, Capacity.nodes> nodes;
  detail::fixed_array<int, Capacity.operands> operand_pool;
  detail::fixed_array<int, Capacity.parameters> parameter_pool;
  detail::fixed_array<shape, Capacity.shapes> shape_pool;
  detail::fixed_array<symbol_info, Capacity.symbols> symbols;
  detail::fixed_array<int, Capacity.roots> roots;
  syntax_size used{};
  bool is_canonical = false;

  constexpr int size() const { return static_cast<int>(used.nodes); }
  constexpr syntax_node const& operator[](int i) const { return nodes[i]; }
  constexpr int operand_of(int i, int k) const { return operand_pool[nodes[i].first_operand + k]; }
  constexpr int parameter_of(int i, int k) const { return parameter_pool[nodes[i].first_parameter + k]; }
  constexpr int const* parameters(int i) const { return parameter_pool.data() + nodes[i].first_parameter; }

  constexpr void copy(rooted_syntax const& built) {
    syntax const& tree = built.tree;
    nodes.copy(tree.nodes, used.nodes);
    operand_pool.copy(tree.operand_pool, used.operands);
    parameter_pool.copy(tree.parameter_pool, used.parameters);
    shape_pool.copy(tree.shape_pool, used.shapes);
    symbols.copy(tree.symbols, used.symbols);
    roots.copy(built.roots, used.roots);
    is_canonical = built.is_canonical;
  }
  /// The same tree as one that can grow; its nodes keep their numbers.
  constexpr syntax thawed() const {
    syntax result;
    for (std::size_t i = 0; i < used.nodes; ++i) result.nodes.push_back(nodes.values[i]);
    for (std::size_t i = 0; i < used.operands; ++i) result.operand_pool.push_back(operand_pool.values[i]);
    for (std::size_t i = 0; i < used.parameters; ++i) result.parameter_pool.push_back(parameter_pool.values[i]);
    for (std::size_t i = 0; i < used.shapes; ++i) result.shape_pool.push_back(shape_pool.values[i]);
    for (std::size_t i = 0; i < used.symbols; ++i) result.symbols.push_back(symbols.values[i]);
    return result;
  }
};

namespace detail {

constexpr syntax_size measure(rooted_syntax const& built) {
  auto const count = [](auto const& l) { return static_cast<std::size_t>(l.size()); };
  syntax const& t = built.tree;
  return {count(t.nodes),      count(t.operand_pool), count(t.parameter_pool),
          count(t.shape_pool), count(t.symbols),      count(built.roots)};
}

/// What was built, in a given room; empty where that is not enough (`used` is right in any case).
/// A parameter, not a local: Clang 19 evaluates the initialiser of a local that has a destructor once more, by itself.
template <syntax_size Capacity>
constexpr frozen_syntax<Capacity> captured(rooted_syntax const& built) {
  frozen_syntax<Capacity> result;
  result.used = measure(built);
  if (result.used.fits(Capacity)) result.copy(built);
  return result;
}

inline constexpr syntax_size usual_capacity{256, 512, 128, 64, 64, 16};

/// The usual room, or as many times that as is needed for the nodes that `Build` expects, where it does.
template <class Build>
constexpr syntax_size room_for() {
  if constexpr (requires { Build::expected_nodes; })
    return usual_capacity.times(1 + Build::expected_nodes / usual_capacity.nodes);
  else
    return usual_capacity;
}
template <class Build>
inline constexpr auto roomy = captured<room_for<Build>()>(Build{}());

/// Where the result is larger than expected the work is done again, in the room that it needs.
template <class Build>
inline constexpr auto exact = captured<roomy<Build>.used>(Build{}());
template <class Build>
constexpr auto in_room() {
  if constexpr (roomy<Build>.used.fits(room_for<Build>()))
    return roomy<Build>;
  else
    return exact<Build>;
}

}  // namespace detail

/// What a default-constructible callable without arguments gives (a rooted_syntax), as a constant.
template <class Build>
inline constexpr auto frozen = detail::in_room<Build>();

}  // namespace leibniz
