#pragma once
#include <leibniz/planning/flow.hpp>

namespace leibniz::planning {

/// Where a value of a schedule is.
struct buffer {
  enum class place : unsigned char { input, workspace, output, factors, chain };
  place where = place::workspace;
  int number = 0;             // input, output: its number; chain (the order, and products on the way): the instruction
  extents dims{};             // of a row: those of the column
  nonzeros may_be_nonzero{};  // of a matrix, or of what was factorised

  constexpr bool is(place p) const { return where == p; }
};

/// A buffer, and how it is read.
struct access {
  int from = no_value;
  reach how = reach::whole;

  constexpr bool exists() const { return from != no_value; }
  constexpr bool is_turned() const { return how == reach::turned; }
};

/// One step of a pass over entries; its result is the register of its own number.
struct step {
  operation what = operation::constant;   // constant, extent_size, load, store, total, or one entry by entry
  int a = no_value, b = no_value;         // registers
  access at{};                            // load, store, total
  rational number{};                      // constant; power: the exponent
  function_key const* applied = nullptr;  // apply
  int extent = 0;                         // extent_size

  /// Whether it is the same for all entries.
  constexpr bool is_fixed() const {
    return what == operation::constant || what == operation::extent_size ||
           (what == operation::load && at.how == reach::fixed);
  }
};

/// One instruction: a computation on buffers.
struct instruction {
  operation what = operation::entries;
  extents dims{};                 // of the result; entries: of the pass
  int to = no_value;              // not of entries
  access in[4]{};                 // as in computation
  rational number = 1;            // as in computation
  int first_step = 0, steps = 0;  // entries
  bool by_rows = false;           // with the next one or two: see row_blocks.hpp
  int joint = no_value;           // the product that runs at once with it: see joint_products.hpp
  int first_operand = 0, operands = 0, first_index = 0;  // chain, einsum
  int row = 0, column = 0;                               // as in computation
  bool replaces = false;                                 // as in computation

  constexpr access scale() const { return in[computation::scale]; }
  constexpr access addend() const { return in[computation::addend]; }
  constexpr bool has_alpha() const { return scale().exists() || !number.is_one(); }
};

/// What is to be done, in order.
struct schedule {
  list<instruction> instructions;
  list<step> steps;
  list<buffer> buffers;
  list<access> operand_pool;  // chain, einsum
  list<int> index_pool;
  list<input_info> inputs;
  list<std::string_view> names;  // of extents
  list<extents> outputs;         // as the expressions were: a row is a row
  list<int> output_buffers;
};

}  // namespace leibniz::planning
