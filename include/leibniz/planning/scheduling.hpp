#pragma once
#include <leibniz/planning/joint_products.hpp>
#include <leibniz/planning/passes.hpp>
#include <leibniz/planning/row_blocks.hpp>
#include <leibniz/planning/schedule.hpp>
#include <leibniz/support/failure.hpp>

namespace leibniz::planning {

/// Puts the values of a flow in order, and each into a buffer.
class scheduler {
 public:
  constexpr scheduler(flow& of, list<operand> const& roots, list<extents> const& shapes)
      : of_(of),
        roots_(own_values(of, roots, shapes)),
        values_(of.values.data()),
        in_(of, roots_),
        places_(of.size(), placing{0, no_value, false, false, no_value}),
        place_of_(places_.data()) {
    int const size = of.size();
    result_.steps.reserve(size + roots_.size());  // all scalars: each a step, and each result is stored
    result_.inputs = of.inputs;
    result_.outputs = shapes;
    count_uses();
    assign_buffers();
    for (int round = 0; round < in_.rounds(); ++round) {
      for (int v = 0; v < size; ++v)
        if (in_.is_in_round(v, round) && !in_.is_passed(v) && !in_.is_source(v)) emit(v);
      for (int v = 0; v < size; ++v)
        if (in_.is_in_round(v, round) && in_.is_passed(v) && !place_of_[v].done) emit_pass(v);
    }
    for (int const root : roots_) result_.output_buffers.push_back(place_of_[root].buffer);
    result_.names = of.names.names;
    find_row_blocks(result_);
    find_joint_products(result_);
  }

  constexpr schedule const& result() const { return result_; }

 private:
  /// Where a value is. (No initialisers, as a syntax_node.)
  struct placing {
    int uses, buffer;
    bool stored;
    bool done;    // it is in a pass that has been emitted,
    int held_in;  // in this register
  };

  /// Each root as a value that no other root is, and that can be computed where it is wanted.
  static constexpr list<int> own_values(flow& of, list<operand> const& roots, list<extents> const& shapes) {
    list<int> result;
    for (int k = 0; k < roots.size(); ++k) {
      operand const root = roots[k];
      operation const what = of[root.value].what;
      bool own = !is_source(what);
      own &= !root.turned || of[root.value].dims.is_vector();
      for (int const other : result) own &= other != root.value;
      if (own) {
        result.push_back(root.value);
        continue;
      }
      computation c;
      c.what = operation::copy;
      c.dims = shapes[k].is_row() ? shapes[k].transposed() : shapes[k];
      c.in[0] = of.is_scalar(root.value)
                    ? reading{root.value, reach::fixed}
                    : reading{root.value, root.turned && !c.dims.is_vector() ? reach::turned : reach::whole};
      result.push_back(of.add_anew(c));
    }
    return result;
  }

  constexpr void count_uses() {
    for (int const root : roots_) {
      place_of_[root].uses += 2;
      place_of_[root].stored = true;
    }
    for (int v = 0, size = of_.size(); v < size; ++v) {
      if (!in_.is_live(v)) continue;
      if (!is_entrywise(values_[v].what)) place_of_[v].stored = true;
      in_.each_operand(v, [&](reading r, bool joined) {
        placing& own = place_of_[r.value];
        ++own.uses;
        if (!joined || !in_.together(v, r.value)) own.stored = true;
      });
    }
  }

  /// The operand that v may overwrite with its result.
  constexpr int overwritten(int v) const {
    computation const& c = of_[v];
    reading r{};
    if (is_product(c.what) || c.what == operation::diagonal_sum || c.what == operation::placed)
      r = c.in[computation::addend];
    if (c.what == operation::solve && c.in[1].how == reach::whole) r = c.in[1];
    if (!r.exists() || in_.is_source(r.value) || place_of_[r.value].uses > 1 || !(of_[r.value].dims == c.dims))
      return no_value;
    return r.value;
  }

  constexpr void assign_buffers() {
    for (int k = 0; k < roots_.size(); ++k) {
      place_of_[roots_[k]].buffer = result_.buffers.size();
      result_.buffers.push_back({buffer::place::output, k, of_[roots_[k]].dims, of_.nonzeros_of(roots_[k])});
    }
    for (int v = of_.size() - 1; v >= 0; --v) {
      placing& own = place_of_[v];
      if (!own.stored || !in_.is_live(v)) continue;
      computation const& c = values_[v];
      if (c.what == operation::constant || c.what == operation::extent_size) continue;
      if (own.buffer == no_value) {
        own.buffer = result_.buffers.size();
        buffer::place const where = c.what == operation::input ? buffer::place::input
                                    : is_factorisation(c.what) ? buffer::place::factors
                                                               : buffer::place::workspace;
        result_.buffers.push_back({where, c.input, c.dims, of_.nonzeros_of(v)});
      }
      int const reused = overwritten(v);
      if (reused != no_value) place_of_[reused].buffer = own.buffer;
    }
  }

