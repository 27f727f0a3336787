#pragma once
#include <cstdint>
#include <leibniz/algebra/function.hpp>
#include <leibniz/algebra/shape.hpp>
#include <leibniz/support/hash.hpp>
#include <leibniz/support/hash_index.hpp>
#include <leibniz/support/list.hpp>
#include <leibniz/support/rational.hpp>

namespace leibniz {

/// What a node of a syntax tree is.
enum class phrase : unsigned char { symbol, partial, constant, identity, ones, zeros, application };

/// A node of a syntax tree: an expression as the user would type it, as a value. It has no initialisers, so that room for more of
/// them costs no constant evaluation; a new one begins as `syntax_node n{}`.
struct syntax_node {
  phrase what;
  function const* applied;          // application
  rational value;                   // constant
  int symbol;                       // symbol, partial: its number in the table
  int first_operand, operands;      // application; for partial: the numbers of the symbols it is differentiated by
  int first_parameter, parameters;  // application: numbers that belong to the function, as the 2 of element<2>(x)
  int dims;                         // identity, ones, zeros: in the pool of shapes
};

/// Expressions as values: what the YAP types are turned into, what the text of a formula is parsed into, and what the
/// algebra hands back. Nodes are interned (a subexpression that occurs twice is one node) and children come first.
class syntax {
 public:
  list<syntax_node> nodes;
  list<int> operand_pool;
  list<int> parameter_pool;
  list<shape> shape_pool;
  list<symbol_info> symbols;

  constexpr int size() const { return nodes.size(); }
  constexpr syntax_node const& operator[](int i) const { return nodes[i]; }
  constexpr int operand_of(int i, int k) const { return operand_pool[nodes[i].first_operand + k]; }
  constexpr int parameter_of(int i, int k) const { return parameter_pool[nodes[i].first_parameter + k]; }

  constexpr int const* parameters(int i) const { return parameter_pool.data() + nodes[i].first_parameter; }

  constexpr int add_symbol(symbol_info const& info) {
    for (int i = 0; i < symbols.size(); ++i)
      if (same_text(symbols[i].name, info.name)) {
        if (!(symbols[i] == info)) throw failure("two different symbols have one name");
        return i;
      }
    symbols.push_back(info);
    return symbols.size() - 1;
  }

  constexpr int symbol(int number) {
    syntax_node n{};
    n.what = phrase::symbol;
    n.symbol = number;
    return intern(n);
  }
  /// The derivative of a dependent symbol by other symbols.
  constexpr int partial(int number, list<int> const& by) {
    syntax_node n{};
    n.what = phrase::partial;
    n.symbol = number;
    n.operands = by.size();
    return intern(n, by.data(), nullptr);
  }
  constexpr int constant(rational value) {
    syntax_node n{};
    n.what = phrase::constant;
    n.value = value;
    return intern(n);
  }
  constexpr int filled(phrase what, shape dims) {
    syntax_node n{};
    n.what = what;
    n.dims = 0;
    while (n.dims < shape_pool.size() && !(shape_pool[n.dims] == dims)) ++n.dims;
    if (n.dims == shape_pool.size()) shape_pool.push_back(dims);
    return intern(n);
  }
  constexpr int apply(function const& f, list<int> const& operands, list<int> const& parameters = {}) {
    return apply(f, operands.data(), operands.size(), parameters.data(), parameters.size());
  }
  constexpr int apply(function const& f, int const* operands, int operand_count, int const* parameters,
                      int parameter_count) {
    syntax_node n{};
    n.what = phrase::application;
    n.applied = &f;
    n.operands = operand_count;
    n.parameters = parameter_count;
    return intern(n, operands, parameters);
  }
  template <class F>
  constexpr int apply(list<int> const& operands) {
    return apply(function_of<F>, operands);
  }

  constexpr bool is_application_of(int i, function const& f) const { return nodes[i].applied == &f; }
  constexpr bool is_constant(int i, rational value) const {
    return nodes[i].what == phrase::constant && nodes[i].value == value;
  }

