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

/// A record of the graph. Nodes are interned: two nodes with the same content are one.
struct vertex {
  kind what = kind::sum;
  int first_axis = 0, order = 0;        // extents, in graph::extent_pool
  int symbol = 0;                       // variable: its number; extent_size: the extent's
  leibniz::pattern shown{};             // pattern
  int start = 0;                        // pattern: of a selection or a unit vector
  int first_partial = 0, partials = 0;  // variable: the symbols it is differentiated by, in graph::partial_pool
  function const* applied = nullptr;    // application
  node argument = no_node;              // application
  int first_term = 0, terms = 0;        // sum, in graph::terms
  bool symmetric = false;               // its two axes can be exchanged (of a sum: known once it is in normal form)
  int degree = 0;                       // how many variables are multiplied, at the most
  std::uint64_t letters = 0;            // the names in it, for an order that people expect
  std::uint64_t hash = 0;
};

}  // namespace leibniz