  constexpr access at(reading r) const {
    if (!r.exists()) return {};
    int const buffer = place_of_[r.value].buffer;
    if (buffer == no_value) throw failure("a value that is read was never stored");
    return {buffer, r.how};
  }

  constexpr void emit(int v) {
    computation const& c = of_[v];
    instruction i;
    i.what = c.what;
    i.dims = c.dims;
    i.to = place_of_[v].buffer;
    for (int k = 0; k < 4; ++k) i.in[k] = at(c.in[k]);
    i.number = c.number;
    i.row = c.row;
    i.column = c.column;
    i.replaces = c.replaces;
    if (c.what == operation::chain) {
      i.in[1].from = result_.buffers.size();
      result_.buffers.push_back({buffer::place::chain, result_.instructions.size(), c.dims, {}});
      i.first_operand = result_.operand_pool.size();
      i.operands = c.operands;
      for (int k = 0; k < c.operands; ++k) result_.operand_pool.push_back(at(of_.operand_pool[c.first_operand + k]));
    }
    if (c.what == operation::einsum) {
      i.first_operand = result_.operand_pool.size();
      i.operands = c.operands;
      i.first_index = result_.index_pool.size();
      int indices = 1 + of_.index_pool[c.first_index];
      for (int k = 0; k < c.operands; ++k) {
        reading const r = of_.operand_pool[c.first_operand + k];
        result_.operand_pool.push_back(at(r));
        indices += r.exists() ? order(of_[r.value].dims) : 2;
      }
      for (int k = 0; k < indices; ++k) result_.index_pool.push_back(of_.index_pool[c.first_index + k]);
    }
    result_.instructions.push_back(i);
  }
  /// The axes that index notation counts.
  static constexpr int order(extents const& dims) {
    if (!dims.is_matrix()) return dims.rank;
    return (dims.rows() != 1) + (dims.columns() != 1);
  }

  /// One pass: everything that belongs together with v.
  constexpr void emit_pass(int v) {
    instruction pass;
    pass.dims = in_.range(v);
    pass.first_step = result_.steps.size();
    sources_ = {};
    source_registers_.clear();
    for (int w = v, size = of_.size(); w < size; ++w) {
      placing& own = place_of_[w];
      if (own.done || !in_.together(v, w) || !in_.is_live(w)) continue;
      own.done = true;
      computation const& c = values_[w];
      step s;
      s.what = c.what;
      s.number = c.number;
      s.applied = c.applied == nullptr ? nullptr : c.applied->key;
      s.a = operand_register(w, 0, pass);
      if (c.in[1].exists()) s.b = operand_register(w, 1, pass);
      bool const reduces = is_reduction(c.what);
      if (reduces) s.at = {own.buffer, reach::fixed};
      own.held_in = c.what == operation::copy ? s.a : add_step(s, pass);
      if (reduces || !own.stored) continue;
      step save;
      save.what = operation::store;
      save.a = own.held_in;
      save.at = {own.buffer, reach::whole};
      add_step(save, pass);
    }
    result_.instructions.push_back(pass);
  }
  constexpr int add_step(step const& s, instruction& pass) {
    result_.steps.push_back(s);
    return pass.steps++;
  }
  /// The register that holds an operand of w: computed in this pass, or loaded.
  constexpr int operand_register(int w, int operand, instruction& pass) {
    reading const r = values_[w].in[operand];
    if (in_.joins(w, operand) && in_.together(w, r.value)) return place_of_[r.value].held_in;
    computation const& c = values_[r.value];
    step s;
    if (c.what == operation::constant) {
      s.number = c.number;
    } else if (c.what == operation::extent_size) {
      s.what = operation::extent_size;
      s.extent = c.input;
    } else {
      s.what = operation::load;
      s.at = at(r);
      if (pass.dims.is_scalar()) s.at.how = reach::fixed;
    }
    unsigned const key = 67 * static_cast<unsigned>(s.at.from) + static_cast<unsigned>(s.at.how) + s.number.key() +
                         1021 * static_cast<unsigned>(s.extent);
    int const* const registers = source_registers_.data();
    for (int k = sources_.newest(key); k >= 0; k = sources_.older(k)) {
      step const& other = result_.steps[pass.first_step + registers[k]];
      if (other.what == s.what && other.at.from == s.at.from && other.at.how == s.at.how && other.number == s.number &&
          other.extent == s.extent)
        return registers[k];
    }
    sources_.enter(key);
    source_registers_.push_back(pass.steps);
    return add_step(s, pass);
  }

  flow& of_;
  list<int> roots_;
  computation const* values_;  // of the flow
  passes in_;
  list<placing> places_;
  placing* place_of_;   // the same: one call less each time that one is read
  hash_index sources_;  // what the pass has loaded, and the registers that hold it
  list<int> source_registers_;
  schedule result_;
};

}  // namespace leibniz::planning