 private:
  constexpr int intern(syntax_node n, int const* operands = nullptr, int const* parameters = nullptr) {
    for (int i = by_key_.size(); i < nodes.size(); ++i)  // of a tree that was filled by hand
      by_key_.enter(key_of(nodes[i], operand_pool.data() + nodes[i].first_operand));
    unsigned const key = key_of(n, operands);
    for (int i = by_key_.newest(key); i >= 0; i = by_key_.older(i)) {
      syntax_node const& m = nodes[i];
      if (m.what != n.what || m.applied != n.applied || m.symbol != n.symbol || m.dims != n.dims ||
          m.operands != n.operands || m.parameters != n.parameters || !(m.value == n.value))
        continue;
      bool equal = true;
      for (int k = 0; k < m.operands && equal; ++k) equal = operand_pool[m.first_operand + k] == operands[k];
      for (int k = 0; k < m.parameters && equal; ++k) equal = parameter_pool[m.first_parameter + k] == parameters[k];
      if (equal) return i;
    }
    if (n.operands > 0) {
      n.first_operand = operand_pool.size();
      operand_pool.append(operands, n.operands);
    }
    if (n.parameters > 0) {
      n.first_parameter = parameter_pool.size();
      parameter_pool.append(parameters, n.parameters);
    }
    nodes.push_back(n);
    return by_key_.enter(key);
  }

  static constexpr unsigned key_of(syntax_node const& n, int const* operands) {
    unsigned key = 7 * static_cast<unsigned>(n.what) + static_cast<unsigned>(n.symbol);
    if (n.what == phrase::constant) key += n.value.key();
    for (int k = 0; k < n.operands; ++k) key = 67 * key + static_cast<unsigned>(operands[k]);
    return key;
  }

  hash_index by_key_;
};

namespace detail {
/// The shape of a node that is no application.
constexpr shape shape_of_leaf(syntax const& tree, syntax_node const& n) {
  switch (n.what) {
    case phrase::symbol: return tree.symbols[n.symbol].dims;
    case phrase::partial: {
      shape dims = tree.symbols[n.symbol].dims;
      for (int k = 0; k < n.operands; ++k)
        dims = derivative_shape(dims, tree.symbols[tree.operand_pool[n.first_operand + k]].dims);
      return dims;
    }
    case phrase::identity:
    case phrase::ones:
    case phrase::zeros: return tree.shape_pool[n.dims];
    default: return scalar_shape;
  }
}
}  // namespace detail

/// The shapes of the nodes of a tree. A shape is a large value: that of a node that has the shape of its operand is not copied.
class node_shapes {
 public:
  constexpr node_shapes() { known_.push_back(scalar_shape); }

  /// Those of all nodes that the tree has by now.
  constexpr void read(syntax const& tree) {
    int const before = numbers_.size(), size = tree.size();
    if (before == size) return;
    numbers_.reserve(size);
    for (int i = before; i < size; ++i) numbers_.push_back(number_of(tree, tree.nodes[i]));
  }
  constexpr int size() const { return numbers_.size(); }
  constexpr shape const& operator[](int i) const { return known_[numbers_[i]]; }
  constexpr bool is_scalar(int i) const { return numbers_[i] == scalar; }

 private:
  static constexpr int scalar = 0;

  constexpr int number_of(syntax const& tree, syntax_node const& n) {
    if (n.what != phrase::application) return number_of(detail::shape_of_leaf(tree, n));
    function const& f = *n.applied;
    int const* const operands = tree.operand_pool.data() + n.first_operand;
    if (f.elementwise) return numbers_[operands[0]];
    bool scalars = f.keeps_scalars;
    for (int k = 0; k < n.operands && scalars; ++k) scalars = is_scalar(operands[k]);
    if (scalars) return scalar;
    few_or_many<shape> dims(n.operands);
    for (int k = 0; k < n.operands; ++k) dims[k] = (*this)[operands[k]];
    int const* const parameters = tree.parameter_pool.data() + n.first_parameter;
    return number_of(f.result({dims.data(), n.operands, parameters, n.parameters}));
  }
  constexpr int number_of(shape const& s) {
    if (s.is_scalar()) return scalar;
    known_.push_back(s);
    return known_.size() - 1;
  }

  list<shape> known_;
  list<int> numbers_;
};

/// The shape of every node of a tree.
constexpr node_shapes shapes_of(syntax const& tree) {
  node_shapes result;
  result.read(tree);
  return result;
}

}  // namespace leibniz
