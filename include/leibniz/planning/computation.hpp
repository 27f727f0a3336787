#pragma once
#include <leibniz/language/syntax.hpp>
#include <leibniz/planning/extents.hpp>
#include <leibniz/planning/nonzeros.hpp>

namespace leibniz::planning {

/// What a schedule can do.
enum class operation : unsigned char {
  input,        // a bound symbol, or a bound derivative of one
  constant,     // a number
  extent_size,  // the number that an extent stands for
  // entry by entry, over all entries (i, j) of the result
  copy,
  add,
  subtract,
  greater,  // the larger of two
  multiply,
  divide,
  negate,
  square_root,
  divisor,  // a norm as what is divided by: no smaller than the root of the least normal number
  power,
  apply,
  exp_minus_abs,  // e = exp(-|u|), which the next two share
  softplus,       // max(u, 0) + log1p(e)
  sigmoid,        // (u < 0 ? e : 1) / (1 + e)
  // over all entries of the operand
  total,
  greatest,  // by which exponents are shifted: 0 where it is infinite
  row_sums,
  row_greatest,
  // of whole matrices
  product,            // addend + alpha A B
  symmetric_product,  // the same, where all is symmetric: half of it is computed
  chain,              // addend + alpha A B C ..., in the order that is best for the sizes at run time
  diagonal_sum,       // addend + alpha diag(x); without x, alpha times the identity
  einsum,             // alpha times a contraction in index notation
  lu,
  cholesky,        // factorisations
  cholesky_or_lu,  // of a symmetric matrix: Cholesky's where it is positive definite, which is found out
  lower_triangle,
  upper_triangle,  // no factorisation: a triangular matrix is solved with as it is
  solve,           // alpha inv(A) B, A factorised
  invert,          // alpha inv(A), A factorised
  determinant,
  log_determinant,  // of A, factorised
  cofactors,        // det(A) inv(A)', of a matrix of a few rows, not factorised
  // that move entries
  part,         // the entries of an operand from (row, column) on
  placed,       // addend + alpha times an operand at (row, column), or that operand instead of what is there
  reshape,      // the entries of an operand, column by column
  lower_part,   // the entries on and below the diagonal
  upper_part,   // on and above
  kron,         // Kronecker product
  commutation,  // of (row x column) matrices
  fusion,       // F_Iij, 1 where I = i + m j: it joins the indices of m x n matrices
  // in schedules only
  entries,  // a pass over all entries: loads, operations and stores in one loop
  load,
  store,
};
constexpr bool is_entrywise(operation what) { return what >= operation::copy && what <= operation::sigmoid; }
/// Whether it makes one number of all entries.
constexpr bool is_reduction(operation what) { return what == operation::total || what == operation::greatest; }
/// Whether it is part of a pass over entries.
constexpr bool is_passed(operation what) { return what >= operation::copy && what <= operation::greatest; }
/// Whether nothing has to be computed.
constexpr bool is_source(operation what) {
  return what == operation::input || what == operation::constant || what == operation::extent_size;
}
constexpr bool is_product(operation what) {
  return what == operation::product || what == operation::symmetric_product || what == operation::chain;
}
constexpr bool is_factorisation(operation what) { return what >= operation::lu && what <= operation::upper_triangle; }

constexpr std::string_view name_of(operation what) {
  constexpr std::string_view names[] = {"input",
                                        "constant",
                                        "extent",
                                        "copy",
                                        "add",
                                        "subtract",
                                        "max",
                                        "multiply",
                                        "divide",
                                        "negate",
                                        "sqrt",
                                        "divisor",
                                        "power",
                                        "apply",
                                        "exp(-|u|)",
                                        "softplus",
                                        "sigmoid",
                                        "total",
                                        "greatest",
                                        "row_sums",
                                        "row_greatest",
                                        "product",
                                        "symmetric_product",
                                        "chain",
                                        "diagonal_sum",
                                        "einsum",
                                        "lu",
                                        "cholesky",
                                        "cholesky_or_lu",
                                        "lower",
                                        "upper",
                                        "solve",
                                        "invert",
                                        "det",
                                        "logdet",
                                        "cofactors",
                                        "part",
                                        "placed",
                                        "reshape",
                                        "lower_part",
                                        "upper_part",
                                        "kron",
                                        "commutation",
                                        "fusion",
                                        "entries",
                                        "load",
                                        "store"};
  return names[static_cast<int>(what)];
}

/// How an operand is read at entry (i, j) of a result.
enum class reach : unsigned char {
  whole,    // its entry (i, j)
  turned,   // its entry (j, i)
  down,     // x_i, of a column x: the same along each row
  across,   // x_j, of a column x: the same along each column
  fixed,    // the one entry of a scalar
  diagonal  // its entry (i, i)
};
constexpr reach flipped(reach how) {
  switch (how) {
    case reach::whole: return reach::turned;
    case reach::turned: return reach::whole;
    case reach::down: return reach::across;
    case reach::across: return reach::down;
    default: return how;
  }
}

inline constexpr int no_value = -1;

/// A value, and how it is read.
struct reading {
  int value = no_value;
  reach how = reach::whole;

  constexpr bool exists() const { return value != no_value; }
  constexpr bool is_turned() const { return how == reach::turned; }
  friend constexpr bool operator==(reading a, reading b) { return a.value == b.value && a.how == b.how; }
};

/// A value of a schedule, and what it is computed from. A vector is always a column, whatever the expression said.
///
///   product        in[0] in[1] + addend in[2];        alpha is number times the scalar in[3]; symmetric_product likewise
///   chain          operands in the pool, addend in[2]; alpha likewise
///   diagonal_sum   diagonal in[0], addend in[2];      alpha likewise
///   solve          factorisation in[0], right side in[1]; alpha likewise; invert: without in[1]
///   einsum         operands and indices in the pools (contraction.hpp); alpha likewise
///   placed         in[0], addend in[2];               alpha likewise
///   others         in[0], in[1]
struct computation {
  static constexpr int addend = 2, scale = 3;

  operation what = operation::constant;
  extents dims{};
  reading in[4]{};
  rational number = leibniz::detail::exact_one;          // constant; power: the exponent; alpha
  function const* applied = nullptr;                     // apply
  int input = 0;                                         // input: its number; extent_size: the extent
  int first_operand = 0, operands = 0, first_index = 0;  // chain, einsum
  int row = 0, column = 0;                               // part, placed, commutation
  bool replaces = false;                                 // placed: nothing has to be added

  friend constexpr bool operator==(computation const& a, computation const& b) {
    if (a.what != b.what || a.applied != b.applied || a.input != b.input || a.operands != b.operands) return false;
    for (int k = 0; k < 4; ++k)
      if (!(a.in[k] == b.in[k])) return false;
    return a.number == b.number && a.dims == b.dims && a.first_operand == b.first_operand &&
           a.first_index == b.first_index && a.row == b.row && a.column == b.column && a.replaces == b.replaces;
  }
};

/// What a schedule reads: a symbol, or the derivative of a dependent symbol by others.
struct input_info {
  static constexpr int max_partials = 8;

  std::string_view name{};
  std::string_view by[max_partials]{};
  int partials = 0;
  unsigned declared = no_structure;
  extents dims{};  // as declared; a row is read as a column

  friend constexpr bool operator==(input_info const& a, input_info const& b) {
    if (a.name != b.name || a.partials != b.partials) return false;
    for (int k = 0; k < a.partials; ++k)
      if (a.by[k] != b.by[k]) return false;
    return true;
  }
};

}  // namespace leibniz::planning
