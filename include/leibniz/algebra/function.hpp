#pragma once
#include <leibniz/algebra/contraction.hpp>
#include <leibniz/algebra/shape.hpp>
#include <leibniz/numbers/dual.hpp>
#include <leibniz/numbers/reals.hpp>
#include <string_view>
#include <type_traits>

namespace leibniz {

class graph;

/// An operand on its way into the graph: a node, whose axes are those of the shape that are not 1.
struct operand {
  node what = no_node;
  shape dims{};
};

/// The operands of an application, and the numbers that belong to the function itself (the 2 of element<2>(x)).
template <class T>
struct arguments {
  T const* operands = nullptr;
  int count = 0;
  int const* parameters = nullptr;
  int parameter_count = 0;
};

/// How an application is written in one notation: `%0`, `%1` stand for the operands, `%*` for all of them with commas,
/// `%^1` for operand 1 as an exponent, `%_0` for the first of the function's own numbers, as an index.
/// An operand that binds looser than `operands` says is put in parentheses.
struct spelling {
  std::string_view pattern{};
  int precedence = 0;
  int operands[2] = {0, 0};
};

/// How an application is written in a programming language, where an expression of 1 x 1 is a number and any other an array.
/// Of the spellings that are given, the first that fits is taken. In their patterns also stand
///
///   %n        the name of the function          %p0, %p1  its parameters      %l  all of them, as letters
///   %^1, %i1  operand 1 as an exponent, as an integer
///   %'1       operand 1 transposed              %c0, %r0  operand 0, a vector, as a column and as a row
///   %f        all operands with commas, each without its axes of extent 1
///   %b        what gives a result without axes of extent 1 those that it has
///
/// A precedence of 0 is an atom. What stands before a dot, [ or ** is put in parentheses unless it is an atom. Names inside
/// lambdas end in _, so that they shadow none of the user's.
struct code_spelling {
  spelling numbers{};    // every operand is a number
  spelling scaled{};     // one operand is a number
  spelling to_number{};  // the result is a number
  spelling vectors{};    // the first operand is a column or a row
  spelling arrays{};     // in general

  bool is_matrix_product = false;          // of arrays; then a factor may say how the product is written:
  spelling left_factor{}, right_factor{};  // %0 is the operand of the factor, %1 the other factor
};

/// How tightly a piece of text binds.
namespace precedence {
inline constexpr int sum = 1, sign = 2, entrywise = 3, product = 4, postfix = 5, atom = 6;
}

/// What a function is known by where its type and its name are enough. A schedule that pointed to the function itself
/// would make each program that evaluates it compile all that is stated of it: its derivative, its values in the field.
struct function_key {
  std::string_view name{};
};
template <class F>
inline constexpr function_key key_of{F::name};

/// What f(-u) is: no matter of f(u), its negative, or f(u) itself.
enum class parity : unsigned char { none, odd, even };

/// What every stage asks of a function, as a value; made from the struct that states the function (functions/).
struct function {
  function_key const* key = nullptr;
  std::string_view name{};
  std::uint64_t name_hash = 0;
  std::string_view formula_name{};  // in formulas read from text; none for operators
  std::string_view requirement{};   // "inv(A) needs a square A"
  int operands = 1;                 // -1: any number
  int parameters = 0;  // how many numbers belong to it, as the 2 of element<2>(x); -1: letters, as of einsum

  bool keeps_scalars = false;  // of scalars it is a scalar
  bool (*accepts)(arguments<shape>) = nullptr;
  shape (*result)(arguments<shape>) = nullptr;
  operand (*lower)(graph&, arguments<operand>) = nullptr;

  // Only functions that stay in the graph as applications have the following.
  bool elementwise = false;
  bool is_positive = false;  // its values are, whatever the argument
  leibniz::parity parity{};
  int result_order = 2;  // of a matrix function: that of its operand (2), or a scalar (0)
  bool is_inverse = false;
  bool commutes_with_transpose = false;                            // f(A') is f(A)', or for a scalar result f(A)
  node (*derivative)(graph&, node argument, node self) = nullptr;  // f'(u), entry by entry
  node (*adjoint)(graph&, node argument, node self, node incoming, int leading) = nullptr;  // of the argument
  node (*simplify)(graph&, node argument) = nullptr;                                        // no_node: as it is
  bool (*rewrite)(graph&, contraction&,
                  int) = nullptr;  // a contraction with f in factor k, or in a sum there; if it did
  void (*in_field)(finite_field&, int rows, int columns, residue const*, residue*) = nullptr;
  void (*in_duals)(dual_field&, int rows, int columns, dual<residue> const*, dual<residue>*) = nullptr;
  void (*in_reals)(reals&, int rows, int columns, double const*, double*) = nullptr;

  // A function of one operand that only moves entries, where evaluation wants to know: the place (row-major) in the
  // operand, of these sizes, that entry ij of the result comes from; -1 where it is zero.
  int (*source)(int rows, int columns, int const* parameters, int i, int j) = nullptr;

  spelling unicode{}, latex{};
  code_spelling const* cpp = nullptr;
  code_spelling const* numpy = nullptr;
};

/// The value that describes F; stages compare and follow its address.
template <class F>
constexpr function describe();
template <class F>
inline constexpr function function_of = describe<F>();

namespace detail {

/// The way back from the key to the type: `states<F>`, once instantiated, defines the function that `known_by` declares.
/// It spares a search in a list, and functions that users add are found like all others.
#pragma GCC diagnostic push
#if !defined(__clang__)
#pragma GCC diagnostic ignored "-Wnon-template-friend"  // that it is no template is what is meant
#endif
template <function_key const* Key>
struct known_by {
  friend constexpr auto stated(known_by);
};
#pragma GCC diagnostic pop
template <class F>
struct states {
  friend constexpr auto stated(known_by<&key_of<F>>) { return std::type_identity<F>{}; }
};

}  // namespace detail

/// The type that states a function, from its key.
template <function_key const* Key>
using function_type = typename decltype(stated(detail::known_by<Key>{}))::type;

}  // namespace leibniz
