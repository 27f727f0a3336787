#pragma once
#include <cstdint>
#include <leibniz/algebra/contraction.hpp>
#include <leibniz/algebra/function.hpp>

namespace leibniz {

/// What a node of the tensor graph is.
enum class kind : unsigned char {
  variable,     // a symbol, or a partial derivative of a symbol by others
  delta,        // the identity, delta_ij
  pattern,      // another constant array of zeros and ones
  extent_size,  // the number that a named extent stands for
  application,  // a function that index notation does not express: exp(E) entry by entry, inv(E), det(E)
  sum,          // contractions added; no term at all is zero
};

/// The constant arrays of zeros and ones, besides delta. Their extents are numbers (but `lower`, and the first unit vector).
enum class pattern : unsigned char {
  fusion,     // axes I, a, b: 1 where I = a + |a| b. It stacks the columns of a matrix A_ab
  selection,  // axes k, i: 1 where i = start + k. Some rows of the identity, two at least
  unit,       // axis i: 1 where i = start. One row of the identity
  lower,      // axes i, j: 1 where i >= j
};

/// A record of the graph. Nodes are interned: two nodes with the same content are one. It has no initialisers, so that room for
/// more of them costs no constant evaluation; a new one begins as `vertex v{}`.
struct vertex {
  kind what;
  int first_axis, order;        // extents, in graph::extent_pool
  int symbol;                   // variable: its number; extent_size: the extent's
  leibniz::pattern shown;       // pattern
  int start;                    // pattern: of a selection or a unit vector
  int first_partial, partials;  // variable: the symbols it is differentiated by, in graph::partial_pool
  function const* applied;      // application
  node argument;                // application
  int first_term, terms;        // sum, in graph::terms
  bool symmetric;               // its two axes can be exchanged (of a sum: known once it is in normal form)
  bool is_primitive;            // known to be a sum with content 1, whose first term is added
  int degree;                   // how many variables are multiplied, at the most
  std::uint64_t letters;        // the names in it, for an order that people expect
  std::uint64_t hash;
};

}  // namespace leibniz
