#pragma once
#include <leibniz/notation/text.hpp>
#include <leibniz/planning/schedule.hpp>

namespace leibniz::planning {

namespace detail {

/// Writes a schedule, an instruction a line.
class lister {
 public:
  constexpr lister(schedule const& s, text_buffer& out) : s_(s), out_(out) {}

  constexpr void write() {
    for (instruction const& i : s_.instructions) write(i);
  }
  constexpr void write(instruction const& i) {
    if (i.what == operation::entries)
      pass(i);
    else
      whole(i);
  }
  constexpr void name(int at) {
    buffer const& b = s_.buffers[at];
    switch (b.where) {
      case buffer::place::input: {
        input_info const& in = s_.inputs[b.number];
        out_.put(in.name);
        for (int k = 0; k < in.partials; ++k) {
          out_.put('_');
          out_.put(in.by[k]);
        }
        return;
      }
      case buffer::place::output:
        out_.put("result");
        out_.put(static_cast<long long>(b.number));
        return;
      case buffer::place::factors: out_.put('F'); break;
      case buffer::place::chain: out_.put('c'); break;
      case buffer::place::workspace: out_.put(b.dims.is_scalar() ? 's' : 'w'); break;
    }
    out_.put(static_cast<long long>(at));
  }
  constexpr void range(extents const& dims) {
    for (int k = 0; k < dims.rank; ++k) {
      if (k > 0) out_.put('x');
      if (dims.axis[k] > 0)
        out_.put(static_cast<long long>(dims.axis[k]));
      else
        out_.put(s_.names[-1 - dims.axis[k]]);
    }
  }

 private:
  constexpr void number(rational r) {
    if (r.is_negative()) out_.put('-');
    out_.put(absolute(r).numerator);
    if (r.is_integer()) return;
    out_.put('/');
    out_.put(r.denominator());
  }
  constexpr void put(access a) {
    constexpr std::string_view suffix[] = {"", "'", "(i)", "(j)", "", "(i,i)"};
    if (!a.exists()) {
      out_.put('I');
      return;
    }
    name(a.from);
    out_.put(suffix[static_cast<int>(a.how)]);
  }
  constexpr void whole(instruction const& i) {
    name(i.to);
    out_.put(" = ");
    if (i.addend().exists()) {
      put(i.addend());
      out_.put(" + ");
    }
    if (!i.number.is_one()) {
      number(i.number);
      out_.put(' ');
    }
    if (i.scale().exists()) {
      put(i.scale());
      out_.put(' ');
    }
    out_.put(name_of(i.what));
    out_.put('(');
    if (i.in[0].exists()) put(i.in[0]);
    if (i.in[1].exists() && i.what != operation::chain) {
      out_.put(", ");
      put(i.in[1]);
    }
    for (int k = 0; k < i.operands; ++k) {
      if (k > 0) out_.put(", ");
      put(s_.operand_pool[i.first_operand + k]);
    }
    out_.put(')');
    if (i.what == operation::part || i.what == operation::placed) {
      out_.put(" at (");
      out_.put(static_cast<long long>(i.row));
      out_.put(", ");
      out_.put(static_cast<long long>(i.column));
      out_.put(')');
    }
    out_.put('\n');
  }
  constexpr void pass(instruction const& i) {
    out_.put("for ");
    range(i.dims);
    out_.put(": ");
    for (int k = 0; k < i.steps; ++k) {
      step const& s = s_.steps[i.first_step + k];
      if (k > 0) out_.put("; ");
      if (s.what == operation::store || is_reduction(s.what)) {
        put(s.at);
        out_.put(s.what == operation::store ? " = " : s.what == operation::total ? " += " : " max= ");
        out_.put('r');
        out_.put(static_cast<long long>(s.a));
        continue;
      }
      out_.put('r');
      out_.put(static_cast<long long>(k));
      out_.put(" = ");
      if (s.what == operation::constant) {
        number(s.number);
        continue;
      }
      if (s.what == operation::load) {
        put(s.at);
        continue;
      }
      if (s.what == operation::extent_size) {
        out_.put(s_.names[-1 - s.extent]);
        continue;
      }
      out_.put(s.applied != nullptr ? s.applied->name : name_of(s.what));
      for (int const r : {s.a, s.b})
        if (r != no_value) {
          out_.put(" r");
          out_.put(static_cast<long long>(r));
        }
    }
    out_.put('\n');
  }

  schedule const& s_;
  text_buffer& out_;
};

}  // namespace detail

constexpr text_buffer list_instructions(schedule const& s) {
  text_buffer out;
  detail::lister(s, out).write();
  return out;
}

}  // namespace leibniz::planning
